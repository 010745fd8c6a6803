package jp.madoguchi.platform.designer.steps;

import java.util.List;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.FormCheck;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.designer.Blueprint;
import jp.madoguchi.forms.designer.Difference;
import jp.madoguchi.forms.designer.Differences;
import jp.madoguchi.platform.designer.check.Readiness;
import jp.madoguchi.platform.designer.draft.Designs;
import jp.madoguchi.platform.designer.draft.Editing;
import jp.madoguchi.platform.designer.draft.ProcedureBlueprint;
import jp.madoguchi.platform.designer.editor.DesignerPage;
import jp.madoguchi.platform.designer.editor.SettingsPanel;
import jp.madoguchi.platform.designer.settings.Settings;
import jp.madoguchi.workflows.base.procedure.ProcedurePage;
import jp.madoguchi.workflows.cases.task.Responsible;
import jp.madoguchi.workflows.engine.check.WorkflowCheck;
import jp.madoguchi.workflows.engine.flow.FlowPicture;
import jp.madoguchi.workflows.engine.part.Work;
import jp.madoguchi.workflows.engine.process.Workflows;
import jp.madoguchi.workflows.engine.step.IssueStep;
import jp.madoguchi.workflows.engine.step.Step;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the screen of the steps together: the picture, the list, the chosen step, and what is still wrong. */
@Component
class StepsPage {

    private final Designs designs;
    private final DesignerPage page;
    private final Settings settings;
    private final Readiness readiness;
    private final Responsible responsible;
    private final Workflows workflows;

    StepsPage(Designs designs, DesignerPage page, Settings settings, Readiness readiness, Responsible responsible, Workflows workflows) {
        this.designs = designs;
        this.page = page;
        this.settings = settings;
        this.readiness = readiness;
        this.responsible = responsible;
        this.workflows = workflows;
    }

    ModelAndView view(Editing editing, Address chosen) {
        var procedure = editing.procedure();
        var draft = editing.draft();
        var blueprint = editing.blueprint();
        var form = blueprint.form();
        var at = chosen(blueprint, chosen);
        var workflow = ProcedureBlueprint.workflow(blueprint);
        var mistakes = WorkflowCheck.of(workflow, form, responsible.desks(procedure.authority(), procedure.department()));
        var differences = Differences.between(designs.blueprint(procedure), blueprint);
        var told = procedure.workflow() == null ? List.<Difference>of() : differences;
        var list = new StepList(workflow, settings.form(blueprint, ProcedureBlueprint.WORKFLOW), settings, mistakes, told);
        var element = blueprint.find(at).orElseThrow();
        var step = workflow.step(ProcedureBlueprint.step(at));
        var model = page.frame(editing, "workflow");
        model.put("at", at);
        model.put("form", settings.form(blueprint, at));
        model.put("workflow", workflow);
        model.put("items", list.steps());
        model.put("follows", list.follows());
        var kind = at.is("step") ? step.map(Step::kind).orElse("") : "";
        model.put("panel", SettingsPanel.of(at, kind, element, settings.of(procedure, blueprint, at, element),
                settings.form(blueprint, at), settings.palette(procedure, blueprint, at)));
        model.put("mistakes", mistakes);
        model.put("mistakesHere", mistakes.stream().filter(mistake -> mistake.where().equals(at)).toList());
        model.put("changedHere", told.stream().anyMatch(difference -> difference.at().equals(at)));
        model.put("differences", differences.size());
        model.put("points", readiness.of(procedure, draft, blueprint, form, FormCheck.of(form)));
        model.put("others", designs.appear(editing.staff(), draft, at));
        model.put("canUndo", draft.isDrawing() && designs.canUndo(editing.staff(), draft));
        model.put("canRedo", draft.isDrawing() && designs.canRedo(editing.staff(), draft));
        step.filter(IssueStep.class::isInstance).map(IssueStep.class::cast).filter(issue -> at.is("step"))
                .ifPresent(issue -> model.putAll(TemplatePanel.of(form, issue)));
        model.put("kinds", Step.kinds());
        model.put("picture", FlowPicture.of(workflows.flow(workflow)));
        model.put("days", workflow.steps(Work.class).filter(work -> !work.byApplicant()).mapToInt(work -> work.term().days()).sum());
        model.put("standardDays", FormJson.ofTree(draft.json().get("procedure"), ProcedurePage.class).standardDays());
        return new ModelAndView("designer/steps", model);
    }

    /** What was asked for, where it is there; else the first step. */
    private static Address chosen(Blueprint blueprint, Address asked) {
        if (ProcedureBlueprint.isOfSteps(asked) && blueprint.find(asked).isPresent()) return asked;
        return blueprint.names("steps").stream().findFirst().orElse(ProcedureBlueprint.WORKFLOW);
    }
}
