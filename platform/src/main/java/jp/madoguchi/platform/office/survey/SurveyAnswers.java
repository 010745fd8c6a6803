package jp.madoguchi.platform.office.survey;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.madoguchi.db.id.RoundId;
import jp.madoguchi.forms.screen.Concurrent;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.platform.office.registry.CellEdit;
import jp.madoguchi.platform.office.registry.Registry;
import jp.madoguchi.platform.office.registry.entry.CellReading;
import jp.madoguchi.platform.office.registry.entry.Column;
import jp.madoguchi.platform.office.registry.entry.Known;
import jp.madoguchi.platform.office.registry.entry.RegistryWords;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * 回答: what a bureau says of a procedure. Nothing is kept unless all of it is right and nobody else said otherwise meanwhile.
 */
@Service
class SurveyAnswers {

    /** What was typed over what was seen, for one question of one entry. */
    record Typed(String question, String was, String now) {
    }

    private final Surveys surveys;
    private final SurveyMapper mapper;
    private final Registry registry;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    SurveyAnswers(Surveys surveys, SurveyMapper mapper, Registry registry, Clock clock) {
        this.surveys = surveys;
        this.mapper = mapper;
        this.registry = registry;
        this.clock = clock;
    }

    @Transactional
    public CellEdit.Outcome answer(Staff staff, RoundId id, String code, String seen, List<Typed> typed) {
        var round = surveys.get(staff, id);
        var entry = registry.get(staff.authority(), code);
        if (!staff.is(Role.OFFICE) && !staff.is(Role.OWNER)) throw new NotAllowed("answers no surveys");
        var reply = mapper.lock(id, entry.id()).orElseThrow(() -> new NotFound("reply"));
        var changes = typed.stream().filter(one -> !one.was.strip().equals(one.now.strip())).toList();
        var confirmed = !reply.question().isEmpty() && typed.stream().anyMatch(one -> one.question.equals("confirmed"));
        if (changes.isEmpty() && !confirmed) return new CellEdit.Outcome(false, Map.of(), Map.of());
        var refused = !round.isOpen() ? "closed" : registry.mayEdit(staff, entry) ? null : "notYours";
        if (refused != null) return new CellEdit.Outcome(false, changes.stream()
                .collect(Collectors.toMap(Typed::question, any -> refused)), Map.of());
        var problems = new HashMap<String, String>();
        var conflicts = new HashMap<String, String>();
        var patch = new HashMap<String, @Nullable Object>();
        var answers = new HashMap<>(reply.answers());
        var volume = reply.volume();
        for (var one : changes) {
            if (one.question.equals("confirmed")) continue;
            if (Concurrent.of(one.was, one.now, reply.shown(one.question)) == Concurrent.CONTENDED)
                conflicts.put(one.question, reply.shown(one.question));
            switch (read(round, one)) {
                case CellReading.Problem problem -> problems.put(one.question, problem.code());
                case CellReading.Value value -> {
                    if (one.question.equals("volume")) volume = value.patch()
                            .get("volumes") instanceof Map<?, ?> counts ? (Long) counts.values().iterator().next()
                            : volume;
                    if (one.question.startsWith("free")) answers.put(one.question, String.valueOf(value.patch().get("free")));
                    else patch.putAll(value.patch());
                    if (patch.containsKey("survey_answer")) answers.put("when", String.valueOf(patch.get("survey_answer")));
                }
            }
        }
        if (!problems.isEmpty() || !conflicts.isEmpty()) return new CellEdit.Outcome(false, problems, conflicts);
        // A proposal that nobody corrected is the count of that year too, so that matrix and ratio agree.
        if (entry.volume(round.volumeYear()) == null) patch.putIfAbsent("volumes", Map.of(Integer.toString(round.volumeYear()), volume));
        mapper.answer(id, entry.id(), json.writeValueAsString(answers), volume, seen, clock.instant(), staff.person());
        if (!patch.isEmpty()) registry.change(entry, patch, staff.person(), round.title());
        return CellEdit.Outcome.DONE;
    }

    private static CellReading read(Round round, Typed typed) {
        return switch (typed.question) {
            case "when" -> round.questions().when().stream()
                    .filter(code -> RegistryWords.answer(code).equals(typed.now.strip())
                    || code.equalsIgnoreCase(Fold.ascii(typed.now))).findFirst()
                    .map(code -> CellReading.of("survey_answer", code)).orElse(new CellReading.Problem("when"));
            case "obstacles" -> Known.OBSTACLES.read(typed.now);
            case "volume" -> typed.now.isBlank() ? new CellReading.Problem("required")
                    : new Column.Volume(round.volumeYear(), null).read(typed.now);
            default -> typed.now.length() > 500 ? new CellReading.Problem("long") : CellReading.of("free", Fold.line(typed.now));
        };
    }
}
