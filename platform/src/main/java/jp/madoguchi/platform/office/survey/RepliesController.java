package jp.madoguchi.platform.office.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.db.id.RoundId;
import jp.madoguchi.forms.screen.Screen;
import jp.madoguchi.platform.office.registry.CellEdit;
import jp.madoguchi.platform.office.registry.Choices;
import jp.madoguchi.platform.office.registry.Registry;
import jp.madoguchi.platform.office.registry.entry.Obstacle;
import jp.madoguchi.platform.office.registry.entry.RegistryWords;
import jp.madoguchi.workflows.base.calendar.FiscalYear;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 調査への回答: a bureau's entries as a sheet to be filled in. */
@Controller
class RepliesController {

    /** A question of one entry, with what was typed. */
    record Cell(String question, String label, String was, String now,
            @org.jspecify.annotations.Nullable String problem, @org.jspecify.annotations.Nullable String conflict) {
    }

    record Line(SurveyReply reply, List<Cell> cells, boolean editable) {
    }

    private final Surveys surveys;
    private final SurveyAnswers answers;
    private final Registry registry;

    RepliesController(Surveys surveys, SurveyAnswers answers, Registry registry) {
        this.surveys = surveys;
        this.answers = answers;
        this.registry = registry;
    }

    @GetMapping("/staff/surveys/{id}/replies")
    ModelAndView sheet(@PathVariable RoundId id, @RequestParam(defaultValue = "") String bureau,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "0") int page, Staff staff) {
        return page(id, bureau, open, page, staff, Map.of(), Map.of());
    }

    /** Each entry is kept by itself; what could not be kept stands there as it was typed. */
    @PostMapping("/staff/surveys/{id}/replies")
    ModelAndView save(@PathVariable RoundId id, @RequestParam(defaultValue = "") String bureau,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "0") int page, @RequestParam Map<String, String> form, Staff staff) {
        var outcomes = new HashMap<String, CellEdit.Outcome>();
        for (var i = 0; form.containsKey("code" + i) && i < Surveys.PAGE; i++) outcomes.put(form.get("code" + i),
                answers.answer(staff, id, form.getOrDefault("code" + i, ""), form.getOrDefault("q" + i, ""), typed(form, i)));
        if (outcomes.values().stream().allMatch(CellEdit.Outcome::isFine)) {
            var saved = outcomes.values().stream().filter(CellEdit.Outcome::changed).count();
            return new ModelAndView("redirect:/staff/surveys/{id}/replies?saved=" + saved + "&page=" + page + "&open="
                    + open + "&bureau=" + java.net.URLEncoder.encode(bureau, java.nio.charset.StandardCharsets.UTF_8));
        }
        return Screen.again(page(id, bureau, open, page, staff, outcomes, form));
    }

    private ModelAndView page(RoundId id, String bureau, boolean open, int page, Staff staff,
            Map<String, CellEdit.Outcome> outcomes, Map<String, String> form) {
        var round = surveys.get(staff, id);
        var at = Math.clamp(page, 0, 100_000);
        var codes = codes(form);
        var replies = codes.isEmpty() ? surveys.replies(staff, round, bureau, open, codes, at)
                : surveys.replies(staff, round, "", false, codes, 0);
        var whose = staff.is(Role.OFFICE) ? bureau : registry.bureau(staff);
        var model = new HashMap<String, Object>();
        model.put("staff", staff);
        model.put("round", round);
        model.put("bureau", whose);
        model.put("open", open);
        model.put("page", at);
        model.put("more", replies.size() > Surveys.PAGE);
        model.put("query", "&open=" + open + "&bureau=" + java.net.URLEncoder.encode(bureau, java.nio.charset.StandardCharsets.UTF_8));
        model.put("lines", lines(round, replies.stream().limit(Surveys.PAGE).toList(), outcomes, form));
        model.put("problems", outcomes.values().stream().filter(outcome -> !outcome.isFine()).toList());
        model.put("saved", outcomes.values().stream().filter(CellEdit.Outcome::changed).count());
        model.put("office", staff.is(Role.OFFICE));
        model.put("bureaus", surveys.progress(round).stream().map(SurveyMapper.Progress::bureau).toList());
        model.put("when", round.questions().when().stream().map(RegistryWords::answer).toList());
        model.put("obstacles", Choices.options("obstacle", Obstacle.values()));
        model.put("volumeLabel", FiscalYear.label(round.volumeYear()));
        return new ModelAndView("survey/replies", model);
    }

    /** The entries that were sent: they are shown again, whatever the filter would choose by now. */
    private static List<String> codes(Map<String, String> form) {
        var codes = new ArrayList<String>();
        for (var i = 0; form.containsKey("code" + i) && i < Surveys.PAGE; i++) codes.add(form.get("code" + i));
        return codes;
    }

    private List<Line> lines(Round round, List<SurveyReply> replies, Map<String, CellEdit.Outcome> outcomes, Map<String, String> form) {
        var row = new HashMap<String, Integer>();
        for (var i = 0; form.containsKey("code" + i); i++) row.put(form.get("code" + i), i);
        return replies.stream().map(reply -> {
            var outcome = outcomes.get(reply.code());
            var n = row.get(reply.code());
            return new Line(reply, questions(round).entrySet().stream().map(question -> {
                var shown = reply.shown(question.getKey());
                if (outcome == null || outcome.isFine() || n == null) return new Cell(question.getKey(),
                        question.getValue(), shown, shown, null, null);
                var conflict = outcome.conflicts().get(question.getKey());
                return new Cell(question.getKey(), question.getValue(), conflict != null ? shown
                        : form.getOrDefault("w" + n + "." + question.getKey(), shown),
                        form.getOrDefault("v" + n + "." + question.getKey(), shown), outcome.problems().get(question.getKey()), conflict);
            }).toList(), round.isOpen());
        }).toList();
    }

    private static Map<String, String> questions(Round round) {
        var questions = new java.util.LinkedHashMap<String, String>();
        questions.put("when", RegistryWords.of("survey.when"));
        questions.put("obstacles", RegistryWords.of("survey.obstacles"));
        questions.put("volume", RegistryWords.of("survey.volume"));
        for (var i = 0; i < round.questions().free().size(); i++) questions.put("free" + i, round.questions().free().get(i));
        return questions;
    }

    private static List<SurveyAnswers.Typed> typed(Map<String, String> form, int row) {
        var typed = new ArrayList<SurveyAnswers.Typed>();
        form.forEach((name, now) -> {
            if (!name.startsWith("v" + row + ".")) return;
            var question = name.substring(name.indexOf('.') + 1);
            typed.add(new SurveyAnswers.Typed(question, form.getOrDefault("w" + row + "." + question, ""), now));
        });
        return typed;
    }
}
