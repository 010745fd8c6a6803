package jp.madoguchi.workflows.desk.health;

import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.db.budget.Budgets;
import jp.madoguchi.forms.screen.FlashMessage;
import jp.madoguchi.forms.screen.Refused;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.workflows.base.people.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 処理の点検. */
@Controller
@RequestMapping("/staff/health")
class HealthController {

    private static final int LONGEST = 500;

    private final Health health;
    private final FileWatch files;
    private final WorkReport work;
    private final Budgets budgets;

    HealthController(Health health, FileWatch files, WorkReport work, Budgets budgets) {
        this.health = health;
        this.files = files;
        this.work = work;
        this.budgets = budgets;
    }

    @GetMapping
    ModelAndView show(Staff staff) {
        var model = new HashMap<String, Object>();
        model.put("staff", staff);
        model.put("stopped", health.stopped(staff));
        model.put("findings", health.findings(staff));
        model.put("files", files.told());
        model.put("reached", budgets.reached());
        model.put("troubles", work.troubles(staff));
        model.put("checkedAt", health.checkedAt().orElse(null));
        return new ModelAndView("health/page", model);
    }

    @PostMapping("/check")
    String check(Staff staff, RedirectAttributes flash) {
        var found = health.check(staff);
        if (found == 0) FlashMessage.done(flash, "health.found", found);
        else FlashMessage.warn(flash, "health.found", found);
        return "redirect:/staff/health";
    }

    @PostMapping("/{job}/retry")
    String retry(@PathVariable String job, Staff staff, RedirectAttributes flash) {
        health.retry(staff, job);
        FlashMessage.done(flash, "health.done.retry");
        return "redirect:/staff/health";
    }

    @PostMapping("/{job}/skip")
    String skip(@PathVariable String job, @RequestParam(defaultValue = "") String reason, Staff staff, RedirectAttributes flash) {
        var why = Fold.line(reason);
        if (why.isEmpty() || why.length() > LONGEST) {
            Refused.at(flash, job, "reason", Map.of("reason", reason));
        } else {
            health.skip(staff, job, why);
            FlashMessage.done(flash, "health.done.skip");
        }
        return "redirect:/staff/health";
    }
}
