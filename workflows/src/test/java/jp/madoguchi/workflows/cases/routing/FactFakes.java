package jp.madoguchi.workflows.cases.routing;

import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.workflows.cases.application.Application;

/** What a step looks at, as it is said, for tests of what follows from it. */
public final class FactFakes extends DecisionData {

    public Answers answers = Answers.none();

    public FactFakes() {
        super(null, null);
    }

    @Override
    public Answers of(Application application) {
        return answers;
    }
}
