package jp.madoguchi.workflows.desk.review;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.engine.part.Work;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.process.Workflows;
import org.springframework.stereotype.Component;

/** 確かめること of the task that somebody has in hand. */
@Component
class Checklist {

    private final Tasks tasks;
    private final Workflows workflows;

    Checklist(Tasks tasks, Workflows workflows) {
        this.tasks = tasks;
        this.workflows = workflows;
    }

    /** Whether everything that has to be ticked was. */
    boolean isTicked(Staff staff, Application application, Map<String, String> posted) {
        return IntStream.range(0, of(staff, application).size()).allMatch(i -> posted.containsKey("check-" + i));
    }

    private List<String> of(Staff staff, Application application) {
        return tasks.inHand(staff, application.id(), List.of(For.REVIEW, For.JOINT, For.APPROVAL))
                .flatMap(hand -> workflows.get(application.workflow()).at(hand.task().place()))
                .map(step -> step instanceof Work work ? work.checklist() : List.<String>of()).orElse(List.of());
    }
}
