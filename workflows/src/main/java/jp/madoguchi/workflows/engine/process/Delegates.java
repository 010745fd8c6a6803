package jp.madoguchi.workflows.engine.process;

import java.util.function.BiFunction;
import java.util.function.Function;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;

/** The fixed set of names that a written process may call; each tells the feature that does the work. */
@Configuration(proxyBeanMethods = false)
@Import(TaskDelegates.class)
class Delegates {

    private final ApplicationEventPublisher events;

    Delegates(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Bean
    TaskListener leaveTask() {
        return task -> events.publishEvent(new ProcessNews.Gone(Variable.application(task), task.getId()));
    }

    @Bean
    TaskListener tellStandard() {
        return task -> events.publishEvent(new ProcessNews.Overdue(Variable.application(task)));
    }

    @Bean
    TaskListener tellRemind() {
        return task -> events.publishEvent(new ProcessNews.Running(Variable.application(task), task.getId(), false));
    }

    @Bean
    TaskListener tellDue() {
        return task -> events.publishEvent(new ProcessNews.Running(Variable.application(task), task.getId(), true));
    }

    /** The way is the gate's own, so that lines beside each other do not see each other's. */
    @Bean
    ExecutionListener chooseWay(@Lazy Routing routing) {
        return execution -> {
            var application = Variable.application(execution);
            var gate = execution.getCurrentActivityId();
            var way = routing.way(application, gate);
            routing.took(application, gate, way);
            execution.setVariableLocal(Variable.WAY, Variable.passing(way));
        };
    }

    /** Of processes written before tasks told it themselves. */
    @Bean
    JavaDelegate markOverdue() {
        return telling(ProcessNews.Overdue::new);
    }

    @Bean
    JavaDelegate grantApplication() {
        return telling(ProcessNews.Granting::new);
    }

    @Bean
    JavaDelegate refuseApplication() {
        return telling(ProcessNews.Refusing::new);
    }

    @Bean
    JavaDelegate closeApplication() {
        return telling(ProcessNews.Closing::new);
    }

    @Bean
    JavaDelegate correctionMissed() {
        return at(ProcessNews.CorrectionMissed::new);
    }

    @Bean
    JavaDelegate issueDocument() {
        return at(ProcessNews.Issuing::new);
    }

    @Bean
    JavaDelegate giveNumber() {
        return at(ProcessNews.Numbering::new);
    }

    @Bean
    JavaDelegate notifyPeople() {
        return at(ProcessNews.Notifying::new);
    }

    @Bean
    JavaDelegate publishRow() {
        return at(ProcessNews.Publishing::new);
    }

    @Bean
    JavaDelegate callOther() {
        return execution -> OutsideFirst.takeAnswer();
    }

    TaskListener waiting(For whom) {
        return task -> events.publishEvent(new ProcessNews.Waiting(Variable.application(task), whom,
                task.getTaskDefinitionKey(), task.getId()));
    }

    private JavaDelegate telling(Function<ApplicationId, ProcessNews> news) {
        return execution -> events.publishEvent(news.apply(Variable.application(execution)));
    }

    private JavaDelegate at(BiFunction<ApplicationId, String, ProcessNews> news) {
        return execution -> events.publishEvent(news.apply(Variable.application(execution), execution.getCurrentActivityId()));
    }
}
