package jp.madoguchi.platform.staff;

import jp.madoguchi.workflows.staff.Role;
import jp.madoguchi.workflows.staff.Staff;
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
