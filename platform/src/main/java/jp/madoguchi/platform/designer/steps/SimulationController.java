package jp.madoguchi.platform.designer.steps;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.platform.designer.draft.Designs;
import jp.madoguchi.platform.designer.draft.Editing;
import jp.madoguchi.platform.designer.draft.ProcedureBlueprint;
import jp.madoguchi.platform.designer.editor.DesignerPage;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.task.Responsible;
import jp.madoguchi.workflows.engine.check.WorkflowCheck;
import jp.madoguchi.workflows.engine.context.Trial;
import jp.madoguchi.workflows.engine.part.Way;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 試算: which way how often, how long it takes, and what is never reached. */
@Controller
@RequestMapping("/staff/procedures/{code}/simulation")
class SimulationController {

    /** What is wrong with these can be simulated all the same. */
    private static final Set<String> PEOPLE = Set.of("nobody", "noPost", "tooFew", "noDepartment");

    private final Designs designs;
    private final DesignerPage page;
    private final Simulations simulations;
    private final Responsible responsible;
    private final MessageSource words;

    SimulationController(Designs designs, DesignerPage page, Simulations simulations, Responsible responsible, MessageSource words) {
        this.designs = designs;
        this.page = page;
        this.simulations = simulations;
        this.responsible = responsible;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(@PathVariable String code, @RequestParam(defaultValue = "sample") String with,
            @RequestParam(defaultValue = "20") String correction, @RequestParam(defaultValue = "5") String refusal,
            @RequestParam(defaultValue = "10") String against, @RequestParam(defaultValue = "10") String silent,
            @RequestParam(defaultValue = "5") String returned, Staff staff) {
        var chances = new Trial.Chances(percent(correction), percent(refusal), percent(against), percent(silent), percent(returned));
        return designs.look(staff, code, editing -> view(editing, with, chances));
    }

    private ModelAndView view(Editing editing, String with, Trial.Chances chances) {
        var procedure = editing.procedure();
        var blueprint = editing.blueprint();
        var workflow = ProcedureBlueprint.workflow(blueprint);
        var mistakes = WorkflowCheck.of(workflow, blueprint.form(), responsible.desks(procedure.authority(), procedure.department()));
        var model = page.frame(editing, "workflow");
        model.put("workflow", workflow);
        model.put("chances", chances);
        model.put("past", simulations.pastApplications(procedure));
        model.put("with", with);
        model.put("nobody", mistakes.stream().filter(mistake -> PEOPLE.contains(mistake.code())).toList());
        var walkable = mistakes.stream().allMatch(mistake -> PEOPLE.contains(mistake.code()));
        model.put("outcome", walkable ? simulations.run(procedure, blueprint, with.equals("past"), chances) : null);
        model.put("ends", Way.ENDS.stream().collect(Collectors.toMap(end -> end,
                end -> words.getMessage("simulation.end" + end, new Object[] {workflow.granted()}, Locale.JAPAN))));
        return new ModelAndView("designer/simulation", model);
    }

    /** What is no number counts as none; the page shows what it went by. */
    private static int percent(String typed) {
        var digits = Fold.digits(typed);
        return digits.isEmpty() || digits.length() > 3 ? (digits.isEmpty() ? 0 : 100) : Math.min(Integer.parseInt(digits), 100);
    }
}
