package jp.madoguchi.workflows.engine.context;

import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.condition.Condition;

/** What a step at a gate can ask about the application in front of it (進み方の材料). Asking changes nothing. */
public interface Facts {

    /** Its answers, the day of receipt, and how the steps before ended. */
    Answers answers();

    /** Whether what is proposed is to refuse it. */
    boolean refusing();

    /** How many parts of the step have agreed. */
    int agreed();

    /** How many parts of the step are against it. */
    int against();

    default boolean hold(Condition when) {
        return when.holds(answers());
    }
}
