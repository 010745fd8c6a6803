package jp.madoguchi.workflows.cases.routing;

import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.workflows.cases.application.Application;

/** The same facts about every application. */
public final class DecisionFakes extends DecisionData {

    private final Answers facts;

    public DecisionFakes(Answers facts) {
        super(null, null);
        this.facts = facts;
    }

    @Override
    public Answers of(Application application) {
        return facts;
    }
}
