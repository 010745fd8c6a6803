package jp.madoguchi.platform.site.portal;

import java.util.Locale;
import java.util.Map;
import jp.madoguchi.db.id.DrawId;
import jp.madoguchi.forms.screen.Stretch;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.workflows.base.authority.Authorities;
import jp.madoguchi.workflows.cases.draw.Draws;
import jp.madoguchi.workflows.desk.automation.PublicLists;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 公示と抽選: the lists that are public now, and draws with what is needed to check them. */
@Controller
class AnnouncementController {

    private final Authorities authorities;
    private final PublicLists lists;
    private final Draws draws;

    AnnouncementController(Authorities authorities, PublicLists lists, Draws draws) {
        this.authorities = authorities;
        this.lists = lists;
        this.draws = draws;
    }

    @GetMapping("/announcements")
    ModelAndView lists(@RequestParam(defaultValue = "") String page) {
        var here = authorities.here().id();
        var shown = lists.shown(here, Stretch.at(page));
        return new ModelAndView("portal/announcements", Map.of("stretch", shown, "lists", PublicLists.lists(shown.rows()),
                "draws", draws.recent(here)));
    }

    /** @param number of one's own application, to find it among thousands */
    @GetMapping("/draws/{id}")
    ModelAndView draw(@PathVariable DrawId id, @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String page) {
        var draw = draws.find(authorities.here().id(), id).orElseThrow(() -> new NotFound("draw"));
        var sought = Fold.line(number).toUpperCase(Locale.ROOT);
        var entries = draws.entries(id, sought, Stretch.at(page));
        return new ModelAndView("portal/draw", Map.of("draw", draw, "sought", sought, "stretch", entries,
                "groups", Draws.groups(entries.rows())));
    }
}
