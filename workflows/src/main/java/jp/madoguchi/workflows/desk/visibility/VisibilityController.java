package jp.madoguchi.workflows.desk.visibility;

import java.util.HashMap;
import java.util.List;
import jp.madoguchi.workflows.base.people.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 見られる人の一覧, for whoever may see the application. */
@Controller
class VisibilityController {

    private final Access access;

    VisibilityController(Access access) {
        this.access = access;
    }

    @GetMapping("/staff/applications/{number}/access")
    ModelAndView show(@PathVariable String number, Staff staff) {
        var list = access.of(staff, number);
        var model = new HashMap<String, Object>();
        model.put("staff", staff);
        model.put("app", list.application());
        model.put("seers", list.staff());
        model.put("browsers", list.browsers());
        model.put("accounts", list.accounts());
        model.put("problems", List.of());
        return new ModelAndView("visibility/visibility", model);
    }
}
