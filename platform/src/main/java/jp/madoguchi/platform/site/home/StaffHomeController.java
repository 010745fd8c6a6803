package jp.madoguchi.platform.site.home;

import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** From signing in to where one's work is. */
@Controller
class StaffHomeController {

    @GetMapping("/staff")
    String home(Staff staff) {
        if (staff.isOutside()) return "redirect:/staff/opinions";
        if (staff.handlesApplications()) return "redirect:/staff/inbox";
        return staff.is(Role.ADMINISTRATOR) ? "redirect:/staff/audit" : "redirect:/staff/procedures";
    }
}
