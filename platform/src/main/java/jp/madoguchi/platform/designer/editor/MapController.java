package jp.madoguchi.platform.designer.editor;

import jp.madoguchi.forms.definition.FormCheck;
import jp.madoguchi.forms.designer.map.JourneyMap;
import jp.madoguchi.platform.designer.draft.Designs;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.procedure.Procedures;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 道すじ: the picture of all ways through the form, each page a link to where it is drawn. */
@Controller
class MapController {

    private final Procedures procedures;
    private final Designs designs;
    private final DesignerPage page;

    MapController(Procedures procedures, Designs designs, DesignerPage page) {
        this.procedures = procedures;
        this.designs = designs;
        this.page = page;
    }

    @GetMapping("/staff/procedures/{code}/map")
    @Transactional
    public ModelAndView show(@PathVariable String code, Staff staff) {
        var procedure = procedures.owned(staff, code);
        var draft = designs.open(staff, procedure);
        var form = draft.blueprint().form();
        var mistakes = FormCheck.of(form);
        var model = page.frame(staff, procedure, draft, "map");
        model.put("form", form);
        model.put("mistakes", mistakes);
        model.put("map", JourneyMap.of(form, mistakes));
        return new ModelAndView("designer/map", model);
    }
}
