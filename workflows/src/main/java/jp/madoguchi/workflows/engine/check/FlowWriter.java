package jp.madoguchi.workflows.engine.check;

import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.workflows.engine.flow.Flow;
import jp.madoguchi.workflows.engine.flow.Flow.Kind;
import jp.madoguchi.workflows.engine.flow.Flow.Test;
import jp.madoguchi.workflows.engine.flow.FlowWords;
import jp.madoguchi.workflows.engine.part.Way;
import jp.madoguchi.workflows.engine.step.Step;
import jp.madoguchi.workflows.engine.step.StepCanvas;
import jp.madoguchi.workflows.engine.step.Workflow;

/** Draws a workflow as a flow, from left to right: each step draws itself, ways and ends are put in afterwards. */
public final class FlowWriter {

    private final StepCanvas canvas;
    private final Map<String, String> entries = new HashMap<>();

    private FlowWriter(FlowWords words) {
        this.canvas = new StepCanvas(words);
    }

    public static Flow of(Workflow workflow, FlowWords words) {
        var writer = new FlowWriter(words);
        writer.canvas.put("received", Kind.START, words.of("received"), "");
        workflow.course().forEach(writer::step);
        writer.ends(workflow);
        return writer.canvas.flow();
    }

    private void step(Step step) {
        var before = canvas.size();
        var past = canvas.guard(step.key(), step.when(), step.past());
        step.draw(canvas);
        entries.put(step.key(), canvas.since(before));
        past.ifPresent(canvas::alsoFrom);
    }

    private void ends(Workflow workflow) {
        canvas.put("finish", Kind.WORK, workflow.granted(), "grantApplication");
        canvas.put("granted", Kind.END, canvas.word("end"), "");
        for (var jump : canvas.jumps()) {
            var target = switch (jump.way().to()) {
                case Way.GRANTED -> "finish";
                case Way.REFUSED -> end("refuse", "refused", "refuseApplication", 2);
                case Way.CLOSED -> end("close", "closed", "closeApplication", 4);
                default -> entries.getOrDefault(jump.way().to(), "");
            };
            canvas.arrow(jump.from(), target, canvas.word("way"), Test.way(jump.way().key()));
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
