package jp.madoguchi.workflows.desk.revocation;

import java.util.Map;
import jp.madoguchi.forms.screen.FlashMessage;
import jp.madoguchi.forms.screen.Refused;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.task.ChangedMeanwhile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 取消しの起案と決裁, from the page of the application. */
@Controller
@RequestMapping("/staff/applications/{number}")
class RevocationController {

    private static final int LONGEST = 1_000;

    private final Revocations revocations;

    RevocationController(Revocations revocations) {
        this.revocations = revocations;
    }

    @PostMapping("/revoke")
    String propose(@PathVariable String number, @RequestParam int revision,
            @RequestParam(defaultValue = "") String revocation, Staff staff, RedirectAttributes flash) {
        var reason = Fold.lines(revocation);
        if (reason.isEmpty() || reason.length() > LONGEST) {
            FlashMessage.failed(flash, "revoke.told.reason");
            Refused.at(flash, "revoke", "reason", Map.of("reason", revocation));
        } else act(flash, "proposed", revocation, () -> revocations.propose(staff, number, revision, reason));
        return "redirect:/staff/applications/{number}";
    }

    @PostMapping("/revoke/decide")
    String decide(@PathVariable String number, @RequestParam int revision, @RequestParam boolean granted, Staff staff,
            RedirectAttributes flash) {
        act(flash, granted ? "revoked" : "dropped", "", () -> revocations.decide(staff, number, revision, granted));
        return "redirect:/staff/applications/{number}";
    }

    @GetMapping({"/revoke", "/revoke/decide"})
    String back() {
        return "redirect:/staff/applications/{number}";
    }

    private static void act(RedirectAttributes flash, String done, String typed, Runnable act) {
        try {
            act.run();
            FlashMessage.done(flash, "revoke.told." + done);
        } catch (ChangedMeanwhile e) {
            FlashMessage.failed(flash, "revoke.told.changed");
            Refused.at(flash, "revoke", "changed", Map.of("reason", typed));
        }
    }
}
