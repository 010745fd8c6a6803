package jp.madoguchi.workflows.desk.visibility;

import java.util.stream.Stream;
import jp.madoguchi.workflows.cases.panel.DeskCase;
import jp.madoguchi.workflows.cases.panel.DeskPanel;
import jp.madoguchi.workflows.cases.panel.Panel;
import jp.madoguchi.workflows.cases.panel.Panel.Zone;
import org.springframework.stereotype.Component;

/** 「この申請を見られる人」 on the clerk's page. */
@Component
class AccessPanel implements DeskPanel {

    @Override
    public Stream<Panel> on(DeskCase page) {
        return Stream.of(new Panel(Zone.MORE, 120, "visibility/panel :: link", page.application()));
    }
}
