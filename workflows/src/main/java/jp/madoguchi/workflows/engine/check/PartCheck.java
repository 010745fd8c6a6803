package jp.madoguchi.workflows.engine.check;

import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.field.DateField;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.engine.part.Body;
import jp.madoguchi.workflows.engine.part.Fee;
import jp.madoguchi.workflows.engine.part.Lane;
import jp.madoguchi.workflows.engine.part.Part;
import jp.madoguchi.workflows.engine.part.Reply;
import jp.madoguchi.workflows.engine.part.Rule;
import jp.madoguchi.workflows.engine.part.Signer;
import jp.madoguchi.workflows.engine.part.Stage;
import jp.madoguchi.workflows.engine.part.Way;
import jp.madoguchi.workflows.engine.step.BranchStep;
import jp.madoguchi.workflows.engine.step.Step;
import jp.madoguchi.workflows.engine.step.Workflow;

/** Checks the parts of a step: its lanes, stages, ways, rules, fees. */
final class PartCheck {

    private final WorkflowCheck all;
    private final Workflow workflow;
    private final Form form;

    PartCheck(WorkflowCheck all, Workflow workflow, Form form) {
        this.all = all;
        this.workflow = workflow;
        this.form = form;
    }

    void part(Step step, Part part) {
        var at = "part:" + step.key() + "." + part.key();
        if (part.name() == null || part.name().isBlank()) all.add(at, part instanceof Way ? "noTarget" : "noName", "");
        switch (part) {
            case Lane lane -> {
                all.who(at, lane.who());
                all.condition(at, lane.when(), step.key());
            }
            case Stage stage -> all.who(at, stage.who());
            case Body body -> {
                if (!body.byMail() && body.who().role() != Role.CONSULTED) all.add(at, "notConsulted", body.name());
                if (!body.byMail()) all.who(at, body.who());
                else if (!body.mail().matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+")) all.add(at, "noMail", body.mail());
            }
            case Way way -> {
                all.condition(at, way.when(), step.key());
                if (!way.to().isEmpty() && !way.ends() && workflow.step(way.to()).filter(Step::inFlow)
                        .isEmpty()) all.add(at, "noSuchStep", way.to());
                if (((BranchStep) step).leadsBackForEver(workflow, way)) all.add(at, "loops", workflow.step(way.to()).orElseThrow().name());
                if (way.to().equals(Way.REFUSED) && way.because().isBlank()) all.add(at, "noReason", "");
            }
            case Rule rule -> {
                all.condition(at, rule.when(), step.key());
                if (!rule.from().isEmpty() && form.find(rule.from()).filter(DateField.class::isInstance)
                        .isEmpty()) all.add(at, "unknownField", rule.from());
                if (rule.months() < 0 || rule.months() > 1_200) all.add(at, "noPeriod", rule.name());
            }
            case Signer signer -> {
                all.fields(at, signer.compared());
                signer.pages().stream().filter(slug -> form.pages().noneMatch(page -> page.slug().equals(slug)))
                        .forEach(slug -> all.add(at, "unknownPage", slug));
            }
            case Fee fee -> {
                all.condition(at, fee.when(), step.key());
                fee.mistakes(at, form).forEach(mistake -> all.add(mistake.where(), mistake.code(), mistake.detail()));
            }
            case Reply reply -> {
                if (!reply.property().matches("[A-Za-z_][A-Za-z0-9_.-]{0,79}")) all.add(at, "noProperty", reply.property());
            }
        }
    }
}
