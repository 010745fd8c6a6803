package jp.madoguchi.workflows.engine.step;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import jp.madoguchi.workflows.engine.flow.Flow.Kind;
import jp.madoguchi.workflows.engine.flow.Flow.Test;
import jp.madoguchi.workflows.engine.flow.FlowCanvas;
import jp.madoguchi.workflows.engine.flow.FlowWords;
import jp.madoguchi.workflows.engine.flow.Place;
import jp.madoguchi.workflows.engine.part.Part;
import jp.madoguchi.workflows.engine.part.Term;
import jp.madoguchi.workflows.engine.part.Way;

/** A canvas with what several kinds of step draw alike (描く道具). What people typed goes into names only; ids and tests are fixed. */
public final class StepCanvas extends FlowCanvas {

    /** A way whose target is drawn later. */
    public record Jump(String from, Way way) {
    }

    private final List<Jump> jumps = new ArrayList<>();
    private String drafter = "";

    public StepCanvas(FlowWords words) {
        super(words);
    }

    public List<Jump> jumps() {
        return List.copyOf(jumps);
    }

    /** The last step before this one at which somebody proposed; what is sent back goes there. */
    String drafter() {
        return drafter;
    }

    /** A task of the staff, who are told when the standard period or the step's own days run out. */
    void work(String id, String name, String enter, Term term) {
        var tells = new ArrayList<>(List.of("standard"));
        tells.addAll(watched(term));
        put(id, Kind.TASK, name, enter, tells);
    }

    /** A task of somebody outside, who is told of the step's own days only. */
    void outside(String id, String name, String enter, Term term) {
        put(id, Kind.TASK, name, enter, watched(term));
    }

    static List<String> watched(Term term) {
        var all = new ArrayList<String>();
        if (term.limited() && term.remind() > 0) all.add("remind");
        if (term.limited()) all.add("due");
        return all;
    }

    /** Parts side by side in a box, each with its own line and end. */
    <P extends Part> void beside(Step step, List<P> parts, BiConsumer<String, P> line) {
        box(step.key(), step.name(), parts.stream().<Runnable>map(part -> () -> {
            var id = Place.id(step.key(), part.key());
            line.accept(id, part);
            put(id + "_end", Kind.END, "", "");
        }).toList());
    }

    /** A gate that leads to a 補正 and back, or on. */
    void correctable(String id, String on) {
        put(id + "Outcome", Kind.GATE, word("outcome"), "");
        below(id + "Correction", Kind.TASK, word("correction"), "enterCorrection", 1);
        arrow(id + "Outcome", id + "Correction", word("correct"), Test.outcome("CORRECT"));
        arrow(id + "Correction", id, "", null);
        var late = timer(id + "Correction", "Late", word("correctionLate"), "correction");
        below(id + "CorrectionMissed", Kind.WORK, word("missed"), "correctionMissed", 2);
        arrow(late, id + "CorrectionMissed");
        arrow(id + "CorrectionMissed", id, "", null);
        goOn(id + "Outcome", word(on), null);
    }

    /** A way off the line that ends the application. */
    void endsBelow(String gate, String id, String says, Test test, String name, String does) {
        below(id, Kind.WORK, word(name), does, 1);
        arrow(gate, id, word(says), test);
        below(id + "End", Kind.END, word("end"), "", 2);
        arrow(id, id + "End", "", null);
    }

    void drafts(String step) {
        drafter = step;
    }

    void jump(String from, Way way) {
        jumps.add(new Jump(from, way));
    }
}
