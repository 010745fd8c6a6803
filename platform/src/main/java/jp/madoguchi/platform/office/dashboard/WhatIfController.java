package jp.madoguchi.platform.office.dashboard;

import java.util.HashMap;
import java.util.Set;
import java.util.stream.IntStream;
import jp.madoguchi.platform.office.registry.Choices;
import jp.madoguchi.platform.office.registry.entry.Obstacle;
import jp.madoguchi.workflows.base.calendar.FiscalYear;
import jp.madoguchi.workflows.base.people.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** もしも: choose procedures or obstacles, see the ratio by year. Nothing is kept; the URL is the scenario. */
@Controller
class WhatIfController {

    private static final int LISTED = 100;
    private static final int AHEAD = 4;

    private final Definitions definitions;
    private final Ratios ratios;

    WhatIfController(Definitions definitions, Ratios ratios) {
        this.definitions = definitions;
        this.ratios = ratios;
    }

    @GetMapping("/staff/dashboard/what-if")
    ModelAndView page(@RequestParam(required = false) @Nullable String definition, @RequestParam(defaultValue = "") String bureau,
            @RequestParam(defaultValue = "") Set<String> pick, @RequestParam(defaultValue = "") Set<Obstacle> remove,
                    @RequestParam(required = false) @Nullable Integer by, Staff staff) {
        var found = definitions.get(staff.authority(), definition);
        var now = ratios.thisYear();
        var chosen = by == null ? now : Math.clamp(by, now, now + AHEAD);
        var rest = ratios.entries(staff.authority(), found, bureau, Which.REST, now, LISTED);
        var picked = rest.stream().filter(entry -> pick.contains(entry.code())).toList();
        var scenario = new WhatIf(chosen, remove);
        var model = new HashMap<String, Object>();
        model.put("staff", staff);
        model.put("definition", found);
        model.put("definitions", definitions.all(staff.authority()).stream()
                .filter(one -> one.measure() != Definition.Measure.RECEIVED).toList());
        model.put("bureau", bureau);
        model.put("by", chosen);
        model.put("years", IntStream.rangeClosed(now, now + AHEAD)
                .mapToObj(year -> new Choices.Option(Integer.toString(year), FiscalYear.label(year))).toList());
        model.put("rest", rest);
        model.put("pick", pick);
        model.put("remove", remove);
        model.put("obstacles", Choices.options("obstacle", Obstacle.values()));
        model.put("result", scenario.years(ratios.cube(staff.authority(), found, now).of(bureau), picked, found, now, now + AHEAD));
        model.put("volumeYear", found.volumeYear(now));
        model.put("idle", picked.isEmpty() && remove.isEmpty());
        return new ModelAndView("dashboard/what-if", model);
    }
}
