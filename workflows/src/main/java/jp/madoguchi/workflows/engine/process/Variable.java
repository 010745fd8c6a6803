package jp.madoguchi.workflows.engine.process;

import java.util.UUID;
import jp.madoguchi.db.id.ApplicationId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.StringValue;

/**
 * What the engine knows of an application: its id, as the business key, and fixed words that a gate right behind compares.
 * Those are never stored; nothing a person typed ever gets here.
 */
final class Variable {

    static final String OUTCOME = "outcome";
    static final String WAY = "way";

    private Variable() {
    }

    static ApplicationId application(DelegateExecution execution) {
        return new ApplicationId(UUID.fromString(execution.getProcessBusinessKey()));
    }

    static ApplicationId application(DelegateTask task) {
        return application(task.getExecution());
    }

    /** For this transaction only. */
    static StringValue passing(String word) {
        return Variables.stringValue(word, true);
    }
}
