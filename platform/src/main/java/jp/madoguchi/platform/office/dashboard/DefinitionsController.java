package jp.madoguchi.platform.office.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.screen.Screen;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.platform.office.registry.Choices;
import jp.madoguchi.platform.office.registry.entry.Kind;
import jp.madoguchi.workflows.base.calendar.FiscalYear;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 数え方を決める: the office says what a ratio counts; frozen figures keep the definition of their day. */
@Controller
class DefinitionsController {

    private static final String MOST_PERCENT = "100";

    private final Definitions definitions;
    private final Ratios ratios;
    private final RatioWords words;

    DefinitionsController(Definitions definitions, Ratios ratios, RatioWords words) {
        this.definitions = definitions;
        this.ratios = ratios;
        this.words = words;
    }

    @GetMapping("/staff/dashboard/definitions")
    ModelAndView page(@RequestParam(required = false) @Nullable String code, Staff staff) {
        var definition = code == null ? null : definitions.get(staff.authority(), code);
        return page(staff, code, definition == null ? Map.of("measure", "VOLUME") : typed(definition), Map.of());
    }

    private ModelAndView page(Staff staff, @Nullable String code, Map<String, String> typed, Map<String, String> problems) {
        if (!staff.is(Role.OFFICE)) throw new NotAllowed("is not of the digital office");
        var model = new HashMap<String, Object>();
        model.put("staff", staff);
        model.put("definitions", definitions.all(staff.authority()).stream()
                .map(one -> Map.of("definition", one, "words", words.say(one))).toList());
        model.put("code", code);
        model.put("typed", typed);
        model.put("problems", problems);
        model.put("measures", Definition.Measure.values());
        model.put("kinds", Choices.options("kind", Kind.values()));
        model.put("years", Choices.of(List.of(), ratios.thisYear()).years());
        return new ModelAndView("dashboard/definitions", model);
    }

    @PostMapping("/staff/dashboard/definitions")
    ModelAndView save(@RequestParam Map<String, String> form, Staff staff) {
        var problems = new LinkedHashMap<String, String>();
        var name = Fold.line(form.getOrDefault("name", ""));
        if (name.isEmpty() || name.length() > 60) problems.put("name", "name");
        var min = Fold.ascii(form.getOrDefault("min", "")).replace(",", "");
        if (!min.isEmpty() && !min.matches("\\d{1,8}")) problems.put("min", "min");
        var targets = targets(form.getOrDefault("targets", ""), problems);
        var surveyed = form.getOrDefault("surveyed", "");
        if (!surveyed.isEmpty() && FiscalYear.read(surveyed).isEmpty()) problems.put("surveyed", "surveyed");
        if (targets.stream().map(Definition.Target::year).distinct().count() < targets.size()) problems.put("targets", "twice");
        var code = form.getOrDefault("code", "");
        if (definitions.all(staff.authority()).stream()
                .anyMatch(one -> one.name().equals(name) && !one.code().equals(code))) problems.put("name", "taken");
        var measure = java.util.Arrays.stream(Definition.Measure.values())
                .filter(one -> one.name().equals(form.get("measure"))).findFirst()
                .orElseThrow(() -> new NotFound("measure"));
        var kind = java.util.Arrays.stream(Kind.values()).filter(one -> one.name().equals(form.get("kind"))).findFirst().orElse(null);
        if (!problems.isEmpty()) {
            return Screen.again(page(staff, form.get("code"), form, problems));
        }
        var year = FiscalYear.read(surveyed);
        var scope = new Definition.Scope(kind, form.containsKey("priority"), min.isEmpty() ? null : Integer.valueOf(min));
        var note = Fold.line(form.getOrDefault("note", ""));
        definitions.define(staff, code, old -> new Definition(old.code(), name, measure, scope,
                year.isPresent() ? year.getAsInt() : null, targets, old.stated(), note.length() > 500
                        ? note.substring(0, 500) : note, form.containsKey("open")));
        return new ModelAndView("redirect:/staff/dashboard/definitions?saved");
    }

    /** One line for each fiscal year: year, percent and, where there is one, the count. */
    private static List<Definition.Target> targets(String text, Map<String, String> problems) {
        var targets = new ArrayList<Definition.Target>();
        for (var line : text.lines().map(Fold::line).filter(one -> !one.isEmpty()).toList()) {
            var parts = line.replace("%", "").replace("％", "").replace(",", "").split("[\\s\\p{Z}]+");
            var year = FiscalYear.read(parts[0]);
            var fits = parts.length >= 2 && parts.length <= 3 && year.isPresent() && Fold.ascii(parts[1]).matches("\\d{1,3}(\\.\\d)?")
                    && new BigDecimal(Fold.ascii(parts[1])).compareTo(new BigDecimal(MOST_PERCENT)) <= 0
                            && (parts.length == 2 || Fold.digits(parts[2]).matches("\\d{1,9}"));
            if (!fits) problems.put("targets", "targets");
            else targets.add(new Definition.Target(year.getAsInt(), new BigDecimal(Fold.ascii(parts[1])),
                    parts.length == 3 ? Long.valueOf(Fold.digits(parts[2])) : null));
        }
        return targets.stream().sorted(java.util.Comparator.comparingInt(Definition.Target::year)).toList();
    }

    private static Map<String, String> typed(Definition definition) {
        var typed = new HashMap<String, String>();
        typed.put("name", definition.name());
        typed.put("measure", definition.measure().name());
        if (definition.scope().kind() != null) typed.put("kind", definition.scope().kind().name());
        if (definition.scope().priorityOnly()) typed.put("priority", "on");
        if (definition.scope().min() != null) typed.put("min", definition.scope().min().toString());
        if (definition.surveyed() != null) typed.put("surveyed", definition.surveyed().toString());
        if (definition.open()) typed.put("open", "on");
        typed.put("note", definition.note());
        typed.put("targets", String.join("\n", definition.targets().stream()
                .map(target -> FiscalYear.label(target.year()) + " " + target.percent().toPlainString()
                + (target.count() == null ? "" : " " + target.count())).toList()));
        return typed;
    }
}
