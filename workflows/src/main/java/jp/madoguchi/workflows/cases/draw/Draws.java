package jp.madoguchi.workflows.cases.draw;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DrawId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.forms.screen.Stretch;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.engine.process.Outcome;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.process.Workflows;
import jp.madoguchi.workflows.engine.step.LotteryStep;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 抽選: announced with the commitment to a seed that nobody sees, then drawn among all that wait, all at once.
 *
 * <p>Since the commitment is public before, nobody can choose another seed when the applications are known; since the
 * order follows from seed and receipt numbers alone, everybody can check it.
 */
@Service
public class Draws {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** What stands in the way; the sentence is {@code draw.problem.<code>}. */
    static final class DrawRefused extends RuntimeException {
        DrawRefused(String code) {
            super(code, null, false, false);
        }
    }

    /**
     * One number that was drawn.
     *
     * @param result won, reserve or lost
     */
    public record Entry(String group, int place, String number, String ticket, String result) {
    }

    /** Where applications wait for a draw. */
    public record Waiting(UUID procedure, String title, String step, int count) {
    }

    private final DrawMapper mapper;
    private final Applications applications;
    private final Workflows workflows;
    private final Groups groups;
    private final Tasks tasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Draws(DrawMapper mapper, Applications applications, Workflows workflows, Groups groups, Tasks tasks,
            ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.applications = applications;
        this.workflows = workflows;
        this.groups = groups;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    /** Steps of the own department at which applications wait. */
    public List<Waiting> waiting(Staff staff) {
        mayDraw(staff);
        return mapper.waiting(staff);
    }

    public List<Draw> all(Staff staff) {
        mayDraw(staff);
        return mapper.all(staff);
    }

    /** For everybody; the seed only once it is drawn. */
    public Optional<Draw> find(AuthorityId authority, DrawId id) {
        return mapper.find(id, authority);
    }

    /** Announced or drawn within the last year. */
    public List<Draw> recent(AuthorityId authority) {
        return mapper.since(authority, clock.instant().minus(java.time.Duration.ofDays(365)));
    }

    /** @param number of an application; blank for all */
    public Stretch<Entry> entries(DrawId draw, String number, int at) {
        return Stretch.of(mapper.entries(draw, number, Stretch.from(at), Stretch.ROWS + 1), at);
    }

    public static Map<String, List<Entry>> groups(List<Entry> entries) {
        return entries.stream().collect(Collectors.groupingBy(Entry::group, TreeMap::new, Collectors.toList()));
    }

    /** 公告: from now on the commitment is public. */
    @Transactional
    public DrawId announce(Staff staff, UUID procedure, String step, Instant drawAt) {
        mayDraw(staff);
        var waiting = waiting(staff).stream().filter(one -> one.procedure.equals(procedure) && one.step.equals(step))
                .findFirst().orElseThrow(() -> new NotFound("draw"));
        if (!drawAt.isAfter(clock.instant())) throw new DrawRefused("past");
        if (mapper.isAnnounced(procedure, step)) throw new DrawRefused("announced");
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var seed = HexFormat.of().formatHex(bytes);
        var rules = (LotteryStep) workflows.get(applications.get(entered(procedure, step).getFirst().application())
                .workflow()).step(step).orElseThrow();
        var id = DrawId.next(clock.instant());
        mapper.insert(new Draw(id, new ProcedureId(procedure), step, waiting.title + "　" + rules.name(),
                rules.places(), rules.reserves(), "",
                Order.commitment(seed), clock.instant(), drawAt, null), seed, staff);
        events.publishEvent(new StaffAct(staff, AuditAction.DRAW_ANNOUNCE, null, waiting.title));
        return id;
    }

    /** 抽選する: everything that waits at the step now takes part, and goes on by how it fared; all or nothing. */
    @Transactional
    public void draw(Staff staff, DrawId id) {
        mayDraw(staff);
        var draw = mapper.lock(id, staff).orElseThrow(() -> new NotFound("draw"));
        if (draw.isDrawn()) throw new DrawRefused("drawn");
        if (clock.instant().isBefore(draw.drawAt())) throw new DrawRefused("early");
        var seed = mapper.seed(id);
        var byGroup = new TreeMap<String, Map<String, Task>>();
        for (var task : entered(draw.procedure().value(), draw.step())) {
            var application = applications.get(task.application());
            byGroup.computeIfAbsent(groups.of(application, draw.step()), group -> new LinkedHashMap<>())
                    .put(application.receiptNumber(), task);
        }
        if (byGroup.isEmpty()) throw new DrawRefused("nobody");
        mapper.drawn(id, clock.instant(), staff.person());
        byGroup.forEach((group, entered) -> draw(staff, draw, group, entered, seed));
        events.publishEvent(new StaffAct(staff, AuditAction.DRAW, null, draw.title()));
    }

    private void draw(Staff staff, Draw draw, String group, Map<String, Task> entered, String seed) {
        var place = 0;
        for (var ticket : Order.of(seed, List.copyOf(entered.keySet()))) {
            place++;
            var result = place <= draw.places() ? "won" : place <= draw.places() + draw.reserves() ? "reserve" : "lost";
            mapper.insertEntry(draw.id(), new Entry(group, place, ticket.number(), ticket.ticket(), result));
            var task = Objects.requireNonNull(entered.get(ticket.number()));
            applications.queued(task.application());
            tasks.result(task.application(), draw.step(), result);
            applications.happened(task.application(), "drawn." + result, staff.person(), Integer.toString(place));
            tasks.complete(task, staff.person(), null, Outcome.FORWARD, "");
        }
    }

    private List<Task> entered(UUID procedure, String step) {
        return tasks.waiting(new ProcedureId(procedure), step, For.DRAW);
    }

    private static void mayDraw(Staff staff) {
        if (!staff.is(Role.CLERK) && !staff.is(Role.OWNER)) throw new NotAllowed("draws no lots");
    }
}
