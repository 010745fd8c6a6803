package jp.madoguchi.workflows.cases.chain;

import java.util.stream.Stream;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.panel.ApplicantPanel;
import jp.madoguchi.workflows.cases.panel.DeskCase;
import jp.madoguchi.workflows.cases.panel.DeskPanel;
import jp.madoguchi.workflows.cases.panel.Panel;
import jp.madoguchi.workflows.cases.panel.Panel.Zone;
import org.springframework.stereotype.Component;

/** 前後の申請 for clerks, つづきの手続 for the applicant. */
@Component
class ChainPanel implements DeskPanel, ApplicantPanel {

    private final Chain chain;

    ChainPanel(Chain chain) {
        this.chain = chain;
    }

    @Override
    public Stream<Panel> on(DeskCase page) {
        var links = chain.links(page.application());
        return links.isEmpty() ? Stream.of() : Stream.of(new Panel(Zone.MORE, 80, "chain/panels :: links", links));
    }

    @Override
    public Stream<Panel> on(Application application) {
        var nexts = chain.next(application);
        return nexts.isEmpty() ? Stream.of() : Stream.of(new Panel(Zone.ACT, 50, "chain/panels :: nexts", nexts));
    }
}
