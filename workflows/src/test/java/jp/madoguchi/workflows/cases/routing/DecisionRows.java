package jp.madoguchi.workflows.cases.routing;

import jp.madoguchi.forms.submission.Submissions;
import jp.madoguchi.workflows.cases.task.Tasks;

/** What conditions look at, as it is, for tests of other packages. */
public final class DecisionRows {

    private DecisionRows() {
    }

    public static DecisionData of(Submissions submissions, Tasks tasks) {
        return new DecisionData(submissions, tasks);
    }
}
