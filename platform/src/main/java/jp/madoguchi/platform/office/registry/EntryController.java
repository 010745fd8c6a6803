package jp.madoguchi.platform.office.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.screen.Screen;
import jp.madoguchi.platform.office.registry.entry.Column;
import jp.madoguchi.platform.office.registry.entry.Entry;
import jp.madoguchi.platform.office.registry.entry.IntakeChannel;
import jp.madoguchi.platform.office.registry.entry.Known;
import jp.madoguchi.workflows.base.calendar.FiscalYear;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One entry of the registry: its columns, its counts by month, its link, its history. */
@Controller
class EntryController {

    private final Registry registry;
    private final Receipts receipts;

    EntryController(Registry registry, Receipts receipts) {
        this.registry = registry;
        this.receipts = receipts;
    }

    @GetMapping("/staff/registry/entries/{code}")
    ModelAndView page(@PathVariable String code, @RequestParam(required = false) @Nullable Integer year, Staff staff) {
        return page(code, year, staff, CellEdit.Outcome.NOTHING, Map.of());
    }

    @PostMapping("/staff/registry/entries/{code}")
    ModelAndView save(@PathVariable String code, @RequestParam Map<String, String> form, Staff staff) {
        var outcome = registry.edit(staff, code, edits(form), form.getOrDefault("why", ""));
        if (outcome.isFine()) return new ModelAndView("redirect:/staff/registry/entries/{code}?saved");
        return Screen.again(page(code, null, staff, outcome, form));
    }

    @PostMapping("/staff/registry/entries/{code}/link")
    String link(@PathVariable String code, @RequestParam String procedure, Staff staff) {
        return "redirect:/staff/registry/entries/{code}?" + (registry.link(staff, code, procedure) ? "saved" : "taken");
    }

    @PostMapping("/staff/registry/entries/{code}/months")
    ModelAndView months(@PathVariable String code, @RequestParam int year, @RequestParam Map<String, String> form, Staff staff) {
        var outcome = receipts.type(staff, code, edits(form));
        if (outcome.isFine()) return new ModelAndView("redirect:/staff/registry/entries/{code}?saved&year=" + year);
        return Screen.again(page(code, year, staff, outcome, form));
    }

    private ModelAndView page(String code, @Nullable Integer year, Staff staff, CellEdit.Outcome outcome, Map<String, String> typed) {
        var entry = registry.get(staff.authority(), code);
        var counted = year == null ? FiscalYear.of(registry.today()) : Math.clamp(year, 2000, FiscalYear.of(registry.today()) + 1);
        var model = new HashMap<String, Object>();
        model.put("staff", staff);
        model.put("entry", entry);
        model.put("outcome", outcome);
        model.put("problems", outcome.problems());
        model.put("cells", cells(entry, staff, outcome, typed));
        model.put("mayEdit", registry.mayEdit(staff, entry));
        model.put("office", staff.is(Role.OFFICE));
        model.put("choices", Choices.of(registry.bureaus(staff.authority()), FiscalYear.of(registry.today())));
        model.put("year", counted);
        model.put("yearLabel", FiscalYear.label(counted));
        model.put("months", receipts.of(entry, counted));
        model.put("typed", typed);
        model.put("channels", Choices.options("channel", IntakeChannel.values()));
        model.put("counts", receipts.changes(entry));
        model.put("history", registry.history(entry));
        model.put("procedures", registry.procedures(staff.authority()));
        model.put("linked", registry.procedures(staff.authority()).stream()
                .filter(p -> p.id().equals(entry.procedure())).findFirst().orElse(null));
        model.put("late", entry.isLate(registry.today()));
        return new ModelAndView("registry/entry", model);
    }

    private List<SheetCell> cells(Entry entry, Staff staff, CellEdit.Outcome outcome, Map<String, String> typed) {
        var columns = new ArrayList<Column>(Arrays.asList(Known.NAME, Known.BUREAU, Known.KIND, Known.LEGAL_BASIS,
                Known.PRIORITY, Known.PROGRESS, Known.LIVE_FROM,
                Known.PLAN_YEAR, Known.PLAN_MONTH, Known.OBSTACLES, Known.DELAY_REASON, Known.NOTES));
        registry.years(staff.authority()).stream().sorted().forEach(y -> columns.add(new Column.Volume(y, null)));
        return columns.stream().filter(column -> staff.is(Role.OFFICE) || !(column instanceof Known known && known.isOfficeOnly()))
                .map(column -> SheetCell.of(column, entry, outcome, typed.get("v." + column.key()),
                        typed.get("w." + column.key()))).toList();
    }

    static List<CellEdit> edits(Map<String, String> form) {
        var edits = new ArrayList<CellEdit>();
        form.forEach((name, now) -> {
            if (name.startsWith("v.")) Column.of(name.substring(2))
                    .ifPresent(column -> edits.add(new CellEdit(column, form.getOrDefault("w." + column.key(), ""),
                    now)));
        });
        return edits;
    }
}
