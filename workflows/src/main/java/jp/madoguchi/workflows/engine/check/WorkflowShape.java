package jp.madoguchi.workflows.engine.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.workflows.engine.flow.Flow;
import jp.madoguchi.workflows.engine.flow.FlowWords;
import jp.madoguchi.workflows.engine.flow.Place;
import jp.madoguchi.workflows.engine.part.StepAddress;
import jp.madoguchi.workflows.engine.part.WorkflowMistake;
import jp.madoguchi.workflows.engine.step.Workflow;

/** Whether a workflow can be drawn at all: steps and parts that are named, each once, and not too many of them. */
final class WorkflowShape {

    static final int MOST_STEPS = 60;
    private static final int MOST_PARTS = 30;
    private static final String KEY = "[a-z][A-Za-z0-9]{0,39}";
    /** Keys that would read like places of the process. */
    private static final Set<String> TAKEN = Set.of("received", "finish", "granted", "refuse", "refuseEnd", "close",
            "closeEnd", "withdrawal");

    private final Workflow workflow;
    private final List<WorkflowMistake> found = new ArrayList<>();

    private WorkflowShape(Workflow workflow) {
        this.workflow = workflow;
    }

    static List<WorkflowMistake> of(Workflow workflow) {
        var check = new WorkflowShape(workflow);
        check.shape();
        return check.found;
    }

    static List<WorkflowMistake> twice(Workflow workflow) {
        var check = new WorkflowShape(workflow);
        check.sameIds();
        return check.found;
    }

    private void shape() {
        if (workflow.steps().isEmpty()) add(StepAddress.WORKFLOW, "noSteps", "");
        if (workflow.steps().size() > MOST_STEPS) add(StepAddress.WORKFLOW, "tooManySteps", Integer.toString(MOST_STEPS));
        if (workflow.granted().isBlank()) add(StepAddress.WORKFLOW, "noGranted", "");
        var follows = new HashSet<String>();
        for (var follow : workflow.follows()) if (bad(follow.key()) || !follows.add(follow.key()))
            add(StepAddress.follow(follow.key()), "key", String.valueOf(follow.key()));
        if (!workflow.withdrawBefore().isEmpty() && workflow.step(workflow.withdrawBefore()).isEmpty()) add(StepAddress.WORKFLOW,
                "noSuchStep", workflow.withdrawBefore());
        var keys = new HashSet<String>();
        for (var step : workflow.steps()) {
            var at = StepAddress.step(step.key());
            if (bad(step.key()) || TAKEN.contains(step.key())) add(at, "key", step.key());
            else if (!keys.add(step.key())) add(at, "keyTwice", step.key());
            if (step.name() == null || step.name().isBlank()) add(at, "noName", "");
            var parts = new HashSet<String>();
            for (var part : step.parts()) {
                if (bad(part.key())) add(StepAddress.part(step.key(), part.key()), "key", part.key());
                else if (!parts.add(part.key())) add(StepAddress.part(step.key(), part.key()), "keyTwice", part.key());
            }
            if (step.parts().size() > MOST_PARTS) add(at, "tooManyParts", Integer.toString(MOST_PARTS));
        }
    }

    /** Places of the process that would have the same name. */
    private void sameIds() {
        var ids = new HashSet<String>();
        FlowWriter.of(workflow, FlowWords.NONE).nodes().stream().map(Flow.Node::id).filter(id -> !ids.add(id))
                .forEach(id -> add(StepAddress.step(Place.of(id).step()), "keyTwice", id));
    }

    private static boolean bad(String key) {
        return key == null || !key.matches(KEY) || key.endsWith("Correction") || key.endsWith("Outcome");
    }

    private void add(Address where, String code, String detail) {
        found.add(new WorkflowMistake(where, code, detail));
    }
}
