package jp.madoguchi.workflows.desk.status;

import java.util.HashMap;
import java.util.List;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.forms.fill.FilledForm;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.forms.submission.Submissions;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.chain.Chain;
import jp.madoguchi.workflows.cases.correction.Corrections;
import jp.madoguchi.workflows.cases.routing.DecisionData;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.documents.document.Documents;
import jp.madoguchi.workflows.documents.signature.Requests;
import jp.madoguchi.workflows.engine.process.Workflows;
import jp.madoguchi.workflows.messages.contact.ContactChannels;
import jp.madoguchi.workflows.payments.payment.PaymentViews;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** 申請の状況: what is to be done, what was marked, the steps, the documents. */
@Component
class StatusPage {

    private final Workflows workflows;
    private final Corrections corrections;
    private final CorrectionForm correctionForm;
    private final Documents documents;
    private final Submissions submissions;
    private final FormVersions forms;
    private final FilledForm filled;
    private final Chain chain;
    private final Tasks tasks;
    private final Withdrawals withdrawals;
    private final DecisionData decisionData;
    private final Requests requests;
    private final PaymentViews payments;
    private final ContactChannels contactChannels;

    StatusPage(Workflows workflows, Corrections corrections, CorrectionForm correctionForm, Documents documents,
            Submissions submissions, FormVersions forms, FilledForm filled, Chain chain, Tasks tasks,
                    Withdrawals withdrawals, DecisionData decisionData, Requests requests, PaymentViews payments,
                    ContactChannels contactChannels) {
        this.workflows = workflows;
        this.corrections = corrections;
        this.correctionForm = correctionForm;
        this.documents = documents;
        this.submissions = submissions;
        this.forms = forms;
        this.filled = filled;
        this.chain = chain;
        this.tasks = tasks;
        this.withdrawals = withdrawals;
        this.decisionData = decisionData;
        this.requests = requests;
        this.payments = payments;
        this.contactChannels = contactChannels;
    }

    ModelAndView view(Application application) {
        return view(application, null, "", List.of());
    }

    /** @param tried a correction that was not taken, shown again as it was typed */
    ModelAndView view(Application application, CorrectionForm.@Nullable Corrected tried, String say, List<Problem> problems) {
        var open = corrections.open(application.id());
        var workflow = workflows.get(application.workflow());
        var model = new HashMap<String, Object>();
        model.put("app", application);
        model.put("timeline", Timeline.of(application, workflow, tasks.passes(application.id()),
                decisionData.of(application), open.orElse(null)));
        model.put("granted", workflow.granted());
        model.put("correction", open.orElse(null));
        model.put("items", open.map(correction -> correctionForm.items(application, correction, tried)).orElse(List.of()));
        model.put("documents", documents.of(application.id()));
        model.put("requests", requests.of(application.id()));
        model.put("payments", payments.of(application));
        model.put("reach", contactChannels.of(application.id()));
        model.put("news", contactChannels.news(application.id()));
        model.put("say", say);
        model.put("nexts", chain.next(application));
        model.put("withdrawable", withdrawals.isPossible(application));
        model.put("problems", problems);
        var view = new ModelAndView("status/status", model);
        if (!problems.isEmpty()) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        contactChannels.read(application.id());
        return view;
    }

    ModelAndView receipt(Application application) {
        var first = submissions.of(application.id()).getFirst();
        var model = new HashMap<String, Object>();
        model.put("app", application);
        model.put("timeline", Timeline.of(application, workflows.get(application.workflow()),
                tasks.passes(application.id()), decisionData.of(application), null));
        model.put("parts", filled.parts(application.authority(), forms.form(first.form()), first.answers()));
        return new ModelAndView("status/receipt", model);
    }
}
