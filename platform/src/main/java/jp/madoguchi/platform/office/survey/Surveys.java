package jp.madoguchi.platform.office.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.RoundId;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.platform.office.registry.Registry;
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

/** 調査: rounds that the office opens and the bureaus answer; an answer goes into the registry at once. */
@Service
public class Surveys {

    static final int PAGE = 100;

    private final SurveyMapper mapper;
    private final Registry registry;
    private final ApplicationEventPublisher events;
    private final Clock clock;

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

    private static void office(Staff staff) {
        if (!staff.is(Role.OFFICE)) throw new NotAllowed("is not of the digital office");
    }
}
