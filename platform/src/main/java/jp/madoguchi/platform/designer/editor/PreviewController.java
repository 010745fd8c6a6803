package jp.madoguchi.platform.designer.editor;

import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.designer.example.TestCase;
import jp.madoguchi.forms.fill.PagePreview;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.platform.designer.check.Cases;
import jp.madoguchi.platform.designer.draft.Designs;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.procedure.Procedure;
import jp.madoguchi.workflows.base.procedure.Procedures;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** スマートフォンでの見え方: a page of the draft, or of the version that is live, in the resident's own template. */
@Controller
@RequestMapping("/staff/procedures/{code}/form/preview")
class PreviewController {

    private final Procedures procedures;
    private final Designs designs;
    private final FormVersions versions;
    private final PagePreview preview;
    private final Cases cases;

    PreviewController(Procedures procedures, Designs designs, FormVersions versions, PagePreview preview, Cases cases) {
        this.procedures = procedures;
        this.designs = designs;
        this.versions = versions;
        this.preview = preview;
        this.cases = cases;
    }

    /**
     * @param example key of a test case whose answers are filled in
     * @param live of the version that is live, instead of the draft
     */
    @GetMapping
    ModelAndView show(@PathVariable String code, @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String example,
            @RequestParam(defaultValue = "false") boolean live, Staff staff) {
        var procedure = procedures.seen(staff, code);
        if (live) return procedure.form() == null ? nothing() : view(procedure, versions.form(procedure.form()), page, Map.of());
        var blueprint = designs.draft(procedure).orElseThrow(() -> new NotFound("draft of the form")).blueprint();
        var typed = cases.of(blueprint).stream().filter(one -> one.key().equals(example)).findFirst()
                .map(TestCase::inputs).orElse(Map.of());
        return view(procedure, blueprint.form(), page, typed);
    }

    private ModelAndView view(Procedure procedure, Form form, String slug, Map<String, List<String>> typed) {
        return form.pages().filter(page -> page.slug().equals(slug)).findFirst()
                .map(page -> preview.view(procedure.authority(), form, page, typed)).orElseGet(PreviewController::nothing);
    }

    private static ModelAndView nothing() {
        return new ModelAndView("designer/no-page", Map.of("preview", true));
    }
}
