package jp.madoguchi.workflows.documents.document;

import java.util.stream.Stream;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.panel.ApplicantPanel;
import jp.madoguchi.workflows.cases.panel.DeskCase;
import jp.madoguchi.workflows.cases.panel.DeskPanel;
import jp.madoguchi.workflows.cases.panel.Panel;
import jp.madoguchi.workflows.cases.panel.Panel.Zone;
import org.springframework.stereotype.Component;

/** 交付物 for clerks, 届いた書類 for the applicant. */
@Component
class DocumentPanel implements DeskPanel, ApplicantPanel {

    private final Documents documents;

    DocumentPanel(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Stream<Panel> on(DeskCase page) {
        return panel(page.application(), new Where(40, "document/panels :: desk"));
    }

    @Override
    public Stream<Panel> on(Application application) {
        return panel(application, new Where(60, "document/panels :: applicant"));
    }

    private record Where(int order, String fragment) {
    }

    private Stream<Panel> panel(Application application, Where where) {
        var all = documents.of(application.id());
        return all.isEmpty() ? Stream.of() : Stream.of(new Panel(Zone.MORE, where.order, where.fragment, all));
    }
}
