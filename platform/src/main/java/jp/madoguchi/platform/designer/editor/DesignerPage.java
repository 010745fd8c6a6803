package jp.madoguchi.platform.designer.editor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormCheck;
import jp.madoguchi.forms.designer.Blueprint;
import jp.madoguchi.forms.designer.Differences;
import jp.madoguchi.forms.designer.Places;
import jp.madoguchi.forms.designer.Uses;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.forms.submission.MasterLists;
import jp.madoguchi.platform.designer.check.Library;
import jp.madoguchi.platform.designer.check.Readiness;
import jp.madoguchi.platform.designer.draft.Clipboard;
import jp.madoguchi.platform.designer.draft.Designs;
import jp.madoguchi.platform.designer.draft.Editing;
import jp.madoguchi.platform.designer.draft.FormDraft;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.procedure.Procedure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the three panes of the designer together: the outline, the chosen element, its preview and what is still wrong. */
@Component
public class DesignerPage {

    private final Clipboard clipboard;
    private final Designs designs;
    private final MasterLists masters;
    private final Readiness readiness;
    private final Library library;

    DesignerPage(Clipboard clipboard, Designs designs, MasterLists masters, Readiness readiness, Library library) {
        this.clipboard = clipboard;
        this.designs = designs;
        this.masters = masters;
        this.readiness = readiness;
        this.library = library;
    }

    ModelAndView view(Editing editing, Address chosen) {
        var staff = editing.staff();
        var procedure = editing.procedure();
        var draft = editing.draft();
        var blueprint = editing.blueprint();
        var form = blueprint.form();
        var at = blueprint.find(chosen).isPresent() ? chosen : first(blueprint);
        var mistakes = FormCheck.of(form);
        var differences = Differences.between(designs.blueprint(procedure), blueprint);
        var model = frame(staff, procedure, draft, "form");
        model.put("at", at);
        model.put("form", form);
        model.put("outline", Outline.of(form, mistakes, procedure.form() == null ? List.of() : differences));
        model.put("panel", SettingsPanel.of(at, blueprint.find(at).orElseThrow(), form, masters.of(procedure.authority())));
        model.put("mistakes", mistakes);
        model.put("mistakesHere", mistakes.stream().filter(mistake -> mistake.where().equals(at.toString())).toList());
        model.put("changedHere", procedure.form() != null && differences.stream().anyMatch(difference -> difference.at().equals(at)));
        model.put("differences", differences.size());
        model.put("uses", at.is("field") ? Uses.of(form, at.key()) : List.of());
        model.put("slug", slug(blueprint, form, at));
        model.put("points", readiness.of(procedure, draft, blueprint, form, mistakes));
        model.put("others", designs.appear(staff, draft, at));
        model.put("clip", clipboard.clip(staff).map(clip -> clip.size()).orElse(0));
        model.put("canUndo", draft.isDrawing() && designs.canUndo(staff, draft));
        model.put("canRedo", draft.isDrawing() && designs.canRedo(staff, draft));
        model.put("kinds", Field.kinds().stream().map(Field::typeOf).toList());
        model.put("blocks", library.of(procedure.authority()));
        model.put("lists", masters.columns(procedure.authority()));
        return new ModelAndView("designer/page", model);
    }

    public Map<String, Object> frame(Editing editing, String here) {
        return frame(editing.staff(), editing.procedure(), editing.draft(), here);
    }

    /** What all screens of the designer show at the top. */
    public Map<String, Object> frame(Staff staff, Procedure procedure, @Nullable FormDraft draft, String here) {
        var model = new HashMap<String, Object>();
        model.put("staff", staff);
        model.put("procedure", procedure);
        model.put("draft", draft);
        model.put("tab", here);
        model.put("editable", draft != null && draft.isDrawing());
        return model;
    }

    private static Address first(Blueprint blueprint) {
        return blueprint.names("sections").isEmpty() ? Address.FORM : blueprint.names("sections").getFirst();
    }

    /** The page to preview: the chosen one, the one around the chosen field, else the first. */
    private static String slug(Blueprint blueprint, Form form, Address at) {
        var page = Places.enclosing(blueprint, at, "page");
        if (page.isPresent()) return page.get().key();
        var section = form.sections().stream().filter(one -> at.equals(Address.section(one.key())))
                .flatMap(one -> one.pages().stream()).findFirst();
        return section.or(() -> form.pages().findFirst()).map(one -> one.slug()).orElse("");
    }
}
