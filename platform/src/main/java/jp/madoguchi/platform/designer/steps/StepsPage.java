package jp.madoguchi.platform.designer.steps;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.madoguchi.forms.condition.Always;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormCheck;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.designer.Difference;
import jp.madoguchi.forms.designer.Differences;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.platform.designer.check.Readiness;
import jp.madoguchi.platform.designer.draft.Designs;
import jp.madoguchi.platform.designer.draft.FormDraft;
import jp.madoguchi.platform.designer.editor.DesignerPage;
import jp.madoguchi.platform.designer.editor.Panel;
import jp.madoguchi.platform.designer.settings.Settings;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.procedure.Procedure;
import jp.madoguchi.workflows.base.procedure.ProcedurePage;
import jp.madoguchi.workflows.base.template.Template;
import jp.madoguchi.workflows.cases.task.Responsible;
import jp.madoguchi.workflows.documents.document.Starters;
import jp.madoguchi.workflows.engine.check.WorkflowCheck;
import jp.madoguchi.workflows.engine.flow.FlowPicture;
import jp.madoguchi.workflows.engine.part.Part;
import jp.madoguchi.workflows.engine.part.Placeholders;
import jp.madoguchi.workflows.engine.part.Use;
import jp.madoguchi.workflows.engine.part.WorkflowMistake;
import jp.madoguchi.workflows.engine.process.Workflows;
import jp.madoguchi.workflows.engine.step.IssueStep;
import jp.madoguchi.workflows.engine.step.Step;
import jp.madoguchi.workflows.engine.step.Work;
import jp.madoguchi.workflows.engine.step.Workflow;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the screen of the steps together: the picture, the list, the chosen step, and what is still wrong. */
@Component
class StepsPage {

    /** @param when the condition in words, or the empty string */
    record Item(String at, String label, String kind, String when, int days, boolean wrong, boolean changed, List<Item> parts) {
    }

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

    ModelAndView view(Staff staff, Procedure procedure, FormDraft draft, String chosen) {
        var blueprint = draft.blueprint();
        var form = blueprint.form();
        var at = Settings.isStep(chosen) && blueprint.find(chosen).isPresent() ? chosen : blueprint.names("steps")
                .stream().findFirst().orElse("workflow");
        var workflow = FormJson.ofTree(blueprint.json().get("workflow"), Workflow.class);
        var mistakes = WorkflowCheck.of(workflow, form, responsible.desks(procedure.authority(), procedure.department()));
        var live = designs.blueprint(procedure);
        var differences = Differences.between(live, blueprint);
        var scope = settings.form(blueprint, at);
        var element = blueprint.find(at).orElseThrow();
        var model = page.frame(staff, procedure, draft, "workflow");
        model.put("at", at);
        model.put("form", scope);
        model.put("workflow", workflow);
        model.put("items", items(workflow, settings.form(blueprint, "workflow"), mistakes, procedure.workflow() == null
                ? List.of() : differences));
        model.put("follows", workflow.follows().stream()
                .map(one -> new Item("follow:" + one.key(), one.name(), "",
                sentence(one.when(), settings.form(blueprint, "workflow")), one.dueDays(),
                mistakes.stream().anyMatch(mistake -> mistake.where().equals("follow:" + one.key())),
                        procedure.workflow() != null && differences.stream()
                        .anyMatch(difference -> difference.at().equals("follow:" + one.key())), List.of())).toList());
        var kind = workflow.step(at.replaceFirst("^step:", "")).map(Step::kind).orElse("");
        model.put("panel", Panel.of(at, kind, element, settings.of(procedure, blueprint, at, element), scope,
                settings.palette(procedure, blueprint, at)));
        model.put("mistakes", mistakes);
        model.put("mistakesHere", mistakes.stream().filter(mistake -> mistake.where().equals(at)).toList());
        model.put("changedHere", procedure.workflow() != null && differences.stream().anyMatch(difference -> difference.at().equals(at)));
        model.put("differences", differences.size());
        model.put("points", readiness.of(procedure, draft, blueprint, form, FormCheck.of(form)));
        model.put("others", designs.appear(staff, draft, at));
        model.put("canUndo", draft.isDrawing() && designs.canUndo(staff, draft));
        model.put("canRedo", draft.isDrawing() && designs.canRedo(staff, draft));
        if (workflow.step(at.replaceFirst("^step:", "")).orElse(null) instanceof IssueStep issue) document(model, form, issue);
        model.put("kinds", Step.kinds());
        model.put("picture", FlowPicture.of(workflows.flow(workflow)));
        model.put("days", workflow.steps(Work.class).filter(work -> !work.byApplicant()).mapToInt(work -> work.term().days()).sum());
        model.put("standardDays", FormJson.ofTree(draft.json().get("procedure"), ProcedurePage.class).standardDays());
        return new ModelAndView("designer/steps", model);
    }

    /** What a template can use, and whether it can be shown. */
    private static void document(Map<String, Object> model, Form form, IssueStep issue) {
        var names = new LinkedHashMap<String, String>();
        Placeholders.COMMON.forEach(name -> names.put(name, ""));
        if (issue.use() == Use.SHEET) Placeholders.SHEET.forEach(name -> names.put(name.equals(Placeholders.EACH) ? "#" + name : name, ""));
        form.pages().flatMap(page -> page.fields().stream()).filter(Field::asks)
                .forEach(field -> names.put(field.key(), field.label().ja()));
        issue.rules().forEach(rule -> names.put("#rule." + rule.key(), rule.name()));
        model.put("templateNames", names);
        model.put("starters", Starters.NAMES);
        var known = Placeholders.of(form, issue.use(), issue.ruleNames());
        model.put("previewable", !issue.html().isEmpty() && Template.mistakes(issue.html(), known).isEmpty());
    }

    private List<Item> items(Workflow workflow, Form scope, List<WorkflowMistake> mistakes, List<Difference> differences) {
        var wrong = mistakes.stream().map(WorkflowMistake::where).collect(Collectors.toSet());
        var changed = differences.stream().map(Difference::at).collect(Collectors.toSet());
        return workflow.steps().stream().map(step -> {
            var at = "step:" + step.key();
            var parts = step.parts().stream()
                    .map(part -> part(workflow, step, part, scope,
                    wrong.contains("part:" + step.key() + "." + part.key()),
                    changed.contains("part:" + step.key() + "." + part.key()))).toList();
            return new Item(at, step.name(), step.kind(), sentence(step.when(), scope), step instanceof Work work
                    ? work.term().days() : 0, wrong.contains(at), changed.contains(at), parts);
        }).toList();
    }

    private Item part(Workflow workflow, Step step, Part part, Form scope, boolean wrong, boolean changed) {
        var label = part instanceof jp.madoguchi.workflows.engine.part.Way way ? workflow.step(way.to())
                .map(to -> "→ " + to.name()).orElse("→ " + settings.end(way.to())) : part.name();
        return new Item("part:" + step.key() + "." + part.key(), label, "", sentence(part.when(), scope), 0, wrong, changed, List.of());
    }

    private static String sentence(jp.madoguchi.forms.condition.Condition when, Form scope) {
        return when instanceof Always || !when.complete() ? "" : when.inWords(scope);
    }
}
