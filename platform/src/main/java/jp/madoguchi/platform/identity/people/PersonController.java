package jp.madoguchi.platform.identity.people;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.forms.screen.FlashMessage;
import jp.madoguchi.forms.screen.Screen;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.forms.text.MailAddress;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One member of staff: department, roles, and whether they may come in at all. */
@Controller
@RequestMapping("/staff/people/{id:[0-9a-f-]{36}}")
class PersonController {

    private static final int LONGEST = 100;

    /**
     * As typed.
     *
     * @param department its code
     */
    record Typed(@Nullable String number, @Nullable String name, @Nullable String mail, @Nullable String post,
            @Nullable String department, @Nullable List<Role> role, boolean active) {

        Set<Role> roles() {
            return role == null || role.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(role);
        }

        private static String line(@Nullable String text) {
            return text == null ? "" : Fold.line(text);
        }

        PersonDetails facts(DepartmentId where) {
            return new PersonDetails(line(number).isEmpty() ? null : line(number), line(name), line(mail).isEmpty()
                    ? null : MailAddress.read(line(mail)).orElse(line(mail)), line(post), where);
        }
    }

    private final Members members;

    PersonController(Members members) {
        this.members = members;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, Staff staff) {
        var member = member(staff, id);
        return view(staff, member, member.facts(), member.roles(), member.active(), Map.of());
    }

    @PostMapping
    ModelAndView save(@PathVariable UUID id, @ModelAttribute Typed typed, Staff staff, RedirectAttributes flash) {
        var member = member(staff, id);
        var where = members.department(staff.authority(), typed.department() == null ? "" : typed.department());
        var facts = typed.facts(where.orElse(member.department()));
        var bad = bad(staff, member, facts, typed);
        if (where.isEmpty()) bad.put("department", "department");
        if (!bad.isEmpty()) return view(staff, member, facts, typed.roles(), typed.active(), bad);
        members.change(staff, member, facts, typed.roles(), typed.active());
        FlashMessage.done(flash, "people.told.saved");
        return new ModelAndView("redirect:/staff/people/" + id);
    }

    /** Codes of {@code people.bad.<code>}, by field. */
    private Map<String, String> bad(Staff staff, Member member, PersonDetails facts, Typed typed) {
        var bad = new HashMap<String, String>();
        if (facts.name().isEmpty() || facts.name().length() > LONGEST) bad.put("name", "name");
        if (facts.mail() != null && MailAddress.read(facts.mail()).isEmpty()) bad.put("mail", "mail");
        if (facts.post().length() > LONGEST) bad.put("post", "post");
        if (facts.number() != null && (facts.number().length() > LONGEST
                || members.byNumber(staff.authority(), facts.number()).filter(other -> !other.id().equals(member.id()))
                .isPresent())) bad.put("number", "number");
        var staysAdministrator = typed.active() && typed.roles().contains(Role.ADMINISTRATOR);
        if (member.active() && member.roles().contains(Role.ADMINISTRATOR) && !staysAdministrator
                && !members.hasOtherAdministrator(staff.authority(), member.id())) bad.put("role", "last");
        return bad;
    }

    private Member member(Staff staff, UUID id) {
        return members.find(Members.administered(staff), new PersonId(id)).orElseThrow(() -> new NotFound("no such person"));
    }

    private ModelAndView view(Staff staff, Member member, PersonDetails facts, Set<Role> roles, boolean active, Map<String, String> bad) {
        var model = new HashMap<String, Object>(Map.of("staff", staff, "member", member, "facts", facts, "chosen",
                roles, "active", active, "bad", bad, "departments", members.departments(staff.authority()), "roles",
                Role.values()));
        return Screen.of("people/person", model, bad);
    }
}
