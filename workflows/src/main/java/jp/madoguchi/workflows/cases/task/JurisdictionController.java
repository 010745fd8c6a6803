package jp.madoguchi.workflows.cases.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.screen.Screen;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.workflows.base.people.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 割り当ての一覧. */
@Controller
@RequestMapping("/staff/jurisdictions")
class JurisdictionController {

    private static final int LONGEST = 200_000;

    private final Jurisdictions jurisdictions;

    JurisdictionController(Jurisdictions jurisdictions) {
        this.jurisdictions = jurisdictions;
    }

    @GetMapping
    ModelAndView show(Staff staff) {
        return view(staff, "", "", "", List.of());
    }

    @PostMapping
    ModelAndView replace(@RequestParam(defaultValue = "") String list, @RequestParam(defaultValue = "") String rows, Staff staff) {
        var name = Fold.line(list);
        if (name.isEmpty() || name.length() > 60 || rows.length() > LONGEST) return view(staff, list, rows, "name", List.of());
        if (jurisdictions.usedElsewhere(staff).contains(name)) return view(staff, list, rows, "elsewhere", List.of());
        var wrong = jurisdictions.replace(staff, name, rows);
        return wrong.isEmpty() ? new ModelAndView("redirect:/staff/jurisdictions?saved") : view(staff, list, rows, "rows", wrong);
    }

    private ModelAndView view(Staff staff, String list, String rows, String problem, List<Integer> wrong) {
        var model = new HashMap<String, Object>(Map.of("staff", staff, "lists", jurisdictions.all(staff),
                "departments", jurisdictions.departments(staff), "elsewhere", jurisdictions.usedElsewhere(staff),
                "list", list, "rows", rows, "problem", problem, "wrong", wrong));
        return Screen.of("task/jurisdictions", model, problem);
    }
}
