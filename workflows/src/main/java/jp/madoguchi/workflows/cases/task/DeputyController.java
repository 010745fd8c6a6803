package jp.madoguchi.workflows.cases.task;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.UUID;
import jp.madoguchi.forms.screen.FlashMessage;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 代理を決める. */
@Controller
@RequestMapping("/staff/deputies")
class DeputyController {

    private final Deputies deputies;

    DeputyController(Deputies deputies) {
        this.deputies = deputies;
    }

    @GetMapping
    ModelAndView show(Staff staff) {
        if (!staff.handlesApplications()) throw new NotAllowed("has nothing to act for");
        var model = new HashMap<String, Object>();
        model.put("staff", staff);
        model.put("mine", deputies.mine(staff));
        model.put("actsFor", deputies.actsFor(staff));
        model.put("colleagues", deputies.colleagues(staff));
        return new ModelAndView("task/deputies", model);
    }

    @PostMapping
    String add(@RequestParam UUID deputy, @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until, Staff staff, RedirectAttributes flash) {
        try {
            if (deputies.add(staff, deputy, LocalDate.parse(from), LocalDate.parse(until))) FlashMessage.done(flash, "deputy.told.added");
            else FlashMessage.failed(flash, "deputy.told.days");
        } catch (DateTimeException e) {
            FlashMessage.failed(flash, "deputy.told.days");
        }
        return "redirect:/staff/deputies";
    }

    @PostMapping("/end")
    String end(@RequestParam UUID deputy, @RequestParam LocalDate from, Staff staff, RedirectAttributes flash) {
        deputies.remove(staff, deputy, from);
        FlashMessage.done(flash, "deputy.told.ended");
        return "redirect:/staff/deputies";
    }
}
