package jp.madoguchi.platform.designer.steps;

import java.util.HashMap;
import java.util.List;
import jp.madoguchi.platform.designer.draft.Designs;
import jp.madoguchi.platform.designer.editor.DesignerPage;
import jp.madoguchi.platform.designer.settings.AfterAct;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.procedure.Procedures;
import jp.madoguchi.workflows.cases.routing.VersionMigration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 版の引っ越し of running applications, with what would become of each. */
@Controller
@RequestMapping("/staff/procedures/{code}/moves")
class MoveController {

    private final Procedures procedures;
    private final Designs designs;
    private final DesignerPage frame;
    private final VersionMigration versionMigration;

    MoveController(Procedures procedures, Designs designs, DesignerPage frame, VersionMigration versionMigration) {
        this.procedures = procedures;
        this.designs = designs;
        this.frame = frame;
        this.versionMigration = versionMigration;
    }

    @GetMapping
    ModelAndView show(@PathVariable String code, @RequestParam(defaultValue = "0") int page, Staff staff) {
        var procedure = procedures.owned(staff, code);
        var model = new HashMap<String, Object>(frame.frame(staff, procedure, designs.draft(procedure).orElse(null), "release"));
        model.put("previews", procedure.workflow() == null ? List.of()
                : versionMigration.previews(procedure.id(), procedure.workflow(), Math.clamp(page, 0, 10_000)));
        model.put("most", VersionMigration.MOST);
        model.put("page", page);
        return new ModelAndView("designer/moves", model);
    }

    @PostMapping
    String move(@PathVariable String code, @RequestParam(defaultValue = "") List<String> number, Staff staff, RedirectAttributes flash) {
        var procedure = procedures.owned(staff, code);
        if (number.isEmpty() || procedure.workflow() == null) AfterAct.say(flash, "nothingChosen");
        else AfterAct.say(flash, "movedOn", versionMigration.move(staff, procedure.id(), procedure.workflow(), number));
        return "redirect:/staff/procedures/{code}/moves";
    }
}
