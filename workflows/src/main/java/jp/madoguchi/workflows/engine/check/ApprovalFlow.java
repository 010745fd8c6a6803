package jp.madoguchi.workflows.engine.check;

import jp.madoguchi.workflows.engine.flow.Flow.Kind;
import jp.madoguchi.workflows.engine.flow.Flow.Test;
import jp.madoguchi.workflows.engine.flow.FlowCanvas;
import jp.madoguchi.workflows.engine.flow.Place;
import jp.madoguchi.workflows.engine.part.Stage;
import jp.madoguchi.workflows.engine.step.ApprovalStep;

/** 決裁の流れ: its stages one after the other or together, and back to whoever proposed. */
final class ApprovalFlow {

    private final FlowCanvas canvas;
    private final String drafter;

    ApprovalFlow(FlowCanvas canvas, String drafter) {
        this.canvas = canvas;
        this.drafter = drafter;
    }

    void put(ApprovalStep step) {
        var turns = step.turns();
        for (var i = 0; i < turns.size(); i++) {
            var id = turn(step, i);
            var stages = turns.get(i);
            if (stages.size() == 1) canvas.put(id, Kind.TASK, stages.getFirst().name(), "enterApproval",
                    FlowWriter.watched(step.term(), true));
            else canvas.box(id, canvas.word("together"), stages.stream().<Runnable>map(stage -> () -> stage(step, stage)).toList());
            decided(id, i == turns.size() - 1);
        }
    }

    private static String turn(ApprovalStep step, int i) {
        var stages = step.turns().get(i);
        return stages.size() == 1 ? Place.id(step.key(), stages.getFirst().key()) : step.key() + "_together" + (i + 1);
    }

    /** Where it begins. */
    static String first(ApprovalStep step) {
        return step.stages().isEmpty() ? "" : turn(step, 0);
    }

    private void stage(ApprovalStep step, Stage stage) {
        var id = Place.id(step.key(), stage.key());
        canvas.put(id, Kind.TASK, stage.name(), "enterApproval", FlowWriter.watched(step.term(), true));
        canvas.put(id + "Outcome", Kind.GATE, canvas.word("decision"), "");
        canvas.below(id + "_stop", Kind.STOP, canvas.word("return"), "", 1);
        canvas.arrow(id + "Outcome", id + "_stop", canvas.word("return"), Test.outcome("RETURN"));
        canvas.goOn(id + "Outcome", canvas.word("agreed"), null);
        canvas.put(id + "_end", Kind.END, "", "");
    }

    private void decided(String id, boolean last) {
        canvas.put(id + "Outcome", Kind.GATE, canvas.word("decision"), "");
        canvas.arrow(id + "Outcome", drafter, canvas.word("return"), Test.outcome("RETURN"));
        if (last) {
            canvas.below(id + "Refused", Kind.WORK, canvas.word("refused"), "refuseApplication", 1);
            canvas.arrow(id + "Outcome", id + "Refused", canvas.word("refuse"), Test.outcome("REFUSE"));
            canvas.below(id + "RefusedEnd", Kind.END, canvas.word("end"), "", 2);
            canvas.arrow(id + "Refused", id + "RefusedEnd", "", null);
        }
        canvas.goOn(id + "Outcome", canvas.word(last ? "grant" : "agreed"), null);
    }
}
