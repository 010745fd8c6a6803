package jp.madoguchi.workflows.engine.check;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.workflows.engine.part.Desks;
import jp.madoguchi.workflows.engine.part.FollowUp;
import jp.madoguchi.workflows.engine.part.StepAddress;
import jp.madoguchi.workflows.engine.part.Work;
import jp.madoguchi.workflows.engine.part.WorkflowMistake;
import jp.madoguchi.workflows.engine.step.Checking;
import jp.madoguchi.workflows.engine.step.Step;
import jp.madoguchi.workflows.engine.step.Workflow;

/** Checks a workflow as a whole before it is published, each mistake at its place. */
public final class WorkflowCheck {

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

    private Checking at(Address place, String step) {
        return new Checking(workflow, form, desks, place, step, found);
    }

    /** What holds for every kind; the rest the step knows. */
    private void step(Step step) {
        var at = at(StepAddress.step(step.key()), step.key());
        at.condition(step.when());
        step.parts().forEach(part -> at.part(part).words(part.name(), part.nameless()));
        step.check(at);
        if (step instanceof Work work) at.term(work.term(), step.name());
    }

    private void follow(FollowUp follow) {
        var at = at(StepAddress.follow(follow.key()), "");
        at.words(follow.name(), "noName");
        at.words(follow.procedure(), "noProcedure");
        at.condition(follow.when());
        at.fields(follow.carry());
        at.when(follow.amount().isEmpty() != follow.ceiling().isEmpty(), "noCeiling", "");
        if (!follow.ceiling().isEmpty()) at.fields(List.of(follow.ceiling()));
        at.when(!follow.amount().isEmpty() && !desks.asksNumber(follow.procedure(), follow.amount()), "noNumber", follow.amount());
        at.when(follow.yearly() && !follow.due(), "noDueDays", "");
    }
}
