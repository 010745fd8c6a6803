package jp.madoguchi.platform.office.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.RoundId;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.platform.office.registry.Registry;
import jp.madoguchi.platform.office.registry.entry.CellReading;
import jp.madoguchi.platform.office.registry.entry.Column;
import jp.madoguchi.platform.office.registry.entry.Known;
import jp.madoguchi.platform.office.registry.entry.RegistryWords;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import tools.jackson.databind.json.JsonMapper;

/** 調査: rounds that the office opens and the bureaus answer; an answer goes into the registry at once. */
@Service
public class Surveys {

    static final int PAGE = 100;

    /** What was typed over what was seen, for one question of one entry. */
    record Typed(String question, String was, String now) {
    }

    /** By question: problems' codes, and what somebody else answered meanwhile. Nothing was kept unless both are empty. */
    record Outcome(boolean changed, Map<String, String> problems, Map<String, String> conflicts) {

        public boolean isFine() {
            return problems.isEmpty() && conflicts.isEmpty();
        }
    }

    private final SurveyMapper mapper;
    private final Registry registry;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    Surveys(SurveyMapper mapper, Registry registry, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.registry = registry;
        this.events = events;
        this.clock = clock;
    }

    public List<Round> rounds(AuthorityId authority) {
        return mapper.rounds(authority);
    }

    Round get(Staff staff, RoundId id) {
        return mapper.round(staff.authority(), id).orElseThrow(() -> new NotFound("survey"));
    }

    Optional<Round> before(Round round) {
        return mapper.before(round);
    }

    public Matrix matrix(Round round) {
        return new Matrix(round, mapper.matrix(round.id()));
    }

    /** 集計表 of the latest round that everybody answered, else of the latest that is closed, else of the latest. */
    public Optional<Matrix> latest(AuthorityId authority) {
        var matrices = rounds(authority).stream().map(this::matrix).toList();
        return matrices.stream().filter(matrix -> !matrix.round().isOpen() && matrix.isComplete()).findFirst()
                .or(() -> matrices.stream().filter(matrix -> !matrix.round().isOpen()).findFirst()).or(() -> matrices.stream().findFirst());
    }

    List<SurveyMapper.Progress> progress(Round round) {
        return mapper.progress(round.id());
    }

    /** An owner sees the own bureau's replies, the office any. */
    List<SurveyReply> replies(Staff staff, Round round, @Nullable String bureau, boolean open, List<String> codes, int page) {
        var whose = staff.is(Role.OFFICE) ? bureau == null ? null : Fold.line(bureau) : registry.bureau(staff);
        if (!staff.is(Role.OFFICE) && !staff.is(Role.OWNER)) throw new NotAllowed("answers no surveys");
        return mapper.replies(round.id(), before(round).map(Round::id).orElse(null), whose, open, codes, PAGE + 1, page * PAGE);
    }

    @Transactional
    public Optional<RoundId> open(Staff staff, String title, int year, int volumeYear, int least, LocalDate dueOn,
            List<String> when, List<String> free) {
        office(staff);
        var round = new Round(RoundId.next(clock.instant()), staff.authority(), title, year, volumeYear, least,
                new Round.Questions(when, free), clock.instant(), dueOn, null);
        mapper.open(round);
        if (mapper.ask(round, registry.today()) == 0) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Optional.empty();
        }
        events.publishEvent(new StaffAct(staff, AuditAction.SURVEY_OPEN, null, title));
        events.publishEvent(new SurveyNews(round, "opened", mapper.addressees(round.authority(), round.id())));
        return Optional.of(round.id());
    }

    /** A round that was held before this platform was there: its answers are in the registry. */
    @Transactional
    public void openPast(AuthorityId authority, String title, int year, int volumeYear, int least, LocalDate dueOn, List<String> when) {
        var round = new Round(RoundId.next(clock.instant()), authority, title, year, volumeYear, least,
                new Round.Questions(when, List.of()), clock.instant(), dueOn, clock.instant());
        mapper.open(round);
        mapper.ask(round, registry.today());
        mapper.takeFromRegistry(round.id(), clock.instant());
    }

    @Transactional
    public void close(Staff staff, RoundId id) {
        office(staff);
        get(staff, id);
        mapper.close(id, clock.instant());
    }

    /** 調整: asks the bureau to look at its answer again. */
    @Transactional
    public void reopen(Staff staff, RoundId id, String code, String question) {
        office(staff);
        var round = get(staff, id);
        if (!round.isOpen()) throw new NotAllowed("the round is closed");
        mapper.reopen(id, registry.get(staff.authority(), code).id(), Fold.line(question));
        events.publishEvent(new SurveyNews(round, "reopened", mapper.addressees(round.authority(), id).stream()
                .filter(to -> to.bureau().equals(registry.get(staff.authority(), code).bureau())).toList()));
    }

    @Transactional
    public int remind(Staff staff, RoundId id) {
        office(staff);
        var round = get(staff, id);
        var to = mapper.addressees(round.authority(), id);
        events.publishEvent(new SurveyNews(round, "remind", to));
        return to.size();
    }

    @Transactional
    public Outcome answer(Staff staff, RoundId id, String code, String seen, List<Typed> typed) {
        var round = get(staff, id);
        var entry = registry.get(staff.authority(), code);
        if (!staff.is(Role.OFFICE) && !staff.is(Role.OWNER)) throw new NotAllowed("answers no surveys");
        var reply = mapper.lock(id, entry.id()).orElseThrow(() -> new NotFound("reply"));
        var changes = typed.stream().filter(one -> !one.was.strip().equals(one.now.strip())).toList();
        var confirmed = !reply.question().isEmpty() && typed.stream().anyMatch(one -> one.question.equals("confirmed"));
        if (changes.isEmpty() && !confirmed) return new Outcome(false, Map.of(), Map.of());
        var refused = !round.isOpen() ? "closed" : registry.mayEdit(staff, entry) ? null : "notYours";
        if (refused != null) return new Outcome(false, changes.stream()
                .collect(Collectors.toMap(Typed::question, any -> refused)), Map.of());
        var problems = new HashMap<String, String>();
        var conflicts = new HashMap<String, String>();
        var patch = new HashMap<String, @Nullable Object>();
        var answers = new HashMap<>(reply.answers());
        var volume = reply.volume();
        for (var one : changes) {
            if (one.question.equals("confirmed")) continue;
            if (!reply.shown(one.question).equals(one.was.strip()) && !reply.shown(one.question)
                    .equals(one.now.strip())) conflicts.put(one.question, reply.shown(one.question));
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
        if (!problems.isEmpty() || !conflicts.isEmpty()) return new Outcome(false, problems, conflicts);
        // A proposal that nobody corrected is the count of that year too, so that matrix and ratio agree.
        if (entry.volume(round.volumeYear()) == null) patch.putIfAbsent("volumes", Map.of(Integer.toString(round.volumeYear()), volume));
        mapper.answer(id, entry.id(), json.writeValueAsString(answers), volume, seen, clock.instant(), staff.person());
        if (!patch.isEmpty()) registry.change(entry, patch, staff.person(), round.title());
        return new Outcome(true, Map.of(), Map.of());
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

    private static void office(Staff staff) {
        if (!staff.is(Role.OFFICE)) throw new NotAllowed("is not of the digital office");
    }
}
