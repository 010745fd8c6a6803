package jp.madoguchi.workflows.desk.health;

import java.util.Map;
import jp.madoguchi.forms.screen.FlashMessage;
import jp.madoguchi.workflows.base.people.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 自動の作業. */
@Controller
@RequestMapping("/staff/health/work")
class WorkController {

    private final WorkReport report;

    WorkController(WorkReport report) {
        this.report = report;
    }

    @GetMapping
    ModelAndView show(Staff staff) {
        return new ModelAndView("health/work", Map.of("staff", staff, "lines", report.all(staff), "items", report.aside(staff)));
    }

    @PostMapping("/{name}/begin")
    String begin(@PathVariable String name, Staff staff, RedirectAttributes flash) {
        if (report.begin(staff, name)) FlashMessage.done(flash, "work.begun");
        else FlashMessage.warn(flash, "work.running");
        return "redirect:/staff/health/work";
    }

    @PostMapping("/{work}/again")
    String again(@PathVariable String work, @RequestParam(defaultValue = "") String item, Staff staff, RedirectAttributes flash) {
        report.again(staff, work, item);
        FlashMessage.done(flash, "work.again.done");
        return "redirect:/staff/health/work";
    }
}
