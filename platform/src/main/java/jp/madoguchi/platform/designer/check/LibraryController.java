package jp.madoguchi.platform.designer.check;

import java.util.HashMap;
import jp.madoguchi.platform.designer.settings.AfterAct;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.procedure.Procedures;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 部品の一覧: questions that are inserted as copies. */
@Controller
@RequestMapping("/staff/blocks")
class LibraryController {

    private final Procedures procedures;
    private final Library library;

    LibraryController(Procedures procedures, Library library) {
        this.procedures = procedures;
        this.library = library;
    }

    @GetMapping
    ModelAndView show(Staff staff) {
        if (!procedures.mayOpen(staff)) throw new NotAllowed("is no owner");
        var model = new HashMap<String, Object>();
        model.put("staff", staff);
        model.put("blocks", library.of(staff.authority()));
        return new ModelAndView("designer/blocks", model);
    }

    @PostMapping("/remove")
    String remove(@RequestParam String name, Staff staff, RedirectAttributes flash) {
        library.remove(staff, name);
        AfterAct.say(flash, "blockRemoved", name);
        return "redirect:/staff/blocks";
    }
}
