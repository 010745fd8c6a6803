package jp.madoguchi.platform.designer.check;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormCheck;
import jp.madoguchi.forms.definition.FormMistake;
import jp.madoguchi.forms.designer.Blueprint;
import jp.madoguchi.forms.designer.ElementWords;
import jp.madoguchi.forms.field.LookupField;
import jp.madoguchi.forms.submission.MasterLists;
import jp.madoguchi.platform.designer.draft.FormDraft;
import jp.madoguchi.platform.designer.draft.ProcedureBlueprint;
import jp.madoguchi.workflows.base.procedure.Procedure;
import jp.madoguchi.workflows.cases.task.Responsible;
import jp.madoguchi.workflows.engine.check.WorkflowCheck;
import org.springframework.stereotype.Component;

/** 公開前の確認: what stands between a draft and its publication, and what is only worth a second look. */
@Component
public class Readiness {

    /**
     * @param tone bad where it stops publishing, warn where it does not, good where it is fine
     * @param code the sentence is {@code ready.<code>}
     * @param link where to mend it, relative to the procedure, or the empty string
     */
    record Point(String tone, String code, List<Object> args, String link) {
        static Point bad(String code, String link, Object... args) {
            return new Point("bad", code, List.of(args), link);
        }

        static Point warn(String code, String link, Object... args) {
            return new Point("warn", code, List.of(args), link);
        }

        static Point good(String code, String link, Object... args) {
            return new Point("good", code, List.of(args), link);
        }
    }

    private final MasterLists masters;
    private final Cases cases;
    private final Library library;
    private final PageCheck pages;
    private final Responsible responsible;

    Readiness(MasterLists masters, Cases cases, Library library, PageCheck pages, Responsible responsible) {
        this.masters = masters;
        this.cases = cases;
        this.library = library;
        this.pages = pages;
        this.responsible = responsible;
    }

    public List<Point> of(Procedure procedure, FormDraft draft) {
        var blueprint = draft.blueprint();
        var form = blueprint.form();
        return of(procedure, draft, blueprint, form, FormCheck.of(form));
    }

    public List<Point> of(Procedure procedure, FormDraft draft, Blueprint blueprint, Form form, List<FormMistake> mistakes) {
        var points = new ArrayList<Point>();
        mistakes.forEach(mistake -> points.add(Point.bad("mistake", "/form?at=" + mistake.where(), mistake.code(),
                mistake.detail(), mistake.where())));
        var lists = masters.columns(procedure.authority());
        form.fields().filter(LookupField.class::isInstance).map(LookupField.class::cast)
                .filter(field -> field.mistakes().isEmpty() && !lists.getOrDefault(field.list(), List.of()).contains(field.column()))
                .forEach(field -> points.add(Point.bad("noSuchList", "/form?at=" + Address.field(field.key()), field.label().ja(),
                        field.list())));
        if (points.isEmpty()) points.add(Point.good("form", ""));
        var steps = steps(procedure, blueprint, form);
        points.addAll(steps.isEmpty() ? List.of(Point.good("steps", "/workflow")) : steps);
        if (form.summary().applicant() == null) points.add(Point.warn("noApplicant", "/form?at=form"));
        if (form.summary().mail() == null) points.add(Point.warn("noMail", "/form?at=form"));
        points.addAll(pages.points(procedure, blueprint, form));
        points.addAll(cases.points(form, blueprint, masters.of(procedure.authority())));
        points.addAll(library.points(procedure, blueprint));
        return points;
    }

    private List<Point> steps(Procedure procedure, Blueprint blueprint, Form form) {
        if (!ProcedureBlueprint.hasWorkflow(blueprint)) return List.of();
        var workflow = ProcedureBlueprint.workflow(blueprint);
        return WorkflowCheck.of(workflow, form, responsible.desks(procedure.authority(), procedure.department())).stream()
                .map(mistake -> Point.bad("stepMistake", "/workflow?at=" + mistake.where(), mistake.code(),
                        mistake.detail(), blueprint.find(mistake.where()).map(ElementWords::label).orElse(""))).toList();
    }

    public static boolean isReady(List<Point> points) {
        return points.stream().noneMatch(point -> point.tone().equals("bad"));
    }
}
