package jp.madoguchi.workflows.engine.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.field.DateField;
import jp.madoguchi.workflows.engine.flow.FlowWords;
import jp.madoguchi.workflows.engine.part.FollowUp;
import jp.madoguchi.workflows.engine.part.Stage;
import jp.madoguchi.workflows.engine.part.Who;
import jp.madoguchi.workflows.engine.part.WorkflowMistake;
import jp.madoguchi.workflows.engine.step.ApprovalStep;
import jp.madoguchi.workflows.engine.step.BranchStep;
import jp.madoguchi.workflows.engine.step.Examination;
import jp.madoguchi.workflows.engine.step.IssueStep;
import jp.madoguchi.workflows.engine.step.JointStep;
import jp.madoguchi.workflows.engine.step.LotteryStep;
import jp.madoguchi.workflows.engine.step.NotifyStep;
import jp.madoguchi.workflows.engine.step.NumberStep;
import jp.madoguchi.workflows.engine.step.OpinionStep;
import jp.madoguchi.workflows.engine.step.PaymentStep;
import jp.madoguchi.workflows.engine.step.PublishStep;
import jp.madoguchi.workflows.engine.step.Scope;
import jp.madoguchi.workflows.engine.step.SignatureStep;
import jp.madoguchi.workflows.engine.step.Step;
import jp.madoguchi.workflows.engine.step.WaitStep;
import jp.madoguchi.workflows.engine.step.WebhookStep;
import jp.madoguchi.workflows.engine.step.Work;
import jp.madoguchi.workflows.engine.step.Workflow;

/** Checks a workflow as a whole before it is published, each mistake at its place. */
public final class WorkflowCheck {

    private static final int DEEPEST = 8;

    private final Workflow workflow;
    private final Form form;
    private final Desks desks;
    private final List<WorkflowMistake> found = new ArrayList<>();

    private WorkflowCheck(Workflow workflow, Form form, Desks desks) {
        this.workflow = workflow;
        this.form = form;
        this.desks = desks;
    }

    /** Empty when the workflow may be published. */
    public static List<WorkflowMistake> of(Workflow workflow, Form form, Desks desks) {
        var check = new WorkflowCheck(workflow, form, desks);
        check.found.addAll(WorkflowShape.of(workflow));
        if (!check.found.isEmpty()) return List.copyOf(check.found);
        workflow.steps().forEach(check::step);
        workflow.follows().forEach(check::follow);
        if (check.found.isEmpty()) check.found.addAll(WorkflowShape.twice(workflow));
        if (check.found.stream().noneMatch(mistake -> mistake.code().equals("keyTwice"))) check.found.addAll(FlowCheck.of(workflow));
        return List.copyOf(check.found);
    }

    private void step(Step step) {
        var at = "step:" + step.key();
        condition(at, step.when(), step.key());
        for (var part : step.parts()) new PartCheck(this, workflow, form).part(step, part);
        switch (step) {
            case Examination examination -> {
                who(at, examination.who());
                if (examination.correctionDays() < 1 || examination.correctionDays() > 365) add(at, "days", step.name());
            }
            case JointStep joint -> {
                some(at, joint, "noLanes");
                if (joint.correctionDays() < 1 || joint.correctionDays() > 365) add(at, "days", step.name());
            }
            case ApprovalStep approval -> {
                some(at, approval, "noStages");
                approval.stages().forEach(stage -> enough(at, approval, stage));
            }
            case OpinionStep opinion -> {
                some(at, opinion, "noBodies");
                if (opinion.question().isBlank()) add(at, "noQuestion", "");
                fields(at, opinion.shown());
            }
            case SignatureStep signature -> some(at, signature, "noSigners");
            case PaymentStep payment -> {
                some(at, payment, "noFees");
                if (payment.term().days() < 1 || payment.term().days() > 365) add(at, "days", step.name());
            }
            case LotteryStep lottery -> {
                if (lottery.places() < 1) add(at, "noPlaces", "");
                if (!lottery.group().isEmpty()) fields(at, List.of(lottery.group()));
            }
            case NumberStep number -> {
                if (!number.group().isEmpty()) fields(at, List.of(number.group()));
            }
            case WaitStep wait -> waiting(at, wait);
            case IssueStep issue -> found.addAll(DocumentCheck.of(workflow, form, issue));
            case NotifyStep notify -> {
                if (notify.subject().isBlank() || notify.text().isBlank()) add(at, "noWords", "");
                if (notify.to() == NotifyStep.To.STAFF) who(at, notify.who());
            }
            case WebhookStep webhook -> {
                if (!webhook.url().matches("https://[^\\s/@]+(/\\S*)?") || webhook.url().length() > 500) add(at, "noUrl", webhook.url());
                if (!webhook.secret().matches("[a-z][a-z0-9-]{0,39}")) add(at, "noSecret", webhook.secret());
                if (webhook.seconds() < 1 || webhook.seconds() > 30) add(at, "seconds", "");
                fields(at, webhook.sent());
            }
            case PublishStep publish -> {
                if (publish.title().isBlank()) add(at, "noTitle", "");
                fields(at, publish.columns());
            }
            case BranchStep branch -> some(at, branch, "noWays");
        }
        if (step instanceof Work work && work.term().remind() >= Math.max(1, work.term().days()) && work.term()
                .remind() > 0) add(at, "remindTooEarly", step.name());
    }

    private void follow(FollowUp follow) {
        var at = "follow:" + follow.key();
        if (follow.name().isBlank()) add(at, "noName", "");
        if (follow.procedure().isBlank()) add(at, "noProcedure", "");
        condition(at, follow.when(), "");
        fields(at, follow.carry());
        if (follow.amount().isEmpty() != follow.ceiling().isEmpty()) add(at, "noCeiling", "");
        if (!follow.ceiling().isEmpty()) fields(at, List.of(follow.ceiling()));
        if (!follow.amount().isEmpty() && !desks.asksNumber(follow.procedure(), follow.amount())) add(at, "noNumber", follow.amount());
        if (follow.yearly() && !follow.due()) add(at, "noDueDays", "");
    }

    private void some(String at, Step step, String code) {
        if (step.parts().isEmpty()) add(at, code, step.name());
    }

    private void waiting(String at, WaitStep wait) {
        if (!wait.hasEnd() && wait.event().isBlank()) add(at, "waitsForever", wait.name());
        if (!wait.day().isEmpty() && !isDay(wait.day())) add(at, "noDay", wait.day());
        if (!wait.since().isEmpty() && form.find(wait.since()).filter(DateField.class::isInstance).isEmpty()) add(at,
                "unknownField", wait.since());
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    void who(String at, Who who) {
        if (who.rule() == Who.Rule.ANSWER && form.find(who.field()).isEmpty()) add(at, "unknownField", who.field());
        if (!desks.exists(who)) add(at, "noDepartment", who.rule() == Who.Rule.ANSWER ? who.list() : who.department());
        else if (desks.people(who) == 0) add(at, who.post().isEmpty() ? "nobody" : "noPost", who.post());
    }

    /** Nobody signs twice in one chain: for as many stages alike there have to be as many people. */
    private void enough(String at, ApprovalStep step, Stage stage) {
        var alike = (int) step.stages().stream().filter(other -> other.who().equals(stage.who())).count();
        var people = desks.people(stage.who());
        var first = step.stages().stream().filter(other -> other.who().equals(stage.who())).findFirst().orElseThrow();
        if (people > 0 && people < alike && first.equals(stage)) add(at, "tooFew", stage.name());
    }

    void condition(String at, Condition when, String until) {
        if (!when.complete()) add(at, "incomplete", "");
        if (when.depth() > DEEPEST) add(at, "tooDeep", Integer.toString(DEEPEST));
        var known = Scope.at(form, workflow, until, FlowWords.NONE);
        var all = Scope.at(form, workflow, "", FlowWords.NONE);
        when.fields().stream().filter(key -> !key.isEmpty() && known.find(key).isEmpty())
                .forEach(key -> add(at, all.find(key).isPresent() ? "decidedLater" : "unknownField", all.field(key)));
    }

    void fields(String at, List<String> keys) {
        keys.stream().filter(key -> form.find(key).isEmpty()).forEach(key -> add(at, "unknownField", key));
    }

    void add(String where, String code, String detail) {
        found.add(new WorkflowMistake(where, code, detail));
    }
}
