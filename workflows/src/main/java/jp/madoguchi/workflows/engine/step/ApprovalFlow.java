package jp.madoguchi.workflows.engine.step;

import jp.madoguchi.workflows.engine.flow.Flow.Kind;
import jp.madoguchi.workflows.engine.flow.Flow.Test;
import jp.madoguchi.workflows.engine.flow.Place;
import jp.madoguchi.workflows.engine.part.Stage;

/** 決裁の流れ: its stages one after the other or together, and back to whoever proposed. */
final class ApprovalFlow {

    private final StepCanvas canvas;
    private final ApprovalStep step;

    ApprovalFlow(StepCanvas canvas, ApprovalStep step) {
        this.canvas = canvas;
        this.step = step;
    }

    void draw() {
        var turns = step.turns();
        for (var i = 0; i < turns.size(); i++) {
            var stages = turns.get(i);
            var alone = stages.size() == 1;
            var id = alone ? Place.id(step.key(), stages.getFirst().key()) : step.key() + "_together" + (i + 1);
            if (alone) canvas.work(id, stages.getFirst().name(), "enterApproval", step.term());
            else canvas.box(id, canvas.word("together"), stages.stream().<Runnable>map(stage -> () -> stage(stage)).toList());
            decided(id, i == turns.size() - 1);
        }
    }

    private void stage(Stage stage) {
        var id = Place.id(step.key(), stage.key());
        canvas.work(id, stage.name(), "enterApproval", step.term());
        canvas.put(id + "Outcome", Kind.GATE, canvas.word("decision"), "");
        canvas.below(id + "_stop", Kind.STOP, canvas.word("return"), "", 1);
        canvas.arrow(id + "Outcome", id + "_stop", canvas.word("return"), Test.outcome("RETURN"));
        canvas.goOn(id + "Outcome", canvas.word("agreed"), null);
        canvas.put(id + "_end", Kind.END, "", "");
    }

    private void decided(String id, boolean last) {
        canvas.put(id + "Outcome", Kind.GATE, canvas.word("decision"), "");
        canvas.arrow(id + "Outcome", canvas.drafter(), canvas.word("return"), Test.outcome("RETURN"));
        if (last) canvas.endsBelow(id + "Outcome", id + "Refused", "refuse", Test.outcome("REFUSE"), "refused", "refuseApplication");
        canvas.goOn(id + "Outcome", canvas.word(last ? "grant" : "agreed"), null);
    }
}
