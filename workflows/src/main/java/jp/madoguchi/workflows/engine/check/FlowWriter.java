package jp.madoguchi.workflows.engine.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.workflows.engine.flow.Flow.Kind;
import jp.madoguchi.workflows.engine.flow.Flow.Test;
import jp.madoguchi.workflows.engine.flow.Flow;
import jp.madoguchi.workflows.engine.flow.FlowCanvas;
import jp.madoguchi.workflows.engine.flow.FlowWords;
import jp.madoguchi.workflows.engine.flow.Place;
import jp.madoguchi.workflows.engine.part.Body;
import jp.madoguchi.workflows.engine.part.Lane;
import jp.madoguchi.workflows.engine.part.Signer;
import jp.madoguchi.workflows.engine.part.Way;
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
import jp.madoguchi.workflows.engine.step.SignatureStep;
import jp.madoguchi.workflows.engine.step.Step;
import jp.madoguchi.workflows.engine.step.Term;
import jp.madoguchi.workflows.engine.step.WaitStep;
import jp.madoguchi.workflows.engine.step.WebhookStep;
import jp.madoguchi.workflows.engine.step.Workflow;

/** Draws a workflow as a flow, step by step from left to right. What people typed goes into names only; ids and tests are fixed. */
public final class FlowWriter {

    private static final List<String> STANDARD = List.of("standard");

    private record Jump(String from, Way way) {
    }

    private final FlowCanvas canvas;
    private final Map<String, String> entries = new HashMap<>();
    private final List<Jump> jumps = new ArrayList<>();
    private String drafter = "";

    private FlowWriter(FlowWords words) {
        this.canvas = new FlowCanvas(words);
    }

    public static Flow of(Workflow workflow, FlowWords words) {
        var writer = new FlowWriter(words);
        writer.canvas.put("received", Kind.START, words.of("received"), "");
        workflow.course().forEach(writer::step);
        writer.ends(workflow);
        return writer.canvas.flow();
    }

    private void step(Step step) {
        var past = canvas.guard(step.key(), step.when(), step instanceof ApprovalStep ? "skipApproval" : "skip");
        entries.put(step.key(), past.isPresent() ? step.key() + "_if" : step instanceof ApprovalStep approval
                ? ApprovalFlow.first(approval) : step.key());
        switch (step) {
            case Examination examination -> examination(examination, step.name());
            case JointStep joint -> canvas.box(step.key(), step.name(), joint.lanes()
                    .stream().<Runnable>map(lane -> () -> lane(joint, lane)).toList());
            case OpinionStep opinion -> canvas.box(step.key(), step.name(), opinion.bodies()
                    .stream().<Runnable>map(body -> () -> body(opinion, body)).toList());
            case SignatureStep signature -> canvas.box(step.key(), step.name(), signature.signers()
                    .stream().<Runnable>map(signer -> () -> signer(signature, signer)).toList());
            case PaymentStep payment -> payment(payment);
            case ApprovalStep approval -> new ApprovalFlow(canvas, drafter).put(approval);
            case WaitStep wait -> waiting(wait);
            case BranchStep branch -> branch(branch);
            case LotteryStep lottery -> canvas.put(step.key(), Kind.TASK, step.name(), "enterDraw");
            case NumberStep number -> canvas.put(step.key(), Kind.WORK, step.name(), "giveNumber");
            case IssueStep issue -> canvas.put(step.key(), Kind.WORK, step.name(), "issueDocument");
            case NotifyStep notify -> canvas.put(step.key(), Kind.WORK, step.name(), "notifyPeople");
            case PublishStep publish -> canvas.put(step.key(), Kind.WORK, step.name(), "publishRow");
            case WebhookStep webhook -> canvas.put(step.key(), Kind.CALL, step.name(), "callOther");
        }
        past.ifPresent(canvas::alsoFrom);
    }

    static List<String> watched(Term term, boolean standard) {
        var all = new ArrayList<String>(standard ? STANDARD : List.of());
        if (term.limited() && term.remind() > 0) all.add("remind");
        if (term.limited()) all.add("due");
        return all;
    }

    private void examination(Examination step, String name) {
        drafter = step.key();
        canvas.put(step.key(), Kind.TASK, name, "enterReview", watched(step.term(), true));
        correctable(step.key(), "forward");
    }

    /** A gate that leads to a 補正 and back, or on. */
    private void correctable(String id, String on) {
        canvas.put(id + "Outcome", Kind.GATE, canvas.word("outcome"), "");
        canvas.below(id + "Correction", Kind.TASK, canvas.word("correction"), "enterCorrection", 1);
        canvas.arrow(id + "Outcome", id + "Correction", canvas.word("correct"), Test.outcome("CORRECT"));
        canvas.arrow(id + "Correction", id, "", null);
        var late = canvas.timer(id + "Correction", "Late", canvas.word("correctionLate"), "correction");
        canvas.below(id + "CorrectionMissed", Kind.WORK, canvas.word("missed"), "correctionMissed", 2);
        canvas.arrow(late, id + "CorrectionMissed");
        canvas.arrow(id + "CorrectionMissed", id, "", null);
        canvas.goOn(id + "Outcome", canvas.word(on), null);
    }

    private void lane(JointStep step, Lane lane) {
        var id = Place.id(step.key(), lane.key());
        var past = canvas.guard(id, lane.when(), "skip");
        canvas.put(id, Kind.TASK, lane.name(), "enterJoint", watched(step.term(), true));
        correctable(id, "answered");
        canvas.put(id + "_way", Kind.GATE, canvas.word("join." + step.join()), "chooseWay");
        canvas.below(id + "_stop", Kind.STOP, canvas.word("clear"), "", 1);
        canvas.arrow(id + "_way", id + "_stop", canvas.word("clear"), Test.way("enough"));
        canvas.goOn(id + "_way", canvas.word("others"), null);
        past.ifPresent(canvas::alsoFrom);
        canvas.put(id + "_end", Kind.END, "", "");
    }

    private void body(OpinionStep step, Body body) {
        var id = Place.id(step.key(), body.key());
        var watched = new ArrayList<>(watched(step.term(), false));
        if (step.goOn()) watched.remove("due");
        canvas.put(id, Kind.TASK, body.name(), "enterOpinion", watched);
        if (step.goOn() && step.term().limited()) canvas.alsoFrom(canvas.timer(id, "Over", canvas.word("noAnswer"), "due"));
        canvas.put(id + "_end", Kind.END, "", "");
    }

    private void signer(SignatureStep step, Signer signer) {
        var id = Place.id(step.key(), signer.key());
        canvas.put(id, Kind.TASK, signer.name(), "enterSignature", watched(step.term(), false));
        canvas.put(id + "_end", Kind.END, "", "");
    }

    /** Time is kept by the payment itself: money that comes late has to be known of, too. */
    private void payment(PaymentStep step) {
        var id = step.key();
        canvas.put(id, Kind.TASK, step.name(), "enterPayment");
        if (step.expiry() != PaymentStep.Expiry.CLOSE) return;
        canvas.put(id + "Outcome", Kind.GATE, canvas.word("payment"), "");
        canvas.below(id + "Unpaid", Kind.WORK, canvas.word("closed"), "closeApplication", 1);
        canvas.arrow(id + "Outcome", id + "Unpaid", canvas.word("unpaid"), Test.outcome("EXPIRE"));
        canvas.below(id + "UnpaidEnd", Kind.END, canvas.word("end"), "", 2);
        canvas.arrow(id + "Unpaid", id + "UnpaidEnd", "", null);
        canvas.goOn(id + "Outcome", canvas.word("settled"), null);
    }

    private void waiting(WaitStep step) {
        canvas.put(step.key(), Kind.TASK, step.name(), "enterWait");
        if (step.hasEnd()) canvas.alsoFrom(canvas.timer(step.key(), "Over", canvas.word("until"), "until"));
    }

    private void branch(BranchStep step) {
        canvas.put(step.key(), Kind.GATE, step.name(), "chooseWay");
        step.ways().forEach(way -> jumps.add(new Jump(step.key(), way)));
        canvas.goOn(step.key(), canvas.word("otherwise"), null);
    }

    private void ends(Workflow workflow) {
        canvas.put("finish", Kind.WORK, workflow.granted(), "grantApplication");
        canvas.put("granted", Kind.END, canvas.word("end"), "");
        for (var jump : jumps) {
            var target = switch (jump.way.to()) {
                case Way.GRANTED -> "finish";
                case Way.REFUSED -> end("refuse", "refused", "refuseApplication", 2);
                case Way.CLOSED -> end("close", "closed", "closeApplication", 4);
                default -> entries.getOrDefault(jump.way.to(), "");
            };
            canvas.arrow(jump.from, target, canvas.word("way"), Test.way(jump.way.key()));
        }
    }

    private String end(String id, String name, String does, int row) {
        if (!canvas.has(id)) {
            canvas.below(id, Kind.WORK, canvas.word(name), does, row);
            canvas.below(id + "End", Kind.END, canvas.word("end"), "", row + 1);
            canvas.arrow(id, id + "End", "", null);
        }
        return id;
    }
}
