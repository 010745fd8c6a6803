package jp.madoguchi.workflows.process;

import java.util.function.Function;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.workflows.process.ProcessNews.For;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fixed set of names that a written process may call; each tells the feature that does the work. */
@Configuration(proxyBeanMethods = false)
class Delegates {

    private final ApplicationEventPublisher events;

    Delegates(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Bean
    TaskListener enterReview() {
        return waiting(For.REVIEW);
    }

    @Bean
    TaskListener enterCorrection() {
        return waiting(For.CORRECTION);
    }

    @Bean
    TaskListener enterApproval() {
        return waiting(For.APPROVAL);
    }

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
    JavaDelegate correctionMissed() {
        return telling(ProcessNews.CorrectionMissed::new);
    }

    @Bean
    JavaDelegate issueDocument() {
        return execution -> events.publishEvent(new ProcessNews.Issuing(Variable.APPLICATION.in(execution), execution.getCurrentActivityId()));
    }

    private TaskListener waiting(For whom) {
        return task -> events.publishEvent(new ProcessNews.Waiting(Variable.APPLICATION.in(task), whom, task.getTaskDefinitionKey(), task.getId()));
    }

    private JavaDelegate telling(Function<ApplicationId, ProcessNews> news) {
        return (DelegateExecution execution) -> events.publishEvent(news.apply(Variable.APPLICATION.in(execution)));
    }
}
