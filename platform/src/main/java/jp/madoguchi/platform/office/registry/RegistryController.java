package jp.madoguchi.platform.office.registry;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.db.share.Costly;
import jp.madoguchi.forms.text.Csv;
import jp.madoguchi.platform.office.registry.entry.Column;
import jp.madoguchi.platform.office.registry.entry.IntakeChannel;
import jp.madoguchi.platform.office.registry.entry.Known;
import jp.madoguchi.workflows.base.calendar.FiscalYear;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 手続台帳 as a list that can be searched, and as CSV of what is chosen. */
@Controller
class RegistryController {

    private final Registry registry;

    RegistryController(Registry registry) {
        this.registry = registry;
    }

    @GetMapping("/staff/registry")
    ModelAndView list(@RequestParam Map<String, String> typed, @RequestParam(defaultValue = "0") int page, Staff staff) {
        var filter = Filter.read(typed);
        var at = Math.clamp(page, 0, 1_000_000);
        var rows = registry.page(staff, filter, at);
        var model = new HashMap<String, Object>();
        model.put("staff", staff);
        model.put("filter", filter);
        model.put("query", filter.query());
        model.put("page", at);
        model.put("more", rows.size() > Registry.PAGE);
        model.put("rows", rows.stream().limit(Registry.PAGE).toList());
        model.put("totals", registry.totals(staff.authority(), filter));
        model.put("year", registry.year(staff.authority(), filter));
        model.put("yearLabel", FiscalYear.label(registry.year(staff.authority(), filter)));
        model.put("years", registry.years(staff.authority()).stream().sorted()
                .map(year -> new Choices.Option(Integer.toString(year), FiscalYear.label(year))).toList());
        model.put("choices", Choices.of(registry.bureaus(staff.authority()), FiscalYear.of(registry.today())));
        model.put("today", registry.today());
        model.put("office", staff.is(Role.OFFICE));
        model.put("bureau", registry.bureau(staff));
        return new ModelAndView("registry/list", model);
    }

    /** The headers are those that an import understands, so that what goes out can come back. */
    @Costly
    @GetMapping("/staff/registry.csv")
    void csv(@RequestParam Map<String, String> typed, Staff staff, HttpServletResponse response) throws IOException {
        var filter = Filter.read(typed);
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"registry.csv\"");
        var columns = new ArrayList<Column>(List.of(Known.values()));
        registry.years(staff.authority()).stream().sorted().forEach(year -> {
            columns.add(new Column.Volume(year, null));
            Arrays.stream(IntakeChannel.values()).forEach(channel -> columns.add(new Column.Volume(year, channel)));
        });
        registry.extras(staff.authority()).forEach(name -> columns.add(new Column.Extra(name)));
        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        out.write(Csv.MARK + Csv.line(columns.stream().map(Column::label).toList()));
        // The first bytes that leave save the session, for which nobody may hold a connection yet.
        out.flush();
        registry.each(staff, filter, entry -> write(out, Csv.line(columns.stream().map(column -> column.show(entry)).toList())));
        out.flush();
    }

    private static void write(OutputStreamWriter out, String line) {
        try {
            out.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
