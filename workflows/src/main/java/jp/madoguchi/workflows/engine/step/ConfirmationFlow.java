package jp.madoguchi.workflows.engine.step;

import java.util.ArrayList;
import java.util.Optional;
import jp.madoguchi.workflows.engine.flow.Flow.Kind;
import jp.madoguchi.workflows.engine.flow.Flow.Test;
import jp.madoguchi.workflows.engine.flow.FlowCanvas.Loose;
import jp.madoguchi.workflows.engine.flow.Place;
import jp.madoguchi.workflows.engine.part.Confirmer;
import jp.madoguchi.workflows.engine.part.Expiry;
import jp.madoguchi.workflows.engine.step.ConfirmationStep.GivenBack;

/** 確認の流れ: all persons side by side; whoever gives it back ends the round, and behind it lies the way to a 補正 and around again. */
final class ConfirmationFlow {

    private final StepCanvas canvas;
    private final ConfirmationStep step;

    ConfirmationFlow(StepCanvas canvas, ConfirmationStep step) {
        this.canvas = canvas;
        this.step = step;
    }

    void draw() {
        canvas.beside(step, step.parts(), this::person);
        if (step.givenBack() == GivenBack.CORRECT || step.silence() == Expiry.CLOSE) behind(step.key() + "Outcome");
    }

    private void person(String id, Confirmer one) {
        var ends = step.term().limited() && step.silence() != Expiry.STAY;
        var past = canvas.guard(id, one.asked(), "skip");
        var tells = new ArrayList<>(StepCanvas.watched(step.term()));
        if (ends) tells.remove("due");
        canvas.put(id, Kind.TASK, one.name(), "enterConfirmation", tells);
        var over = ends ? Optional.of(canvas.timer(id, "Over", canvas.word("noAnswer"), "due")) : Optional.<Loose>empty();
        canvas.put(id + "_way", Kind.GATE, canvas.word("confirmation"), "chooseWay");
        canvas.below(id + "_stop", Kind.STOP, canvas.word("returned"), "", 1);
        canvas.arrow(id + "_way", id + "_stop", canvas.word("returned"), Test.way("back"));
        canvas.goOn(id + "_way", canvas.word("others"), null);
        over.ifPresent(canvas::alsoFrom);
        past.ifPresent(canvas::alsoFrom);
    }

    private void behind(String gate) {
        canvas.put(gate, Kind.GATE, canvas.word("confirmation"), "chooseWay");
        if (step.givenBack() == GivenBack.CORRECT) correction(gate, step.key() + Place.CORRECTION);
        if (step.silence() == Expiry.CLOSE) end(gate, step.key() + "Silent");
        canvas.goOn(gate, canvas.word("confirmed"), null);
        if (step.givenBack() == GivenBack.CORRECT) canvas.alsoFrom(new Loose(step.key() + Place.CORRECTION + "Missed", "", null));
    }

    private void correction(String gate, String id) {
        canvas.below(id, Kind.TASK, canvas.word("correction"), "enterCorrection", 1);
        canvas.arrow(gate, id, canvas.word("returned"), Test.way("correct"));
        canvas.arrow(id, step.key(), "", null);
        canvas.below(id + "Missed", Kind.WORK, canvas.word("missed"), "correctionMissed", 2);
        canvas.arrow(canvas.timer(id, "Late", canvas.word("correctionLate"), "correction"), id + "Missed");
    }

    private void end(String gate, String id) {
        canvas.below(id, Kind.WORK, canvas.word("closed"), "closeApplication", 3);
        canvas.arrow(gate, id, canvas.word("noAnswer"), Test.way("close"));
        canvas.below(id + "End", Kind.END, canvas.word("end"), "", 4);
        canvas.arrow(id, id + "End", "", null);
    }
}
