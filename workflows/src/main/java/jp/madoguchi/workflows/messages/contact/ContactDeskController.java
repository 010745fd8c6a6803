package jp.madoguchi.workflows.messages.contact;

import java.util.Map;
import jp.madoguchi.forms.screen.FlashMessage;
import jp.madoguchi.forms.screen.Refused;
import jp.madoguchi.workflows.base.people.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A clerk puts an address right that does not work, as the applicant said it on the phone. */
@Controller
@RequestMapping("/staff/applications/{number}/reach")
class ContactDeskController {

    private final AddressRepair addressRepair;

    ContactDeskController(AddressRepair addressRepair) {
        this.addressRepair = addressRepair;
    }

    @PostMapping
    String mend(@PathVariable String number, @RequestParam(defaultValue = "") String mail,
            @RequestParam(defaultValue = "") String how, Staff staff, RedirectAttributes flash) {
        var bad = addressRepair.mend(staff, number, mail, how);
        if (bad.isEmpty()) FlashMessage.done(flash, "reach.mended");
        else Refused.at(flash, "reach", bad, Map.of("mail", mail, "how", how));
        return back(number);
    }

    @GetMapping
    String back(@PathVariable String number) {
        return "redirect:/staff/applications/" + number + "#reach";
    }
}
