package jp.madoguchi.workflows.cases.confirmation;

import java.util.Map;
import jp.madoguchi.forms.screen.FlashMessage;
import jp.madoguchi.forms.screen.Refused;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.confirmation.Confirmation.Proof;
import jp.madoguchi.workflows.cases.task.ChangedMeanwhile;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 確認 at the desk: a clerk lets a signed sheet count, asks once more, or waits no longer. */
@Controller
@RequestMapping("/staff/applications/{number}/confirmations/{place}")
class ConfirmationDeskController {

    private static final int LONGEST_NAME = 100;

    private static final class TooOften extends RuntimeException {
    }

    private final Applications applications;
    private final Confirmations confirmations;
    private final ConfirmationLinks links;
    private final TransactionTemplate transaction;

    ConfirmationDeskController(Applications applications, Confirmations confirmations, ConfirmationLinks links,
            TransactionTemplate transaction) {
        this.applications = applications;
        this.confirmations = confirmations;
        this.links = links;
        this.transaction = transaction;
    }

    /** @param task what was on the page: a sheet is for the answers that were printed on it */
    @PostMapping("/sheet")
    String sheet(@PathVariable String number, @PathVariable String place, @RequestParam(defaultValue = "") String task,
            @RequestParam(defaultValue = "") String signed, Staff staff, RedirectAttributes flash) {
        var application = ours(staff, number);
        var name = Fold.line(signed);
        if (name.isEmpty() || name.length() > LONGEST_NAME) return refused(flash, "signed", place, signed);
        return act(flash, place, signed, "sheet", () -> {
            confirmations.confirm(asked(application, place, task), Proof.SHEET, name, staff.person());
            applications.record(staff, application, AuditAction.CONFIRMATION_SHEET);
        });
    }

    @PostMapping("/without")
    String without(@PathVariable String number, @PathVariable String place, @RequestParam(defaultValue = "") String task, Staff staff,
            RedirectAttributes flash) {
        var application = ours(staff, number);
        return act(flash, place, "", "without", () -> {
            confirmations.goOnWithout(asked(application, place, task), staff.person());
            applications.record(staff, application, AuditAction.CONFIRMATION_WITHOUT);
        });
    }

    @PostMapping("/again")
    String again(@PathVariable String number, @PathVariable String place, @RequestParam(defaultValue = "") String task, Staff staff,
            RedirectAttributes flash) {
        var application = ours(staff, number);
        return act(flash, place, "", "again", () -> {
            if (!links.sendAgain(application, asked(application, place, task))) throw new TooOften();
            applications.record(staff, application, AuditAction.CONFIRMATION_AGAIN);
        });
    }

    /** The act and its audit, both or neither. */
    private String act(RedirectAttributes flash, String place, String signed, String told, Runnable act) {
        try {
            transaction.executeWithoutResult(status -> act.run());
        } catch (ChangedMeanwhile e) {
            return refused(flash, "changed", place, signed);
        } catch (TooOften e) {
            return refused(flash, "often", place, signed);
        }
        FlashMessage.done(flash, "confirmation.told." + told);
        return back();
    }

    private Application ours(Staff staff, String number) {
        var application = applications.forStaff(staff, number);
        if (!staff.is(Role.CLERK) || !application.department().equals(staff.department())) throw new NotAllowed("is no clerk of it");
        return application;
    }

    private Confirmation asked(Application application, String place, String task) {
        var asked = confirmations.forApplicant(application, place);
        if (!asked.open() || !asked.task().equals(task)) throw new ChangedMeanwhile();
        return asked;
    }

    private static String refused(RedirectAttributes flash, String code, String place, String signed) {
        Refused.at(flash, "confirmation", code, Map.of("place", place, "signed", signed));
        return back();
    }

    @GetMapping({"/sheet", "/without", "/again"})
    static String back() {
        return "redirect:/staff/applications/{number}#confirmations";
    }
}
