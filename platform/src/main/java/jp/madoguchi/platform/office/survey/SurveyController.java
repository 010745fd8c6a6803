package jp.madoguchi.platform.office.survey;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.madoguchi.db.id.RoundId;
import jp.madoguchi.db.share.Costly;
import jp.madoguchi.forms.screen.Screen;
import jp.madoguchi.forms.text.Csv;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.platform.office.registry.Choices;
import jp.madoguchi.platform.office.registry.Filter;
import jp.madoguchi.platform.office.registry.Registry;
import jp.madoguchi.platform.office.registry.entry.Kind;
import jp.madoguchi.platform.office.registry.entry.RegistryWords;
import jp.madoguchi.workflows.base.calendar.FiscalYear;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.screen.CsvFile;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 調査 as the office sees it: rounds, how far the bureaus are, the table that comes out. */
@Controller
class SurveyController {

    private final Surveys surveys;
    private final Registry registry;
    private final MessageSource messages;

    SurveyController(Surveys surveys, Registry registry, MessageSource messages) {
        this.surveys = surveys;
        this.registry = registry;
        this.messages = messages;
    }

    @GetMapping("/staff/surveys")
    ModelAndView list(Staff staff) {
        return list(staff, Map.of(), Map.of());
    }

    private ModelAndView list(Staff staff, Map<String, String> typed, Map<String, String> problems) {
        var year = FiscalYear.of(registry.today());
        var model = new HashMap<String, Object>();
        model.put("staff", staff);
        model.put("rounds", surveys.rounds(staff.authority()));
        model.put("office", staff.is(Role.OFFICE));
        model.put("typed", typed);
        model.put("problems", problems);
        model.put("year", year);
        model.put("volumeYear", registry.year(staff.authority(), Filter.NONE));
        model.put("years", Choices.of(List.of(), year).years());
        model.put("suggested", String.join("\n", List.of("R" + (year - 2018), "R" + (year - 2017), "R" + (year - 2016),
                "R" + (year - 2015), "adjust").stream().map(RegistryWords::answer).toList()));
        return new ModelAndView("survey/list", model);
    }

    @PostMapping("/staff/surveys")
    ModelAndView open(@RequestParam Map<String, String> form, Staff staff) {
        var problems = new LinkedHashMap<String, String>();
        var title = Fold.line(form.getOrDefault("title", ""));
        if (title.isEmpty() || title.length() > 100) problems.put("title", "title");
        var due = date(form.getOrDefault("dueOn", ""));
        if (due == null || due.isBefore(registry.today())) problems.put("dueOn", "due");
        var when = form.getOrDefault("when", "").lines().map(Fold::line).filter(line -> !line.isEmpty())
                .map(line -> RegistryWords.meaning("answer", line)
                .map(code -> code.equals("adjust") ? code : code.toUpperCase(Locale.ROOT)).orElse(line)).distinct()
                .toList();
        if (when.size() < 2 || when.size() > 20) problems.put("when", "when");
        var least = Fold.digits(form.getOrDefault("least", "0"));
        if (!least.matches("\\d{1,7}")) problems.put("least", "least");
        if (surveys.rounds(staff.authority()).stream()
                .anyMatch(round -> round.isOpen() && round.title().equals(title))) problems.put("title", "exists");
        if (due == null || !problems.isEmpty()) {
            return Screen.again(list(staff, form, problems));
        }
        var free = form.getOrDefault("free", "").lines().map(Fold::line).filter(line -> !line.isEmpty()).limit(5).toList();
        var opened = surveys.open(staff, title, number(form, "year"), number(form, "volumeYear"), Integer.parseInt(least), due, when, free);
        if (opened.isPresent()) return new ModelAndView("redirect:/staff/surveys/" + opened.get());
        return Screen.again(list(staff, form, Map.of("least", "nobody")));
    }

    @PostMapping("/staff/surveys/{id}/remind")
    String remind(@PathVariable RoundId id, Staff staff) {
        return "redirect:/staff/surveys/{id}?reminded=" + surveys.remind(staff, id);
    }

    @PostMapping("/staff/surveys/{id}/close")
    String close(@PathVariable RoundId id, Staff staff) {
        surveys.close(staff, id);
        return "redirect:/staff/surveys/{id}";
    }

    @PostMapping("/staff/surveys/{id}/reopen")
    String reopen(@PathVariable RoundId id, @RequestParam String code, @RequestParam String question,
            @RequestParam(defaultValue = "") String bureau, Staff staff) {
        if (!question.isBlank()) surveys.reopen(staff, id, code, question.length() > 300 ? question.substring(0, 300) : question);
        return "redirect:/staff/surveys/{id}/replies?bureau=" + java.net.URLEncoder.encode(bureau, StandardCharsets.UTF_8);
    }

    @GetMapping("/staff/surveys/{id}")
    ModelAndView round(@PathVariable RoundId id, Staff staff) {
        var round = surveys.get(staff, id);
        var before = surveys.before(round);
        var model = new HashMap<String, Object>();
        model.put("staff", staff);
        model.put("round", round);
        model.put("matrix", surveys.matrix(round));
        model.put("before", before.map(surveys::matrix).orElse(null));
        model.put("kinds", Kind.values());
        var progress = surveys.progress(round);
        model.put("progress", progress);
        model.put("unreachable", progress.stream().filter(one -> !one.reachable()).map(SurveyMapper.Progress::bureau).toList());
        model.put("office", staff.is(Role.OFFICE));
        model.put("owner", staff.is(Role.OWNER));
        model.put("bureau", registry.bureau(staff));
        model.put("volumeLabel", FiscalYear.label(round.volumeYear()));
        return new ModelAndView("survey/round", model);
    }

    /** Exactly the numbers of the page, in the form of the published table. */
    @Costly
    @GetMapping("/staff/surveys/{id}.csv")
    ResponseEntity<byte[]> csv(@PathVariable RoundId id, Staff staff) {
        var matrix = surveys.matrix(surveys.get(staff, id));
        var text = new StringBuilder(Csv.MARK)
                .append(Csv.line(Arrays.asList(messages.getMessage("survey.csv", null, Locale.JAPAN).split(","))));
        for (var kind : Kind.values())
            for (var answer : matrix.answers()) {
                var row = matrix.of(kind, answer);
                if (row.procedures() > 0) text.append(
                        Csv.line(List.of(RegistryWords.of("kind", kind), answer, row.label(),
                        Long.toString(row.procedures()), Long.toString(row.volume()))));
            }
        return CsvFile.of("survey", text);
    }

    private static int number(Map<String, String> form, String name) {
        return FiscalYear.read(form.getOrDefault(name, "")).orElseThrow(() -> new jp.madoguchi.forms.submission.NotFound("fiscal year"));
    }

    private static @org.jspecify.annotations.Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (java.time.format.DateTimeParseException e) {
            return null;
        }
    }
}
