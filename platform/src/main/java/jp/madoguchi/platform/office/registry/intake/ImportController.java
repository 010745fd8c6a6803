package jp.madoguchi.platform.office.registry.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import jp.madoguchi.db.id.ImportId;
import jp.madoguchi.db.share.Costly;
import jp.madoguchi.forms.screen.Screen;
import jp.madoguchi.forms.text.Csv;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.platform.office.registry.Choices;
import jp.madoguchi.platform.office.registry.Filter;
import jp.madoguchi.platform.office.registry.Registry;
import jp.madoguchi.platform.office.registry.entry.Column;
import jp.madoguchi.platform.office.registry.entry.IntakeChannel;
import jp.madoguchi.platform.office.registry.entry.Known;
import jp.madoguchi.workflows.base.calendar.FiscalYear;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.screen.CsvFile;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 台帳への取込: choose a file, see what it would do, say yes. */
@Controller
class ImportController {

    static final long MOST_BYTES = 100L << 20;
    private static final int SHOWN = 100;

    private final Imports imports;
    private final Registry registry;
    private final MessageSource messages;
    private final Clock clock;

    ImportController(Imports imports, Registry registry, MessageSource messages, Clock clock) {
        this.imports = imports;
        this.registry = registry;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/staff/registry/imports")
    ModelAndView list(Staff staff) {
        return list(staff, null);
    }

    private ModelAndView list(Staff staff, @org.jspecify.annotations.Nullable String problem) {
        var thisYear = FiscalYear.of(registry.today());
        var model = new HashMap<String, Object>();
        model.put("staff", staff);
        model.put("imports", imports.latest(staff));
        model.put("now", clock.instant());
        model.put("problem", problem);
        model.put("year", registry.year(staff.authority(), Filter.NONE));
        model.put("years", Choices.of(List.of(), thisYear).years());
        model.put("most", MOST_BYTES);
        return new ModelAndView("registry/imports", model);
    }

    @Costly
    @PostMapping("/staff/registry/imports")
    ModelAndView begin(@RequestParam("file") MultipartFile file, @RequestParam int year, Staff staff) throws IOException {
        Imports.allow(staff);
        var problem = file.isEmpty() ? "import.none" : file.getSize() > MOST_BYTES ? "import.large" : null;
        if (problem != null) {
            return Screen.again(list(staff, problem));
        }
        var copy = Files.createTempFile("import-", ".table");
        file.transferTo(copy);
        return new ModelAndView("redirect:/staff/registry/imports/"
                + imports.begin(staff, Fold.line(Objects.requireNonNullElse(file.getOriginalFilename(), "")), copy,
                year));
    }

    @GetMapping("/staff/registry/imports/{id}")
    ModelAndView one(@PathVariable ImportId id, Staff staff) {
        var one = imports.get(staff, id);
        var model = new HashMap<String, Object>();
        model.put("staff", staff);
        model.put("one", one);
        model.put("working", one.state().isWork() && !one.isStuck(clock.instant()));
        model.put("stuck", one.isStuck(clock.instant()));
        model.put("bad", one.state() == ImportState.READY ? imports.problems(id, SHOWN) : List.of());
        model.put("preview", one.state() == ImportState.READY && one.isMapped() ? imports.preview(staff, id) : List.of());
        model.put("targets", targets(one));
        model.put("years", Choices.of(List.of(), FiscalYear.of(registry.today())).years());
        return new ModelAndView("registry/import", model);
    }

    @PostMapping("/staff/registry/imports/{id}/mapping")
    String map(@PathVariable ImportId id, @RequestParam("column") List<String> columns, @RequestParam int year,
            @RequestParam(defaultValue = "false") boolean retire, Staff staff) {
        imports.map(staff, id, columns, year, retire);
        return "redirect:/staff/registry/imports/{id}";
    }

    @Costly
    @PostMapping("/staff/registry/imports/{id}/apply")
    String apply(@PathVariable ImportId id, Staff staff) {
        imports.apply(staff, id);
        return "redirect:/staff/registry/imports/{id}";
    }

    @PostMapping("/staff/registry/imports/{id}/discard")
    String discard(@PathVariable ImportId id, Staff staff) {
        imports.discard(staff, id);
        return "redirect:/staff/registry/imports";
    }

    /** All bad cells: row, column, what stands there, why it cannot be taken over. */
    @Costly
    @GetMapping("/staff/registry/imports/{id}/problems.csv")
    ResponseEntity<byte[]> problems(@PathVariable ImportId id, Staff staff) {
        imports.get(staff, id);
        var text = new StringBuilder(Csv.MARK)
                .append(Csv.line(List.of(say("import.row"), say("import.column"), say("import.value"),
                say("import.why"))));
        imports.problems(id, 1_000_000)
                .forEach(bad -> text.append(Csv.line(List.of(Integer.toString(bad.row()), bad.column(), bad.value(),
                say("registry.problem." + bad.code())))));
        return CsvFile.of("problems", text);
    }

    private String say(String key) {
        return messages.getMessage(key, null, java.util.Locale.JAPAN);
    }

    /** What a column of the file may fill: the registry's own columns, counts of the chosen years, and what was guessed. */
    private static List<Choices.Option> targets(Import one) {
        var columns = new ArrayList<Column>(List.of(Known.values()));
        for (var year = one.year() - 4; year <= one.year() + 1; year++) columns.add(new Column.Volume(year, null));
        Arrays.stream(IntakeChannel.values()).forEach(channel -> columns.add(new Column.Volume(one.year(), channel)));
        one.mapping().stream().flatMap(key -> Column.of(key).stream())
                .filter(column -> !columns.contains(column) && !(column instanceof Column.Extra)).forEach(columns::add);
        return columns.stream().map(column -> new Choices.Option(column.key(), column.label())).toList();
    }
}
