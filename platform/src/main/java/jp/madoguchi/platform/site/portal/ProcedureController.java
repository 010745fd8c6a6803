package jp.madoguchi.platform.site.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.Objects;
import jp.madoguchi.db.budget.Budget;
import jp.madoguchi.db.budget.Within;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.journey.Journey;
import jp.madoguchi.forms.submission.Drafts;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.platform.identity.account.Profiles;
import jp.madoguchi.workflows.base.authority.Authorities;
import jp.madoguchi.workflows.base.calendar.WorkingDays;
import jp.madoguchi.workflows.base.procedure.Procedures;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A procedure's own page, where an application begins. */
@Controller
class ProcedureController {

    private final Authorities authorities;
    private final Procedures procedures;
    private final FormVersions forms;
    private final Drafts drafts;
    private final WorkingDays days;
    private final Profiles profiles;
    private final Clock clock;

    ProcedureController(Authorities authorities, Procedures procedures, FormVersions forms, Drafts drafts,
            WorkingDays days, Profiles profiles, Clock clock) {
        this.authorities = authorities;
        this.procedures = procedures;
        this.forms = forms;
        this.drafts = drafts;
        this.days = days;
        this.profiles = profiles;
        this.clock = clock;
    }

    @GetMapping("/procedures/{slug}")
    ModelAndView page(@PathVariable String slug) {
        var procedure = procedures.get(authorities.here().id(), slug);
        var model = new HashMap<String, Object>();
        model.put("procedure", procedure);
        model.put("sections", Journey.through(forms.form(Objects.requireNonNull(procedure.form())), Answers.none()).sections().size() + 1);
        model.put("likely", days.after(procedure.authority(), JapaneseTime.date(clock.instant()), procedure.page().standardDays()));
        return new ModelAndView("portal/procedure", model);
    }

    @Within(Budget.DRAFTS)
    @PostMapping("/procedures/{slug}/drafts")
    String start(@PathVariable String slug, Resident resident, HttpServletRequest request) {
        var procedure = procedures.get(authorities.here().id(), slug);
        if (!procedure.open()) return "redirect:/procedures/" + procedure.slug();
        return "redirect:/drafts/" + drafts.start(procedure.authority(), procedure.id(), Objects.requireNonNull(procedure.form()),
                profiles.known(request, forms.form(Objects.requireNonNull(procedure.form()))), resident).id();
    }
}
