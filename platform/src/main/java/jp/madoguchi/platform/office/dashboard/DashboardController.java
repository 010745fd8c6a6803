package jp.madoguchi.platform.office.dashboard;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.db.share.Costly;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.platform.office.registry.Registry;
import jp.madoguchi.workflows.base.calendar.FiscalYear;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.screen.CsvFile;
import jp.madoguchi.workflows.documents.document.Pdfs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** デジタル化の状況: for the whole authority and for each bureau, on a page, as CSV and as a report. */
@Controller
class DashboardController {

    private static final int MOST_PAGES = 4;

    private final Dashboard dashboard;
    private final Definitions definitions;
    private final Figures figures;
    private final Registry registry;
    private final Pdfs pdfs;

    DashboardController(Dashboard dashboard, Definitions definitions, Figures figures, Registry registry, Pdfs pdfs) {
        this.dashboard = dashboard;
        this.definitions = definitions;
        this.figures = figures;
        this.registry = registry;
        this.pdfs = pdfs;
    }

    @GetMapping("/staff/dashboard")
    ModelAndView page(@RequestParam(required = false) @Nullable String definition, @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String bureau, Staff staff) {
        var board = dashboard.board(staff.authority(), definition, year, bureau);
        var model = new HashMap<String, Object>();
        model.put("staff", staff);
        model.put("board", board);
        model.put("years", dashboard.years(board.definition()).stream()
                .map(y -> Map.of("value", y, "label", FiscalYear.label(y))).toList());
        model.put("yearLabel", FiscalYear.label(board.year()));
        model.put("definitions", definitions.all(staff.authority()));
        model.put("bureaus", registry.bureaus(staff.authority()));
        model.put("query", query(board));
        model.put("scope", scope(board));
        model.put("office", staff.is(Role.OFFICE));
        model.put("today", registry.today());
        return new ModelAndView("dashboard/page", model);
    }

    /** Exactly the numbers of that chart's table. */
    @Costly
    @GetMapping("/staff/dashboard/{table}.csv")
    ResponseEntity<byte[]> csv(@PathVariable String table, @RequestParam(required = false) @Nullable String definition,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String bureau, Staff staff) {
        var found = dashboard.board(staff.authority(), definition, year, bureau).tables().get(table);
        if (found == null) throw new NotFound("table");
        return CsvFile.of(found.name(), found.csv());
    }

    /** For a committee: at most four pages. */
    @GetMapping("/staff/dashboard/report.pdf")
    ResponseEntity<byte[]> report(@RequestParam(required = false) @Nullable String definition,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String bureau, Staff staff) {
        var board = dashboard.board(staff.authority(), definition, year, bureau);
        var pdf = report(board);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"digital-report.pdf\"").body(pdf);
    }

    /** With as many rows of each list as fit. */
    private byte[] report(Board board) {
        byte[] pdf = {};
        for (var rows : new int[] {8, 5, 3, 1}) {
            pdf = pdfs.draw("digital-report", Map.of("board", board, "yearLabel", FiscalYear.label(board.year()),
                    "today", registry.today(), "time", new JapaneseTime(), "print", true, "rows", rows)).pdf();
            if (Pdfs.pages(pdf) <= MOST_PAGES) break;
        }
        return pdf;
    }

    @PostMapping("/staff/dashboard/freeze")
    String freeze(@RequestParam String definition, @RequestParam int year, @RequestParam(defaultValue = "") String why, Staff staff) {
        return "redirect:/staff/dashboard?definition=" + definition + "&year=" + year
                + (figures.freeze(staff, definition, year, why.length() > 300 ? why.substring(0, 300) : why)
                ? "&frozen" : "&unfrozen");
    }

    private static @Nullable String query(Board board) {
        return UriComponentsBuilder.newInstance().queryParam("definition", board.definition().code()).queryParam("year", board.year())
                .queryParam("bureau", java.net.URLEncoder.encode(board.bureau(), StandardCharsets.UTF_8)).build(true).getQuery();
    }

    /** The registry's list of what this definition counts. */
    private static String scope(Board board) {
        var scope = board.definition().scope();
        return "?year=" + board.definition().volumeYear(board.year())
                + (scope.kind() == null ? "" : "&kind=" + scope.kind()) + (scope.priorityOnly() ? "&priority=true" : "")
                + (scope.min() == null ? "" : "&min=" + scope.min());
    }
}
