package jp.madoguchi.platform.office.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.platform.office.registry.entry.Column;
import jp.madoguchi.platform.office.registry.entry.Entry;
import jp.madoguchi.platform.office.registry.entry.Known;
import jp.madoguchi.workflows.base.calendar.FiscalYear;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** まとめて入力: the chosen entries as a sheet, into which one can paste from Excel. */
@Controller
class SheetController {

    private static final List<Known> COLUMNS = List.of(Known.PROGRESS, Known.PLAN_YEAR, Known.PLAN_MONTH,
            Known.OBSTACLES, Known.DELAY_REASON, Known.NOTES, Known.LEGAL_BASIS);

    /** One entry with its cells. */
    record Line(Entry entry, List<SheetCell> cells) {
    }

    private final Registry registry;

    SheetController(Registry registry) {
        this.registry = registry;
    }

    @GetMapping("/staff/registry/sheet")
    ModelAndView sheet(@RequestParam Map<String, String> typed, @RequestParam(defaultValue = "0") int page, Staff staff) {
        return page(Filter.read(typed), page, staff, Map.of(), Map.of());
    }

    /** Each line is kept by itself; what could not be kept stands there as it was typed. */
    @PostMapping("/staff/registry/sheet")
    ModelAndView save(@RequestParam(defaultValue = "0") int page, @RequestParam Map<String, String> form, Staff staff) {
        var filter = Filter.read(form);
        var outcomes = new HashMap<String, CellEdit.Outcome>();
        for (var i = 0; form.containsKey("code" + i) && i < Registry.PAGE; i++) outcomes.put(code(form, i),
                save(staff, code(form, i), edits(form, i), form.getOrDefault("why", "")));
        var saved = outcomes.values().stream().filter(CellEdit.Outcome::changed).count();
        if (outcomes.values().stream().allMatch(CellEdit.Outcome::isFine)) return new ModelAndView(
                "redirect:/staff/registry/sheet?saved=" + saved + "&page=" + page + filter.query());
        var view = page(filter, page, staff, outcomes, form);
        view.addObject("saved", saved);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /** An entry that moved to another bureau meanwhile does not cost the others what was typed. */
    private CellEdit.Outcome save(Staff staff, String code, List<CellEdit> edits, String why) {
        if (registry.mayEdit(staff, registry.get(staff.authority(), code))) return registry.edit(staff, code, edits, why);
        var problems = new HashMap<String, String>();
        CellEdit.real(edits).forEach(edit -> problems.put(edit.column().key(), "notYours"));
        return new CellEdit.Outcome(false, problems, Map.of());
    }

    private ModelAndView page(Filter filter, int page, Staff staff, Map<String, CellEdit.Outcome> outcomes, Map<String, String> form) {
        if (!staff.is(Role.OFFICE) && !staff.is(Role.OWNER)) throw new NotAllowed("edits no entries");
        var chosen = staff.is(Role.OFFICE) ? filter : filter.of(registry.bureau(staff));
        var at = Math.clamp(page, 0, 1_000_000);
        var rows = outcomes.isEmpty() ? registry.page(staff, chosen, at) : typedRows(staff, form);
        var model = new HashMap<String, Object>();
        model.put("staff", staff);
        model.put("filter", chosen);
        model.put("query", chosen.query());
        model.put("page", at);
        model.put("more", outcomes.isEmpty() && rows.size() > Registry.PAGE);
        model.put("columns", columns(staff, chosen));
        model.put("lines", lines(rows.stream().limit(Registry.PAGE).toList(), columns(staff, chosen), outcomes, form));
        model.put("outcomes", outcomes);
        model.put("problems", outcomes.values().stream().filter(outcome -> !outcome.isFine()).toList());
        model.put("choices", Choices.of(registry.bureaus(staff.authority()), FiscalYear.of(registry.today())));
        model.put("why", form.getOrDefault("why", ""));
        model.put("yearLabel", FiscalYear.label(registry.year(staff.authority(), chosen)));
        model.put("year", registry.year(staff.authority(), chosen));
        return new ModelAndView("registry/sheet", model);
    }

    /** The lines that were sent, in their order, even if the filter would choose others by now. */
    private List<Entry> typedRows(Staff staff, Map<String, String> form) {
        var rows = new ArrayList<Entry>();
        for (var i = 0; form.containsKey("code" + i); i++) rows.add(registry.get(staff.authority(), code(form, i)));
        return rows;
    }

    private static List<Line> lines(List<Entry> rows, List<Column> columns, Map<String, CellEdit.Outcome> outcomes,
            Map<String, String> form) {
        var lines = new ArrayList<Line>();
        for (var i = 0; i < rows.size(); i++) {
            var entry = rows.get(i);
            var outcome = outcomes.getOrDefault(entry.code(), CellEdit.Outcome.NOTHING);
            var number = i;
            var typed = !outcome.isFine();
            lines.add(new Line(entry, columns.stream().map(column -> SheetCell.of(column, entry, outcome,
                    typed ? form.get("v" + number + "." + column.key()) : null,
                            typed ? form.get("w" + number + "." + column.key()) : null)).toList()));
        }
        return lines;
    }

    private List<Column> columns(Staff staff, Filter filter) {
        var all = new ArrayList<Column>(COLUMNS);
        if (staff.is(Role.OFFICE)) all.addFirst(Known.PRIORITY);
        all.add(new Column.Volume(registry.year(staff.authority(), filter), null));
        return all;
    }

    private static List<CellEdit> edits(Map<String, String> form, int row) {
        var edits = new ArrayList<CellEdit>();
        form.forEach((name, now) -> {
            if (name.startsWith("v" + row + ".")) Column.of(name.substring(name.indexOf('.') + 1))
                    .ifPresent(column -> edits.add(new CellEdit(column, form.getOrDefault("w" + row + "." + column.key(), ""), now)));
        });
        return edits;
    }

    private static String code(Map<String, String> form, int row) {
        return form.getOrDefault("code" + row, "");
    }
}
