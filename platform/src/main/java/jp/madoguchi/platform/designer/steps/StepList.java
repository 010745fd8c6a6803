package jp.madoguchi.platform.designer.steps;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.forms.condition.Always;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.designer.Difference;
import jp.madoguchi.platform.designer.settings.Settings;
import jp.madoguchi.workflows.engine.part.FollowUp;
import jp.madoguchi.workflows.engine.part.Part;
import jp.madoguchi.workflows.engine.part.StepAddress;
import jp.madoguchi.workflows.engine.part.Work;
import jp.madoguchi.workflows.engine.part.WorkflowMistake;
import jp.madoguchi.workflows.engine.step.Step;
import jp.madoguchi.workflows.engine.step.Step.Stand;
import jp.madoguchi.workflows.engine.step.Workflow;

/** ステップの一覧: the steps with their parts, and what follows, as the left pane lists them. */
final class StepList {

    /** @param when the condition in words, or the empty string */
    record Item(Address at, String label, String kind, String when, int days, boolean wrong, boolean changed, List<Item> parts) {
    }

    private final Workflow workflow;
    private final Form scope;
    private final Settings settings;
    private final Set<Address> wrong;
    private final Set<Address> changed;

    /** @param scope with how every step ends */
    StepList(Workflow workflow, Form scope, Settings settings, List<WorkflowMistake> mistakes, List<Difference> differences) {
        this.workflow = workflow;
        this.scope = scope;
        this.settings = settings;
        this.wrong = mistakes.stream().map(WorkflowMistake::where).collect(Collectors.toSet());
        this.changed = differences.stream().map(Difference::at).collect(Collectors.toSet());
    }

    List<Item> steps() {
        return workflow.steps().stream().map(step -> item(StepAddress.step(step.key()), step.name(), step.kind(), step.when(),
                step instanceof Work work ? work.term().days() : 0, step.parts().stream().map(part -> part(step, part)).toList())).toList();
    }

    List<Item> follows() {
        return workflow.follows().stream().map(this::follow).toList();
    }

    private Item follow(FollowUp follow) {
        return item(StepAddress.follow(follow.key()), follow.name(), "", follow.when(), follow.dueDays(), List.of());
    }

    /** A way is called by where it leads. */
    private Item part(Step step, Part part) {
        var to = part.name();
        var label = step.stand() != Stand.BRANCHES ? to
                : "→ " + workflow.step(to).map(Step::name).orElseGet(() -> settings.end(to));
        return item(StepAddress.part(step.key(), part.key()), label, "", part.when(), 0, List.of());
    }

    private Item item(Address at, String label, String kind, Condition when, int days, List<Item> parts) {
        var sentence = when instanceof Always || !when.complete() ? "" : when.inWords(scope);
        return new Item(at, label, kind, sentence, days, wrong.contains(at), changed.contains(at), parts);
    }
}
