package jp.madoguchi.workflows.cases.draw;

import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.forms.submission.Submissions;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.engine.process.Workflows;
import jp.madoguchi.workflows.engine.step.LotteryStep;
import org.springframework.stereotype.Component;

/** Which applications are drawn among each other (抽選の組): those with the same answer to the step's field. */
@Component
class Groups {

    private final Workflows workflows;
    private final Submissions submissions;
    private final FormVersions forms;

    Groups(Workflows workflows, Submissions submissions, FormVersions forms) {
        this.workflows = workflows;
        this.submissions = submissions;
        this.forms = forms;
    }

    /** As people read it; the empty string where there is one group only. */
    String of(Application application, String step) {
        var field = ((LotteryStep) workflows.get(application.workflow()).step(step).orElseThrow()).group();
        if (field.isEmpty()) return "";
        var last = submissions.of(application.id()).getLast();
        Form form = forms.form(last.form());
        return form.value(field, last.answers().text(field));
    }
}
