package jp.madoguchi.workflows.cases.confirmation;

import java.util.Map;
import jp.madoguchi.forms.screen.FlashMessage;
import jp.madoguchi.forms.screen.Refused;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.application.ChangedMeanwhile;
import jp.madoguchi.workflows.cases.confirmation.Confirmation.Proof;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 確認書 at the desk: a clerk has a signed sheet before them, on paper or as a photo, and lets it count. */
@Controller
@RequestMapping("/staff/applications/{number}/confirmations/{place}/sheet")
class ConfirmationDeskController {

    private static final int LONGEST_NAME = 100;

    private final Applications applications;
    private final Confirmations confirmations;

    ConfirmationDeskController(Applications applications, Confirmations confirmations) {
        this.applications = applications;
        this.confirmations = confirmations;
    }

    @PostMapping
    String take(@PathVariable String number, @PathVariable String place, @RequestParam(defaultValue = "") String signed, Staff staff,
            RedirectAttributes flash) {
        var application = applications.recorded(staff, number, AuditAction.CONFIRMATION_SHEET);
        if (!staff.is(Role.CLERK) || !application.department().equals(staff.department())) throw new NotAllowed("is no clerk of it");
        var asked = confirmations.forApplicant(application, place);
        var name = Fold.line(signed);
        if (name.isEmpty() || name.length() > LONGEST_NAME) return refused(flash, "signed", place, signed);
        try {
            confirmations.confirm(asked, Proof.SHEET, name, staff.person());
        } catch (ChangedMeanwhile e) {
            return refused(flash, "changed", place, signed);
        }
        FlashMessage.done(flash, "confirmation.told.sheet");
        return back();
    }

    private static String refused(RedirectAttributes flash, String code, String place, String signed) {
        Refused.at(flash, "confirmation", code, Map.of("place", place, "signed", signed));
        return back();
    }

    @GetMapping
    static String back() {
        return "redirect:/staff/applications/{number}#confirmations";
    }
}
