package jp.madoguchi.workflows.documents.signature.panel;

import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.panel.ApplicantPanel;
import jp.madoguchi.workflows.cases.panel.DeskCase;
import jp.madoguchi.workflows.cases.panel.DeskPanel;
import jp.madoguchi.workflows.cases.panel.Panel;
import jp.madoguchi.workflows.cases.panel.Panel.Zone;
import jp.madoguchi.workflows.documents.signature.Request;
import jp.madoguchi.workflows.documents.signature.Requests;
import org.springframework.stereotype.Component;

/** 電子署名: who has to sign, who has, and what a clerk has to know of each signature. */
@Component
class SignaturePanel implements DeskPanel, ApplicantPanel {

    /** @param outdated what was signed has been corrected since */
    record Row(Request request, boolean outdated) {
    }

    private final Requests requests;

    SignaturePanel(Requests requests) {
        this.requests = requests;
    }

    @Override
    public Stream<Panel> on(DeskCase page) {
        var rows = requests.of(page.application().id()).stream().map(one -> new Row(one, requests.isOutdated(one))).toList();
        return rows.isEmpty() ? Stream.of() : Stream.of(new Panel(Zone.MORE, 60, "signature/panels :: desk", rows));
    }

    @Override
    public Stream<Panel> on(Application application) {
        List<Request> asked = requests.of(application.id());
        return asked.isEmpty() ? Stream.of() : Stream.of(new Panel(Zone.ACT, 40, "signature/panels :: applicant", asked));
    }
}
