package jp.madoguchi.platform.identity.provider;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.screen.FlashMessage;
import jp.madoguchi.forms.screen.Screen;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.platform.identity.people.Members;
import jp.madoguchi.workflows.base.people.Department;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 属性の対応: what the attributes of the identity provider mean here, tried on the latest answer. */
@Controller
@RequestMapping("/staff/sign-in/rules")
class RulesController {

    private static final int SPARE = 3;
    private static final int LONGEST = 200;
    private static final int MOST = 500;

    /**
     * As typed.
     *
     * @param said a value of the provider in each row, with what it means in the same row of {@code means}
     */
    record Typed(String number, List<String> names, String mail, String post, String department, List<String> said,
            List<String> means, String role, List<String> saidRole, List<String> meansRole) {

        Rules rules() {
            var departments = new LinkedHashMap<String, String>();
            rows(said, means).forEach(row -> departments.put(row.said, row.means));
            var roles = new LinkedHashMap<String, Role>();
            rows(saidRole, meansRole).forEach(row -> Arrays.stream(Role.values())
                    .filter(one -> one.name().equals(row.means)).findFirst()
                    .ifPresent(one -> roles.put(row.said, one)));
            return new Rules(line(number), names == null ? List.of() : names.stream().map(Typed::line).toList(),
                    line(mail), line(post), line(department), departments, line(role), roles);
        }

        /** Rows without both are left out: that is how one is taken away. */
        private static List<Row> rows(List<String> said, List<String> means) {
            var rows = new ArrayList<Row>();
            for (var i = 0; said != null && means != null && i < Math.min(said.size(), means.size()) && rows.size() < MOST; i++)
                if (!line(said.get(i)).isEmpty() && !means.get(i).isEmpty()) rows.add(new Row(line(said.get(i)), means.get(i)));
            return rows;
        }

        private static String line(String text) {
            var line = text == null ? "" : Fold.line(text);
            return line.substring(0, Math.min(line.length(), LONGEST));
        }
    }

    record Row(String said, String means) {
    }

    private final Providers providers;
    private final Members members;

    RulesController(Providers providers, Members members) {
        this.providers = providers;
        this.members = members;
    }

    @GetMapping
    ModelAndView show(Staff staff) {
        var provider = provider(staff);
        return view(staff, provider, provider.rules(), "");
    }

    @PostMapping
    ModelAndView save(@ModelAttribute Typed typed, @RequestParam(defaultValue = "") String act, Staff staff, RedirectAttributes flash) {
        var provider = provider(staff);
        var rules = typed.rules();
        var known = members.departments(staff.authority()).stream().map(Department::code).toList();
        var bad = !known.containsAll(rules.departments().values()) ? "department" : rules.givesRoles() && rules.roles()
                .isEmpty() ? "roles" : "";
        if (!bad.isEmpty() || act.equals("look")) return view(staff, provider, rules, bad);
        providers.rules(staff, rules);
        FlashMessage.done(flash, "signon.told.rules");
        return new ModelAndView("redirect:/staff/sign-in/rules");
    }

    private Provider provider(Staff staff) {
        return providers.of(staff).orElseThrow(() -> new NotFound("no identity provider yet"));
    }

    private ModelAndView view(Staff staff, Provider provider, Rules rules, String bad) {
        var model = new HashMap<String, Object>(Map.of("staff", staff, "provider", provider, "rules", rules, "bad",
                bad, "roles", Role.values(), "departments", members.departments(staff.authority())));
        model.put("departmentRows", spare(rules.departments().entrySet().stream()
                .map(row -> new Row(row.getKey(), row.getValue())).toList()));
        model.put("roleRows", spare(rules.roles().entrySet().stream().map(row -> new Row(row.getKey(), row.getValue().name())).toList()));
        var captured = provider.captured();
        if (captured != null) {
            var told = rules.apply(captured.attributes().getOrDefault(Rules.NAME_ID, List.of("")).getFirst(), captured.attributes());
            model.put("asserted", told);
            model.put("found", members.department(staff.authority(), told.department())
                    .flatMap(id -> members.departments(staff.authority()).stream().filter(one -> one.id().equals(id))
                    .findFirst()).map(Department::name).orElse(""));
        }
        return Screen.of("provider/rules", model, bad);
    }

    private static List<Row> spare(List<Row> rows) {
        var all = new ArrayList<>(rows);
        for (var i = 0; i < SPARE; i++) all.add(new Row("", ""));
        return all;
    }
}
