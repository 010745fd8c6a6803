package jp.madoguchi.platform.identity.password;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.db.Secret;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.forms.screen.FlashMessage;
import jp.madoguchi.forms.screen.Screen;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.forms.text.MailAddress;
import jp.madoguchi.platform.identity.people.Members;
import jp.madoguchi.platform.identity.people.PersonDetails;
import jp.madoguchi.platform.identity.people.StaffAccounts;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** アカウントを作る: for a person, who gets a link by mail, or for the day of emergency. */
@Controller
@RequestMapping("/staff/people")
class NewPersonController {

    private static final int LONGEST = 100;

    /**
     * As typed.
     *
     * @param department its code
     */
    record Typed(String login, String number, String name, String mail, String department, List<Role> role) {

        Typed(@Nullable String login, @Nullable String number, @Nullable String name, @Nullable String mail,
                @Nullable String department, @Nullable List<Role> role) {
            this.login = login == null ? "" : Fold.line(login);
            this.number = number == null ? "" : Fold.line(number);
            this.name = name == null ? "" : Fold.line(name);
            this.mail = mail == null ? "" : Fold.line(mail);
            this.department = department == null ? "" : department;
            this.role = role == null ? List.of() : role;
        }

        Set<Role> roles() {
            return role.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(role);
        }
    }

    private final LocalAccounts accounts;
    private final Members members;
    private final StaffAccounts people;

    NewPersonController(LocalAccounts accounts, Members members, StaffAccounts people) {
        this.accounts = accounts;
        this.members = members;
        this.people = people;
    }

    @GetMapping("/new")
    ModelAndView show(Staff staff) {
        return view(staff, new Typed("", "", "", "", "", List.of()), Map.of());
    }

    @PostMapping("/new")
    ModelAndView add(@ModelAttribute Typed typed, Staff staff, RedirectAttributes flash) {
        var where = members.department(staff.authority(), typed.department);
        var bad = bad(typed.login, typed.name);
        if (MailAddress.read(typed.mail).isEmpty()) bad.put("mail", "mail");
        if (where.isEmpty()) bad.put("department", "department");
        if (typed.roles().isEmpty()) bad.put("role", "role");
        if (typed.number.length() > LONGEST || (!typed.number.isEmpty()
                && members.byNumber(staff.authority(), typed.number).isPresent())) bad.put("number", "number");
        if (!bad.isEmpty()) return view(staff, typed, bad);
        accounts.add(staff, typed.login, new PersonDetails(typed.number.isEmpty() ? null : typed.number, typed.name,
                MailAddress.read(typed.mail).orElseThrow(), "", where.get()), typed.roles());
        FlashMessage.done(flash, "people.told.invited");
        return new ModelAndView("redirect:/staff/people");
    }

    @PostMapping("/emergency")
    ModelAndView emergency(@RequestParam(defaultValue = "") String login, @RequestParam(defaultValue = "") String name, Staff staff) {
        var bad = bad(Fold.line(login), Fold.line(name));
        if (!bad.isEmpty()) return view(staff, new Typed("", "", "", "", "", List.of()),
                Map.of("emergency", bad.values().iterator().next()));
        // To be put on paper into a safe: it is shown once.
        var password = Secret.random().text().substring(0, 24);
        accounts.addEmergency(staff, Fold.line(login), Fold.line(name), accounts.hash(password));
        return new ModelAndView("password/emergency", Map.of("staff", staff, "login", Fold.line(login), "password", password));
    }

    @PostMapping("/{id}/invite")
    ModelAndView invite(@PathVariable UUID id, Staff staff, RedirectAttributes flash) {
        var member = members.find(staff.authority(), new PersonId(id)).orElseThrow(() -> new NotFound("no such person"));
        if (accounts.invite(staff, member)) FlashMessage.done(flash, "people.told.invited");
        else FlashMessage.warn(flash, "people.told.cannotInvite");
        return new ModelAndView("redirect:/staff/people/" + id);
    }

    private Map<String, String> bad(String login, String name) {
        var bad = new HashMap<String, String>();
        if (!login.matches("[A-Za-z0-9][A-Za-z0-9._-]{2,39}") || people.isTaken(login)) bad.put("login", "login");
        if (name.isEmpty() || name.length() > LONGEST) bad.put("name", "name");
        return bad;
    }

    private ModelAndView view(Staff staff, Typed typed, Map<String, String> bad) {
        return Screen.of("password/new", new HashMap<String, Object>(Map.of("staff", staff, "typed", typed, "bad", bad, "departments",
                members.departments(staff.authority()), "roles", Role.values())), bad);
    }
}
