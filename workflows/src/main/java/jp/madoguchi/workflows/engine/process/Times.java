package jp.madoguchi.workflows.engine.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** 期限: what the timers of a written process ask; the names are fixed. */
@Component("times")
public class Times {

    private final Routing routing;

    Times(@Lazy Routing routing) {
        this.routing = routing;
    }

    public Date standard(DelegateExecution execution) {
        return at(execution, "standard");
    }

    public Date remind(DelegateExecution execution) {
        return at(execution, "remind");
    }

    public Date due(DelegateExecution execution) {
        return at(execution, "due");
    }

    public Date until(DelegateExecution execution) {
        return at(execution, "until");
    }

    public Date correction(DelegateExecution execution) {
        return at(execution, "correction");
    }

    private Date at(DelegateExecution execution, String timer) {
        return Date.from(routing.time(Variable.application(execution), execution.getCurrentActivityId(), timer));
    }
}
