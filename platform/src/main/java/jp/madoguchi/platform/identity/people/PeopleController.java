package jp.madoguchi.platform.identity.people;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.screen.FlashMessage;
import jp.madoguchi.forms.screen.Screen;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 職員名簿, with those who wait to be in it first. */
@Controller
@RequestMapping("/staff/people")
class PeopleController {

    private static final int PAGE = 50;

    private final Members members;
    private final WaitingPeople waiting;

    PeopleController(Members members, WaitingPeople waiting) {
        this.members = members;
        this.waiting = waiting;
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "") String word, @RequestParam(defaultValue = "0") int page, Staff staff) {
        return view(staff, Fold.line(word), Math.clamp(page, 0, 10_000), "");
    }

    /** Somebody who waits gets a department and, where they are given here, roles. */
    @PostMapping("/waiting")
    ModelAndView place(@RequestParam String number, @RequestParam(defaultValue = "") String department,
            @RequestParam(required = false) List<Role> role, @RequestParam(defaultValue = "") String act, Staff staff,
            RedirectAttributes flash) {
        if (act.equals("dismiss")) {
            waiting.dismiss(staff, number);
            return new ModelAndView("redirect:/staff/people");
        }
        var chosen = role == null || role.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(role);
        var where = members.department(Members.administered(staff), department);
        var here = waiting.all(staff).stream().filter(one -> one.number().equals(number)).anyMatch(WaitingPerson::isGivenRolesHere);
        if (where.isEmpty() || (here && chosen.isEmpty())) return view(staff, "", 0, number);
        waiting.place(staff, number, where.get(), chosen);
        FlashMessage.done(flash, "people.told.placed");
        return new ModelAndView("redirect:/staff/people");
    }

    /** @param bad the number of who was placed without all that is needed */
    private ModelAndView view(Staff staff, String word, int page, String bad) {
        var found = members.page(Members.administered(staff), word, page, PAGE);
        var model = new HashMap<String, Object>(Map.of("staff", staff, "word", word, "page", page, "more",
                found.size() > PAGE, "members", found.stream().limit(PAGE).toList(),
                "waiting", waiting.all(staff), "departments", members.departments(staff.authority()), "roles", Role.values(), "bad", bad));
        return Screen.of("people/list", model, bad);
    }
}
