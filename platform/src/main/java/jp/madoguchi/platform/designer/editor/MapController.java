package jp.madoguchi.platform.designer.editor;

import jp.madoguchi.forms.definition.FormCheck;
import jp.madoguchi.forms.designer.map.JourneyMap;
import jp.madoguchi.platform.designer.draft.Designs;
import jp.madoguchi.workflows.base.people.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 道すじ: the picture of all ways through the form, each page a link to where it is drawn. */
@Controller
class MapController {

    private final Designs designs;
    private final DesignerPage page;

    MapController(Designs designs, DesignerPage page) {
        this.designs = designs;
        this.page = page;
    }

    @GetMapping("/staff/procedures/{code}/map")
    ModelAndView show(@PathVariable String code, Staff staff) {
        return designs.look(staff, code, editing -> {
            var form = editing.blueprint().form();
            var mistakes = FormCheck.of(form);
            var model = page.frame(editing, "map");
            model.put("form", form);
            model.put("mistakes", mistakes);
            model.put("map", JourneyMap.of(form, mistakes));
            return new ModelAndView("designer/map", model);
        });
    }
}
