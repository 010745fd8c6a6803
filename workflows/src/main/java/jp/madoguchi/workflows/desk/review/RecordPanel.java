package jp.madoguchi.workflows.desk.review;

import java.util.stream.Stream;
import jp.madoguchi.workflows.cases.panel.DeskCase;
import jp.madoguchi.workflows.cases.panel.DeskPanel;
import jp.madoguchi.workflows.cases.panel.Panel;
import jp.madoguchi.workflows.cases.panel.Panel.Zone;
import org.springframework.stereotype.Component;

/** 庁内メモ, 経過 and the evidence on the clerk's page. */
@Component
class RecordPanel implements DeskPanel {

    private final Memos memos;

    RecordPanel(Memos memos) {
        this.memos = memos;
    }

    @Override
    public Stream<Panel> on(DeskCase page) {
        return Stream.of(new Panel(Zone.MORE, 100, "review/record :: memos", memos.of(page.application())),
                new Panel(Zone.MORE, 130, "review/record :: evidence", page.application()),
                new Panel(Zone.MORE, 140, "review/record :: happenings", page.happenings()));
    }
}
