package jp.madoguchi.platform.site.portal;

import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.db.budget.Budget;
import jp.madoguchi.db.budget.Within;
import jp.madoguchi.forms.submission.Drafts;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.workflows.base.authority.Authorities;
import jp.madoguchi.workflows.base.procedure.Procedures;
import jp.madoguchi.workflows.base.procedure.Scene;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The first page, and the search. */
@Controller
class PortalController {

    private final Authorities authorities;
    private final Procedures procedures;
    private final Drafts drafts;
    private final FormVersions forms;

    PortalController(Authorities authorities, Procedures procedures, Drafts drafts, FormVersions forms) {
        this.authorities = authorities;
        this.procedures = procedures;
        this.drafts = drafts;
        this.forms = forms;
    }

    @GetMapping("/")
    ModelAndView home(Resident resident) {
        var model = new HashMap<String, Object>();
        model.put("scenes", Scene.values());
        model.put("popular", procedures.popular(authorities.here().id()));
        model.put("drafts", drafts.unsent(resident).stream()
                .map(draft -> Map.of("id", draft.id(), "title", forms.form(draft.form()).title().ja(), "savedAt",
                        draft.savedAt())).toList());
        return new ModelAndView("portal/home", model);
    }

    @Within(Budget.SEARCH)
    @GetMapping("/procedures")
    ModelAndView search(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable Scene scene) {
        var model = new HashMap<String, Object>();
        var words = Fold.line(q);
        model.put("q", words);
        model.put("scene", scene);
        model.put("scenes", Scene.values());
        model.put("found", procedures.search(authorities.here().id(), words, scene));
        return new ModelAndView("portal/search", model);
    }

    @GetMapping("/accessibility")
    String accessibility() {
        return "portal/accessibility";
    }

    @GetMapping("/privacy")
    String privacy() {
        return "portal/privacy";
    }
}
