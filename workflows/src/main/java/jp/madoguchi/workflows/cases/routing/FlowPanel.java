package jp.madoguchi.workflows.cases.routing;

import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.workflows.cases.panel.DeskCase;
import jp.madoguchi.workflows.cases.panel.DeskPanel;
import jp.madoguchi.workflows.cases.panel.Panel;
import jp.madoguchi.workflows.cases.panel.Panel.Zone;
import jp.madoguchi.workflows.cases.task.Pass;
import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.engine.flow.FlowPicture;
import jp.madoguchi.workflows.engine.process.Workflows;
import org.springframework.stereotype.Component;

/** 流れの絵 on the clerk's page, with where the application stands and what it has passed. */
@Component
class FlowPanel implements DeskPanel {

    record Shown(FlowPicture picture, List<String> places, List<String> passed) {
    }

    private final Workflows workflows;
    private final Tasks tasks;

    FlowPanel(Workflows workflows, Tasks tasks) {
        this.workflows = workflows;
        this.tasks = tasks;
    }

    @Override
    public Stream<Panel> on(DeskCase page) {
        return Stream.of(new Panel(Zone.MORE, 110, "step/panel :: flow", new Shown(FlowPicture.of(workflows.flow(page.workflow())),
                page.open().stream().map(Task::place).toList(),
                tasks.passes(page.application().id()).stream().map(Pass::step).toList())));
    }
}
