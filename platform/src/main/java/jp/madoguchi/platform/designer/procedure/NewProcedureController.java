package jp.madoguchi.platform.designer.procedure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.definition.FormMistake;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.forms.screen.Screen;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.forms.text.Text;
import jp.madoguchi.platform.designer.draft.Designs;
import jp.madoguchi.platform.designer.draft.ProcedureBlueprint;
import jp.madoguchi.platform.designer.draft.Steps;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.procedure.ProcedurePage;
import jp.madoguchi.workflows.base.procedure.Procedures;
import jp.madoguchi.workflows.base.procedure.Scene;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 新しい手続: blank, as a copy of another, or from a file. */
@Controller
@RequestMapping("/staff/procedures/new")
class NewProcedureController {

    private final Procedures procedures;
    private final Designs designs;
    private final NewProcedures beginning;
    private final ProcedurePackage packages;

    NewProcedureController(Procedures procedures, Designs designs, NewProcedures beginning, ProcedurePackage packages) {
        this.procedures = procedures;
        this.designs = designs;
        this.beginning = beginning;
        this.packages = packages;
    }

    @GetMapping
    ModelAndView show(Staff staff) {
        return view(staff, Map.of(), List.of(), List.of());
    }

    /** @param from blank, copy or file */
    @PostMapping
    ModelAndView begin(@RequestParam(defaultValue = "blank") String from,
            @RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String slug, @RequestParam(defaultValue = "") String scene,
                    @RequestParam(defaultValue = "") String copy,
                    @RequestParam(required = false) @Nullable MultipartFile file,
            Staff staff) throws IOException {
        if (!procedures.mayOpen(staff)) throw new NotAllowed("is no owner");
        var typed = Map.of("from", from, "title", Fold.line(title), "code", Fold.ascii(code).toUpperCase(Locale.ROOT),
                "slug", Fold.ascii(slug).toLowerCase(Locale.ROOT), "copy", copy, "scene", Scene.named(scene) ? scene
                : "");
        var problems = new ArrayList<Problem>();
        var mistakes = new ArrayList<FormMistake>();
        var called = typed.getOrDefault("title", "");
        var shown = typed.getOrDefault("scene", "");
        var name = code.isBlank() ? "N00001" : typed.getOrDefault("code", "");
        var path = slug.isBlank() ? name.toLowerCase(Locale.ROOT) : typed.getOrDefault("slug", "");
        if (called.isEmpty() || called.length() > 100) problems.add(new Problem("title", "procedure.title", List.of()));
        if (!name.matches("[A-Z][A-Z0-9-]{1,19}")) problems.add(new Problem("code", "procedure.code", List.of()));
        if (!path.matches("[a-z][a-z0-9-]{1,59}") || path.equals("new")) problems.add(new Problem("slug", "procedure.slug", List.of()));
        if (from.equals("blank") && shown.isEmpty()) problems.add(new Problem("scene", "procedure.scene", List.of()));
        var content = content(from, called, copy, file, staff, problems);
        content.ifPresent(found -> mistakes.addAll(found.mistakes()));
        if (!problems.isEmpty() || !mistakes.isEmpty()) return view(staff, typed, problems, mistakes);
        if (!shown.isEmpty()) content.orElseThrow().blueprint().flatMap(drawn -> drawn.find(ProcedureBlueprint.PAGE)).orElseThrow()
                .put("scene", shown);
        try {
            var procedure = beginning.begin(staff, called, typed.getOrDefault("code", ""), typed.getOrDefault("slug", ""),
                    content.orElseThrow().blueprint().orElseThrow());
            return new ModelAndView("redirect:/staff/procedures/" + procedure.code() + "/form");
        } catch (NewProcedures.Taken e) {
            return view(staff, typed, List.of(new Problem("code", "procedure.taken", List.of())), List.of());
        }
    }

    private Optional<ProcedurePackage.Content> content(String from, String title, String copy,
            @Nullable MultipartFile file, Staff staff, List<Problem> problems) throws IOException {
        return switch (from) {
            case "copy" -> {
                var source = procedures.forStaff(staff).stream().filter(one -> one.code().equals(copy)).findFirst();
                if (source.isEmpty()) problems.add(new Problem("copy", "procedure.copy", List.of()));
                yield source.map(one -> new ProcedurePackage.Content(Optional.of(designs.drawn(one).copy()), List.of()));
            }
            case "file" -> {
                if (file == null || file.isEmpty()) problems.add(new Problem("file", "procedure.file", List.of()));
                yield file == null || file.isEmpty() ? Optional.empty()
                        : Optional.of(file.getSize() > ProcedurePackage.LARGEST ? ProcedurePackage.tooLarge()
                        : packages.read(file.getBytes()));
            }
            default -> {
                var blank = ProcedureBlueprint.of(new Form(Text.ja(title), null, null, null, null, null),
                        FormJson.toTree(ProcedurePage.blank(title)), FormJson.tree().arrayNode(), Steps.plain());
                yield Optional.of(new ProcedurePackage.Content(Optional.of(blank), List.of()));
            }
        };
    }

    private ModelAndView view(Staff staff, Map<String, String> typed, List<Problem> problems, List<FormMistake> mistakes) {
        if (!procedures.mayOpen(staff)) throw new NotAllowed("is no owner");
        var model = new HashMap<String, Object>();
        model.put("staff", staff);
        model.put("typed", typed);
        model.put("problems", problems);
        model.put("mistakes", mistakes);
        model.put("scenes", Scene.values());
        model.put("procedures", procedures.forStaff(staff));
        return Screen.of("designer/new", model, !problems.isEmpty() || !mistakes.isEmpty());
    }
}
