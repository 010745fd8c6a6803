package jp.madoguchi.workflows.cases.correction;

import java.util.stream.Stream;
import jp.madoguchi.workflows.cases.panel.DeskCase;
import jp.madoguchi.workflows.cases.panel.DeskPanel;
import jp.madoguchi.workflows.cases.panel.Panel;
import jp.madoguchi.workflows.cases.panel.Panel.Zone;
import org.springframework.stereotype.Component;

/** 補正待ち on the clerk's page: until when, and what was asked for. */
@Component
class CorrectionPanel implements DeskPanel {

    private final Corrections corrections;

    CorrectionPanel(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public Stream<Panel> on(DeskCase page) {
        return corrections.open(page.application().id()).stream()
                .map(open -> new Panel(Zone.NOTICE, 30, "review/correction :: waiting", open));
    }
}
