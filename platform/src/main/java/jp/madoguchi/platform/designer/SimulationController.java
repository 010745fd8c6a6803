package jp.madoguchi.platform.designer;

import java.util.HashMap;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.platform.procedure.Procedures;
import jp.madoguchi.workflows.staff.Staff;
import jp.madoguchi.workflows.step.Simulation;
import jp.madoguchi.workflows.step.Way;
import jp.madoguchi.workflows.step.Workflow;
import jp.madoguchi.workflows.step.WorkflowCheck;
import jp.madoguchi.workflows.task.Responsible;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 試算: which way how often, how long it takes, and what is never reached. */
@Controller
@RequestMapping("/staff/procedures/{code}/simulation")
class SimulationController {

    private final Procedures procedures;
    private final Designs designs;
    private final DesignerPage page;
    private final Simulations simulations;
    private final Responsible responsible;
    private final MessageSource words;

    SimulationController(Procedures procedures, Designs designs, DesignerPage page, Simulations simulations, Responsible responsible, MessageSource words) {
        this.procedures = procedures;
        this.designs = designs;
        this.page = page;
        this.simulations = simulations;
        this.responsible = responsible;
        this.words = words;
    }

    @GetMapping
    @Transactional
    public ModelAndView show(@PathVariable String code, @RequestParam(defaultValue = "sample") String with, @RequestParam(defaultValue = "20") int correction,
            @RequestParam(defaultValue = "5") int refusal, @RequestParam(defaultValue = "10") int against, @RequestParam(defaultValue = "10") int silent, @RequestParam(defaultValue = "5") int returned, Staff staff) {
        var procedure = procedures.owned(staff, code);
        var draft = designs.open(staff, procedure);
        var blueprint = draft.blueprint();
        var workflow = FormJson.ofTree(blueprint.json().get("workflow"), Workflow.class);
        var mistakes = WorkflowCheck.of(workflow, blueprint.form(), responsible.desks(procedure.authority(), procedure.department()));
        var chances = new Simulation.Chances(percent(correction), percent(refusal), percent(against), percent(silent), percent(returned));
        var model = new HashMap<String, Object>(page.frame(staff, procedure, draft, "workflow"));
        model.put("workflow", workflow);
        model.put("chances", chances);
        model.put("past", simulations.pastApplications(procedure));
        model.put("with", with);
        model.put("nobody", mistakes.stream().filter(mistake -> mistake.code().equals("nobody") || mistake.code().equals("noDepartment")).toList());
        var walkable = mistakes.stream().allMatch(mistake -> mistake.code().equals("nobody") || mistake.code().equals("noDepartment"));
        model.put("outcome", walkable ? simulations.run(procedure, blueprint, with.equals("past"), chances) : null);
        model.put("ends", Way.ENDS.stream().collect(Collectors.toMap(end -> end, end -> words.getMessage("simulation.end" + end, new Object[] {workflow.granted()}, Locale.JAPAN))));
        return new ModelAndView("designer/simulation", model);
    }

    private static int percent(int typed) {
        return Math.clamp(typed, 0, 100);
    }
}
