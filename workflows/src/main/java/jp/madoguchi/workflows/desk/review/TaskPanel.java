package jp.madoguchi.workflows.desk.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.workflows.cases.panel.DeskCase;
import jp.madoguchi.workflows.cases.panel.DeskPanel;
import jp.madoguchi.workflows.cases.panel.Panel;
import jp.madoguchi.workflows.cases.panel.Panel.Zone;
import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.engine.part.Work;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.step.WaitStep;
import org.springframework.stereotype.Component;

/** 審査, 並行審査 and 待機 on the clerk's page: what the task at hand asks, and what other departments said. */
@Component
class TaskPanel implements DeskPanel {

    /** @param event what the staff can say has happened; the empty string for nothing */
    record Waiting(String name, String event) {
    }

    @Override
    public Stream<Panel> on(DeskCase page) {
        return Stream.of(
                page.task(For.REVIEW).map(task -> new Panel(Zone.ACT, 10, "review/decide :: clerk", task)),
                checklist(page).map(list -> new Panel(Zone.ACT, 20, "review/decide :: checklist", list)),
                page.task(For.JOINT).map(task -> new Panel(Zone.ACT, 30, "review/decide :: joint", task)),
                page.task(For.WAIT).map(task -> new Panel(Zone.ACT, 40, "review/decide :: waiting", waiting(page, task))),
                Optional.of(others(page)).filter(tasks -> !tasks.isEmpty()).map(tasks -> new Panel(Zone.MORE, 70, "review/joint :: joint",
                        tasks))).flatMap(Optional::stream);
    }

    private static Optional<List<String>> checklist(DeskCase page) {
        if (page.task(For.REVIEW, For.JOINT, For.APPROVAL).isEmpty()) return Optional.empty();
        return page.step().filter(Work.class::isInstance).map(step -> ((Work) step).checklist()).filter(list -> !list.isEmpty());
    }

    private static Waiting waiting(DeskCase page, Task task) {
        return new Waiting(task.name(), page.step().filter(WaitStep.class::isInstance).map(step -> ((WaitStep) step).event()).orElse(""));
    }

    private static List<Task> others(DeskCase page) {
        return page.tasks().stream().filter(task -> task.kind() == For.JOINT && !"GONE".equals(task.outcome())
                && !"CORRECT".equals(task.outcome())).toList();
    }
}
