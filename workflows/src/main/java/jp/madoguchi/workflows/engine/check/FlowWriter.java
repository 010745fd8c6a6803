package jp.madoguchi.workflows.engine.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.workflows.engine.flow.Flow.Kind;
import jp.madoguchi.workflows.engine.flow.Flow.Test;
import jp.madoguchi.workflows.engine.flow.Flow;
import jp.madoguchi.workflows.engine.flow.Place;
import jp.madoguchi.workflows.engine.flow.Sheet;
import jp.madoguchi.workflows.engine.flow.Words;
import jp.madoguchi.workflows.engine.part.Body;
import jp.madoguchi.workflows.engine.part.Lane;
import jp.madoguchi.workflows.engine.part.Signer;
import jp.madoguchi.workflows.engine.part.Stage;
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

    private final Sheet sheet;
    private final Map<String, String> entries = new HashMap<>();
    private final List<Jump> jumps = new ArrayList<>();
    private String drafter = "";

    private FlowWriter(Words words) {
        this.sheet = new Sheet(words);
    }

    public static Flow of(Workflow workflow, Words words) {
        var writer = new FlowWriter(words);
        writer.sheet.put("received", Kind.START, words.of("received"), "");
        workflow.course().forEach(writer::step);
        writer.ends(workflow);
        return writer.sheet.flow();
    }

    private void step(Step step) {
        var past = sheet.guard(step.key(), step.when(), step instanceof ApprovalStep ? "skipApproval" : "skip");
        entries.put(step.key(), past.isPresent() ? step.key() + "_if" : step instanceof ApprovalStep approval ? first(approval) : step.key());
        switch (step) {
            case Examination examination -> examination(examination, step.name());
            case JointStep joint -> sheet.box(step.key(), step.name(), joint.lanes().stream().<Runnable>map(lane -> () -> lane(joint, lane)).toList());
            case OpinionStep opinion -> sheet.box(step.key(), step.name(), opinion.bodies().stream().<Runnable>map(body -> () -> body(opinion, body)).toList());
            case SignatureStep signature -> sheet.box(step.key(), step.name(), signature.signers().stream().<Runnable>map(signer -> () -> signer(signature, signer)).toList());
            case PaymentStep payment -> payment(payment);
            case ApprovalStep approval -> approval(approval);
            case WaitStep wait -> waiting(wait);
            case BranchStep branch -> branch(branch);
            case LotteryStep lottery -> sheet.put(step.key(), Kind.TASK, step.name(), "enterDraw");
            case NumberStep number -> sheet.put(step.key(), Kind.WORK, step.name(), "giveNumber");
            case IssueStep issue -> sheet.put(step.key(), Kind.WORK, step.name(), "issueDocument");
            case NotifyStep notify -> sheet.put(step.key(), Kind.WORK, step.name(), "notifyPeople");
            case PublishStep publish -> sheet.put(step.key(), Kind.WORK, step.name(), "publishRow");
            case WebhookStep webhook -> sheet.put(step.key(), Kind.CALL, step.name(), "callOther");
        }
        past.ifPresent(sheet::alsoFrom);
    }

    private static List<String> watched(Term term, boolean standard) {
        var all = new ArrayList<String>(standard ? STANDARD : List.of());
        if (term.limited() && term.remind() > 0) all.add("remind");
        if (term.limited()) all.add("due");
        return all;
    }

    private void examination(Examination step, String name) {
        drafter = step.key();
        sheet.put(step.key(), Kind.TASK, name, "enterReview", watched(step.term(), true));
        correctable(step.key(), "forward");
    }

    /** A gate that leads to a 補正 and back, or on. */
    private void correctable(String id, String on) {
        sheet.put(id + "Outcome", Kind.GATE, sheet.word("outcome"), "");
        sheet.below(id + "Correction", Kind.TASK, sheet.word("correction"), "enterCorrection", 1);
        sheet.arrow(id + "Outcome", id + "Correction", sheet.word("correct"), Test.outcome("CORRECT"));
        sheet.arrow(id + "Correction", id, "", null);
        var late = sheet.timer(id + "Correction", "Late", sheet.word("correctionLate"), "correction");
        sheet.below(id + "CorrectionMissed", Kind.WORK, sheet.word("missed"), "correctionMissed", 2);
        sheet.arrow(late, id + "CorrectionMissed");
        sheet.arrow(id + "CorrectionMissed", id, "", null);
        sheet.goOn(id + "Outcome", sheet.word(on), null);
    }

    private void lane(JointStep step, Lane lane) {
        var id = Place.id(step.key(), lane.key());
        var past = sheet.guard(id, lane.when(), "skip");
        sheet.put(id, Kind.TASK, lane.name(), "enterJoint", watched(step.term(), true));
        correctable(id, "answered");
        sheet.put(id + "_way", Kind.GATE, sheet.word("join." + step.join()), "chooseWay");
        sheet.below(id + "_stop", Kind.STOP, sheet.word("clear"), "", 1);
        sheet.arrow(id + "_way", id + "_stop", sheet.word("clear"), Test.way("enough"));
        sheet.goOn(id + "_way", sheet.word("others"), null);
        past.ifPresent(sheet::alsoFrom);
        sheet.put(id + "_end", Kind.END, "", "");
    }

    private void body(OpinionStep step, Body body) {
        var id = Place.id(step.key(), body.key());
        var watched = new ArrayList<>(watched(step.term(), false));
        if (step.goOn()) watched.remove("due");
        sheet.put(id, Kind.TASK, body.name(), "enterOpinion", watched);
        if (step.goOn() && step.term().limited()) sheet.alsoFrom(sheet.timer(id, "Over", sheet.word("noAnswer"), "due"));
        sheet.put(id + "_end", Kind.END, "", "");
    }

    private void signer(SignatureStep step, Signer signer) {
        var id = Place.id(step.key(), signer.key());
        sheet.put(id, Kind.TASK, signer.name(), "enterSignature", watched(step.term(), false));
        sheet.put(id + "_end", Kind.END, "", "");
    }

    /** Time is kept by the payment itself: money that comes late has to be known of, too. */
    private void payment(PaymentStep step) {
        var id = step.key();
        sheet.put(id, Kind.TASK, step.name(), "enterPayment");
        if (step.expiry() != PaymentStep.Expiry.CLOSE) return;
        sheet.put(id + "Outcome", Kind.GATE, sheet.word("payment"), "");
        sheet.below(id + "Unpaid", Kind.WORK, sheet.word("closed"), "closeApplication", 1);
        sheet.arrow(id + "Outcome", id + "Unpaid", sheet.word("unpaid"), Test.outcome("EXPIRE"));
        sheet.below(id + "UnpaidEnd", Kind.END, sheet.word("end"), "", 2);
        sheet.arrow(id + "Unpaid", id + "UnpaidEnd", "", null);
        sheet.goOn(id + "Outcome", sheet.word("settled"), null);
    }

    private void approval(ApprovalStep step) {
        var turns = step.turns();
        for (var i = 0; i < turns.size(); i++) {
            var id = turn(step, i);
            var stages = turns.get(i);
            if (stages.size() == 1) sheet.put(id, Kind.TASK, stages.getFirst().name(), "enterApproval", watched(step.term(), true));
            else sheet.box(id, sheet.word("together"), stages.stream().<Runnable>map(stage -> () -> stage(step, stage)).toList());
            decided(id, i == turns.size() - 1);
        }
    }

    private static String turn(ApprovalStep step, int i) {
        var stages = step.turns().get(i);
        return stages.size() == 1 ? Place.id(step.key(), stages.getFirst().key()) : step.key() + "_together" + (i + 1);
    }

    private static String first(ApprovalStep step) {
        return step.stages().isEmpty() ? "" : turn(step, 0);
    }

    private void stage(ApprovalStep step, Stage stage) {
        var id = Place.id(step.key(), stage.key());
        sheet.put(id, Kind.TASK, stage.name(), "enterApproval", watched(step.term(), true));
        sheet.put(id + "Outcome", Kind.GATE, sheet.word("decision"), "");
        sheet.below(id + "_stop", Kind.STOP, sheet.word("return"), "", 1);
        sheet.arrow(id + "Outcome", id + "_stop", sheet.word("return"), Test.outcome("RETURN"));
        sheet.goOn(id + "Outcome", sheet.word("agreed"), null);
        sheet.put(id + "_end", Kind.END, "", "");
    }

    private void decided(String id, boolean last) {
        sheet.put(id + "Outcome", Kind.GATE, sheet.word("decision"), "");
        sheet.arrow(id + "Outcome", drafter, sheet.word("return"), Test.outcome("RETURN"));
        if (last) {
            sheet.below(id + "Refused", Kind.WORK, sheet.word("refused"), "refuseApplication", 1);
            sheet.arrow(id + "Outcome", id + "Refused", sheet.word("refuse"), Test.outcome("REFUSE"));
            sheet.below(id + "RefusedEnd", Kind.END, sheet.word("end"), "", 2);
            sheet.arrow(id + "Refused", id + "RefusedEnd", "", null);
        }
        sheet.goOn(id + "Outcome", sheet.word(last ? "grant" : "agreed"), null);
    }

    private void waiting(WaitStep step) {
        sheet.put(step.key(), Kind.TASK, step.name(), "enterWait");
        if (step.hasEnd()) sheet.alsoFrom(sheet.timer(step.key(), "Over", sheet.word("until"), "until"));
    }

    private void branch(BranchStep step) {
        sheet.put(step.key(), Kind.GATE, step.name(), "chooseWay");
        step.ways().forEach(way -> jumps.add(new Jump(step.key(), way)));
        sheet.goOn(step.key(), sheet.word("otherwise"), null);
    }

    private void ends(Workflow workflow) {
        sheet.put("finish", Kind.WORK, workflow.granted(), "grantApplication");
        sheet.put("granted", Kind.END, sheet.word("end"), "");
        for (var jump : jumps) {
            var target = switch (jump.way.to()) {
                case Way.GRANTED -> "finish";
                case Way.REFUSED -> end("refuse", "refused", "refuseApplication", 2);
                case Way.CLOSED -> end("close", "closed", "closeApplication", 4);
                default -> entries.getOrDefault(jump.way.to(), "");
            };
            sheet.arrow(jump.from, target, sheet.word("way"), Test.way(jump.way.key()));
        }
    }

    private String end(String id, String name, String does, int row) {
        if (!sheet.has(id)) {
            sheet.below(id, Kind.WORK, sheet.word(name), does, row);
            sheet.below(id + "End", Kind.END, sheet.word("end"), "", row + 1);
            sheet.arrow(id, id + "End", "", null);
        }
        return id;
    }
}
