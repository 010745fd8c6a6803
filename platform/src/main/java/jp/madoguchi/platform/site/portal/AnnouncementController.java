package jp.madoguchi.platform.site.portal;

import java.util.Map;
import jp.madoguchi.db.id.DrawId;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.base.authority.Authorities;
import jp.madoguchi.workflows.cases.draw.Draws;
import jp.madoguchi.workflows.desk.automation.PublicLists;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
    ModelAndView lists() {
        var here = authorities.here().id();
        return new ModelAndView("portal/announcements", Map.of("lists", lists.shown(here), "draws", draws.recent(here)));
    }

    @GetMapping("/draws/{id}")
    ModelAndView draw(@PathVariable DrawId id) {
        var draw = draws.find(authorities.here().id(), id).orElseThrow(() -> new NotFound("draw"));
        return new ModelAndView("portal/draw", Map.of("draw", draw, "groups", draws.entries(id)));
    }
}
