package jp.madoguchi.workflows.desk.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.answer.FileRef;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.forms.screen.Screen;
import jp.madoguchi.forms.submission.Submissions;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.application.Happening;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.cases.chain.Chain;
import jp.madoguchi.workflows.cases.correction.Corrections;
import jp.madoguchi.workflows.cases.opinion.Opinions;
import jp.madoguchi.workflows.cases.task.Pass;
import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.desk.approval.Approvals;
import jp.madoguchi.workflows.desk.revocation.Revocations;
import jp.madoguchi.workflows.documents.document.Documents;
import jp.madoguchi.workflows.documents.signature.Request;
import jp.madoguchi.workflows.documents.signature.Requests;
import jp.madoguchi.workflows.engine.flow.FlowPicture;
import jp.madoguchi.workflows.engine.part.Proof;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.process.Workflows;
import jp.madoguchi.workflows.engine.step.Work;
import jp.madoguchi.workflows.messages.contact.ContactChannels;
import jp.madoguchi.workflows.payments.payment.PaymentViews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** 審査の画面: answers beside attachments, each answer with its mark, what changed since the last 補正. */
@Component
class ReviewPage {

    private final Applications applications;
    private final Submissions submissions;
    private final Judging judging;
    private final Corrections corrections;
    private final Documents documents;
    private final Memos memos;
    private final Tasks tasks;
    private final Opinions opinions;
    private final Workflows workflows;
    private final Chain chain;
    private final Revocations revocations;
    private final Requests requests;
    private final Approvals approvals;
    private final PaymentViews payments;
    private final ContactChannels contactChannels;

    ReviewPage(Applications applications, Submissions submissions, Judging judging, Corrections corrections,
            Documents documents, Memos memos, Tasks tasks, Opinions opinions, Workflows workflows, Chain chain,
                    Revocations revocations, Requests requests, Approvals approvals, PaymentViews payments,
                    ContactChannels contactChannels) {
        this.applications = applications;
        this.submissions = submissions;
        this.judging = judging;
        this.corrections = corrections;
        this.documents = documents;
        this.memos = memos;
        this.tasks = tasks;
        this.opinions = opinions;
        this.workflows = workflows;
        this.chain = chain;
        this.revocations = revocations;
        this.requests = requests;
        this.approvals = approvals;
        this.payments = payments;
        this.contactChannels = contactChannels;
    }

    /** @param typed the reasons typed so far, by field; kept when an act could not be done */
    ModelAndView view(Staff staff, Application application, Map<String, String> typed, List<Problem> problems, @Nullable String file) {
        var sent = submissions.of(application.id());
        var parts = judging.parts(application, sent, typed);
        var files = parts.stream().flatMap(part -> part.lines().stream()).flatMap(judged -> judged.line().files().stream()).toList();
        var model = new HashMap<String, Object>();
        model.put("staff", staff);
        model.put("app", application);
        model.put("parts", parts);
        var hand = tasks.inHand(staff, application.id(), List.of(For.REVIEW, For.JOINT, For.APPROVAL, For.WAIT));
        model.put("task", hand.map(Tasks.InHand::task).orElse(null));
        model.put("behalf", hand.map(Tasks.InHand::behalf).isPresent());
        model.put("submission", sent.getLast());
        model.put("changes", parts.stream().flatMap(part -> part.lines().stream()).filter(Judging.Judged::changed).count());
        model.put("files", files);
        model.put("shown", files.stream().filter(ref -> ref.id().equals(file)).findFirst()
                .or(() -> files.stream().findFirst()).map(FileRef.class::cast).orElse(null));
        model.put("correction", corrections.open(application.id()).orElse(null));
        model.put("reply", corrections.last(application.id()).map(last -> last.reply()).orElse(""));
        model.put("documents", documents.of(application.id()));
        model.put("happenings", applications.happenings(application.id()));
        var asked = requests.of(application.id());
        model.put("requests", asked);
        model.put("outdated", asked.stream().filter(requests::isOutdated).map(Request::task).toList());
        model.put("returned", returned(application));
        model.put("memos", memos.of(application));
        model.put("opinions", opinions.of(application.id()));
        model.put("asked", tasks.openOf(application.id()).stream().filter(task -> task.kind() == For.OPINION).toList());
        var open = tasks.openOf(application.id()).stream().map(Task::place).toList();
        model.put("links", chain.links(application));
        model.put("reach", contactChannels.of(application.id()));
        model.put("heard", contactChannels.news(application.id()));
        model.put("revocation", revocations.open(application.id()).orElse(null));
        model.put("clerkHere", staff.is(Role.CLERK));
        model.put("revokeTurn", revocations.waitsFor(staff, application));
        model.put("revocable", application.department().equals(staff.department()) && revocations.isPossible(application));
        model.put("picture", FlowPicture.of(workflows.flow(workflows.get(application.workflow()))));
        model.put("places", open);
        model.put("passed", tasks.passes(application.id()).stream().map(Pass::step).toList());
        model.put("joint", tasks.all(application.id()).stream()
                .filter(task -> task.kind() == For.JOINT && !"GONE".equals(task.outcome())
                && !"CORRECT".equals(task.outcome())).toList());
        model.put("step", hand.map(one -> workflows.get(application.workflow()).at(one.task().place()).orElse(null)).orElse(null));
        model.put("proof", hand.filter(one -> one.task().kind() == For.APPROVAL)
                .map(one -> approvals.proof(application, one.task()).name()).orElse(""));
        var due = payments.of(application);
        model.put("payments", due);
        model.put("refundTurn", staff.is(Role.APPROVER) && application.department().equals(staff.department())
                && due.stream().anyMatch(view -> view.waitsFor(staff)));
        model.put("typed", typed);
        model.put("problems", problems);
        return Screen.of("review/application", model, problems);
    }

    /** The last 差戻し, as long as the drafter has not sent it on again. */
    private @Nullable Happening returned(Application application) {
        var last = applications.happenings(application.id()).stream()
                .filter(one -> List.of("returned", "proposed").contains(one.kind())).reduce((older, newer) -> newer);
        return last.filter(one -> one.kind().equals("returned") && application.state() == State.REVIEW).orElse(null);
    }

    boolean wantsConfirmation(Staff staff, String number) {
        var application = applications.forStaff(staff, number);
        return tasks.inHand(staff, application.id(), List.of(For.APPROVAL))
                .filter(hand -> approvals.proof(application, hand.task()) == Proof.CONFIRM).isPresent();
    }

    /** What the task that this person has in hand wants ticked. */
    List<String> checklist(Staff staff, Application application) {
        return tasks.inHand(staff, application.id(), List.of(For.REVIEW, For.JOINT, For.APPROVAL))
                .flatMap(hand -> workflows.get(application.workflow()).at(hand.task().place()))
                .map(step -> step instanceof Work work ? work.checklist() : List.<String>of()).orElse(List.of());
    }
}
