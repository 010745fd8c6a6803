package jp.madoguchi.platform.site.audit;

import java.util.Map;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who read or changed what, for administrators. */
@Controller
class AuditController {

    private static final int PAGE = 50;

    private final Audit audit;

    AuditController(Audit audit) {
        this.audit = audit;
    }

    @GetMapping("/staff/audit")
    ModelAndView latest(@RequestParam(defaultValue = "0") int page, Staff staff) {
        if (!staff.is(Role.ADMINISTRATOR)) throw new NotAllowed("is no administrator");
        var at = Math.clamp(page, 0, 100_000);
        var entries = audit.latest(staff.authority(), at, PAGE + 1);
        return new ModelAndView("staff/audit", Map.of("staff", staff, "page", at, "more", entries.size() > PAGE,
                "entries", entries.stream().limit(PAGE).toList()));
    }
}
