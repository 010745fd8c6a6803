package jp.madoguchi.forms.fill;

import java.util.Map;
import jp.madoguchi.db.Secret;
import jp.madoguchi.db.budget.Budget;
import jp.madoguchi.db.budget.Within;
import jp.madoguchi.forms.submission.Drafts;
import jp.madoguchi.forms.submission.Resident;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Opens a draft by the link from the mail. Only the button uses the link up: mail scanners open links too. */
@Controller
@RequestMapping("/resume/{link}")
class ResumeController {

    private final Drafts drafts;

    ResumeController(Drafts drafts) {
        this.drafts = drafts;
    }

    @Within(Budget.LINKS)
    @GetMapping
    ModelAndView show(@PathVariable String link) {
        return drafts.isGood(new Secret(link)) ? new ModelAndView("fill/resume", Map.of("link", link)) : gone();
    }

    @Within(Budget.LINKS)
    @PostMapping
    ModelAndView open(@PathVariable String link, Resident resident) {
        return drafts.exchange(new Secret(link), resident).map(draft -> new ModelAndView("redirect:/drafts/" + draft))
                .orElseGet(ResumeController::gone);
    }

    private static ModelAndView gone() {
        var view = new ModelAndView("fill/link-gone");
        view.setStatus(HttpStatus.GONE);
        return view;
    }
}
