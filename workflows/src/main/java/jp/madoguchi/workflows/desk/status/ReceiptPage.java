package jp.madoguchi.workflows.desk.status;

import java.util.HashMap;
import jp.madoguchi.forms.fill.FilledForm;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.forms.submission.Submissions;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.routing.DecisionData;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.engine.process.Workflows;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** 控え: that it arrived, when, and what was sent. */
@Component
class ReceiptPage {

    private final Workflows workflows;
    private final Tasks tasks;
    private final DecisionData decisionData;
    private final Submissions submissions;
    private final FormVersions forms;
    private final FilledForm filled;

    ReceiptPage(Workflows workflows, Tasks tasks, DecisionData decisionData, Submissions submissions, FormVersions forms,
            FilledForm filled) {
        this.workflows = workflows;
        this.tasks = tasks;
        this.decisionData = decisionData;
        this.submissions = submissions;
        this.forms = forms;
        this.filled = filled;
    }

    ModelAndView view(Application application) {
        var first = submissions.of(application.id()).getFirst();
        var model = new HashMap<String, Object>();
        model.put("app", application);
        model.put("yours", application.state().isApplicants());
        model.put("timeline", Timeline.of(application, workflows.get(application.workflow()), tasks.passes(application.id()),
                decisionData.of(application), null));
        model.put("parts", filled.parts(application.authority(), forms.form(first.form()), first.answers()));
        return new ModelAndView("status/receipt", model);
    }
}
