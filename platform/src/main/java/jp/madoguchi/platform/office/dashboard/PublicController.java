package jp.madoguchi.platform.office.dashboard;

import java.util.HashMap;
import jp.madoguchi.db.budget.Budget;
import jp.madoguchi.db.budget.Within;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.base.authority.Authorities;
import jp.madoguchi.workflows.base.calendar.FiscalYear;
import jp.madoguchi.workflows.base.procedure.Procedures;
import jp.madoguchi.workflows.base.screen.CsvFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** デジタル化の状況 for everybody: how far, by when, and what can be applied for here. Reasons and notes of the bureaus stay inside. */
@Controller
class PublicController {

    private static final java.util.Set<String> OPEN = java.util.Set.of("years", "bureaus", "obstacles");

    private final Dashboard dashboard;
    private final Definitions definitions;
    private final Authorities authorities;
    private final Procedures procedures;

    PublicController(Dashboard dashboard, Definitions definitions, Authorities authorities, Procedures procedures) {
        this.dashboard = dashboard;
        this.definitions = definitions;
        this.authorities = authorities;
        this.procedures = procedures;
    }

    @GetMapping("/digitalisation")
    ModelAndView page(@RequestParam(required = false) @Nullable Integer year, @RequestParam(defaultValue = "") String definition) {
        var board = board(year, definition);
        var open = open();
        var model = new HashMap<String, Object>();
        model.put("board", board);
        model.put("definitions", open);
        model.put("years", dashboard.years(board.definition()).stream().filter(y -> y <= board.thisYear())
                .map(y -> java.util.Map.of("value", y, "label", FiscalYear.label(y))).toList());
        model.put("yearLabel", FiscalYear.label(board.year()));
        model.put("popular", procedures.popular(authorities.here().id()));
        return new ModelAndView("dashboard/public", model);
    }

    @Within(Budget.TABLES)
    @GetMapping("/digitalisation/{table}.csv")
    ResponseEntity<byte[]> csv(@PathVariable String table, @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String definition) {
        var found = OPEN.contains(table) ? board(year, definition).tables().get(table) : null;
        if (found == null) throw new NotFound("table");
        return CsvFile.of(found.name(), found.csv());
    }

    private java.util.List<Definition> open() {
        return definitions.all(authorities.here().id()).stream().filter(Definition::open).toList();
    }

    /** The one asked for, if it is open; else the first that is. */
    private Board board(@Nullable Integer year, String code) {
        var chosen = open().stream().filter(one -> code.isEmpty() || one.code().equals(code)).findFirst()
                .orElseThrow(() -> new NotFound("definition"));
        return dashboard.board(authorities.here().id(), chosen.code(), year, "");
    }
}
