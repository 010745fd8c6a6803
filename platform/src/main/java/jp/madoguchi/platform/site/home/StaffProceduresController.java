package jp.madoguchi.platform.site.home;

import java.util.HashMap;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.procedure.Procedures;
import jp.madoguchi.workflows.engine.process.Workflows;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 手続と様式: what a form asks, when and of whom, read back in Japanese. */
@Controller
class StaffProceduresController {

    private final Procedures procedures;
    private final FormVersions forms;
    private final Workflows workflows;

    StaffProceduresController(Procedures procedures, FormVersions forms, Workflows workflows) {
        this.procedures = procedures;
        this.forms = forms;
        this.workflows = workflows;
    }

    @GetMapping("/staff/procedures")
    ModelAndView list(Staff staff) {
        var model = new HashMap<String, Object>();
        model.put("staff", staff);
        model.put("procedures", procedures.forStaff(staff));
        model.put("mayOpen", procedures.mayOpen(staff));
        return new ModelAndView("staff/procedures", model);
    }

    @GetMapping("/staff/procedures/{code}")
    ModelAndView outline(@PathVariable String code, Staff staff) {
        var procedure = procedures.seen(staff, code);
        var model = new HashMap<String, Object>();
        model.put("staff", staff);
        model.put("procedure", procedure);
        if (procedure.form() != null) model.put("form", forms.form(procedure.form()));
        if (procedure.workflow() != null) model.put("workflow", workflows.get(procedure.workflow()));
        model.put("mayOpen", procedures.mayOpen(staff));
        return new ModelAndView("staff/procedure", model);
    }

    @PostMapping("/staff/procedures/{code}/open")
    String open(@PathVariable String code, Staff staff) {
        procedures.open(staff, code);
        return "redirect:/staff/procedures/{code}";
    }

    @PostMapping("/staff/procedures/{code}/stop")
    String stop(@PathVariable String code, Staff staff) {
        procedures.stop(staff, code);
        return "redirect:/staff/procedures/{code}";
    }
}
