package jp.madoguchi.workflows.cases.draw;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.VERSION;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.DrawId;
import jp.madoguchi.db.id.FormVersionId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.db.id.SubmissionId;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.submission.FormFakes;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.submission.Submission;
import jp.madoguchi.forms.submission.SubmissionFakes;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.cases.task.TaskFakes;
import jp.madoguchi.workflows.engine.process.ProcessFakes;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.step.Basics;
import jp.madoguchi.workflows.engine.step.LotteryStep;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import org.junit.jupiter.api.Test;

/** 抽選: what is announced, when it may be drawn, and how all who wait fare. */
class DrawsTest {

    private static final UUID PROCEDURE = new UUID(4, 1);
    private static final Instant NOW = CLOCK.instant();
    private static final String SEED = "ab".repeat(32);

    private final DrawRows rows = new DrawRows();
    private final List<Object> told = new ArrayList<>();
    private final Staff clerk = staff(Role.CLERK);
    private List<Task> waiting = List.of();
    private TaskFakes.Kept tasks = new TaskFakes.Kept(List.of(), List.of());
    private ApplicationFakes.Kept applications = new ApplicationFakes.Kept();

    /** As many wait as there are kinds. */
    private Draws draws(String group, int places, int reserves, String... kinds) {
        var ids = IntStream.rangeClosed(1, kinds.length).mapToObj(i -> new ApplicationId(new UUID(1, i))).toList();
        waiting = ids.stream().map(id -> new Task("t" + id.value().getLeastSignificantBits(), id, AUTHORITY, null, For.DRAW,
                "draw", "抽選", null, "", NOW, null, false, null, null, null, null, null, "")).toList();
        tasks = new TaskFakes.Kept(waiting, List.of());
        applications = new ApplicationFakes.Kept(ids.stream().map(id -> ApplicationFakes.application(id, "draw", null))
                .toArray(Application[]::new));
        var sent = IntStream.range(0, kinds.length)
                .mapToObj(i -> new Submission(new SubmissionId(new UUID(7, i)), ids.get(i), 1,
                new FormVersionId(new UUID(0, 1)), Answers.none().with("kind", kinds[i]), NOW))
                        .toArray(Submission[]::new);
        var workflows = new ProcessFakes.Kept(Map.of(VERSION, WorkflowSamples.of(WorkflowSamples.review(),
                new LotteryStep(Basics.of("draw", "公開抽選"), group, places, reserves))));
        return new Draws(rows, applications, workflows,
                new Groups(workflows, new SubmissionFakes(sent), new FormFakes(WorkflowSamples.form())),
                tasks, told::add, CLOCK);
    }

    private DrawId announced(int places, int reserves, Instant drawAt) {
        var id = DrawId.next(NOW);
        rows.insert(new Draw(id, new ProcedureId(PROCEDURE), "draw", "手続", places, reserves, "",
                Order.commitment(SEED), NOW, drawAt, null),
                SEED, clerk);
        return id;
    }

    @Test
    void anAnnouncementBindsItselfToASeedThatNobodySees() {
        var draws = draws("", 3, 2, "new");
        rows.waiting.add(new Draws.Waiting(PROCEDURE, "市営住宅", "draw", 1));
        var draw = rows.draws.get(draws.announce(clerk, PROCEDURE, "draw", NOW.plusSeconds(1)));
        var seed = rows.seed(draw.id());
        assertThat(seed).matches("[0-9a-f]{64}");
        assertThat(draw.seed()).isEmpty();
        assertThat(draw.commitment()).isEqualTo(Order.commitment(seed));
        assertThat(draw.title()).isEqualTo("市営住宅　公開抽選");
        assertThat(List.of(draw.places(), draw.reserves(), draw.step(), draw.procedure(), draw.announcedAt(),
                draw.drawAt()))
                .isEqualTo(List.of(3, 2, "draw", new ProcedureId(PROCEDURE), NOW, NOW.plusSeconds(1)));
        assertThat(told).containsExactly(new StaffAct(clerk, AuditAction.DRAW_ANNOUNCE, null, "市営住宅"));
    }

    @Test
    void noTwoAnnouncementsHaveTheSameSeed() {
        var draws = draws("", 1, 0, "new");
        rows.waiting.add(new Draws.Waiting(PROCEDURE, "市営住宅", "draw", 1));
        var first = draws.announce(clerk, PROCEDURE, "draw", NOW.plusSeconds(1));
        rows.drawn(first, NOW, clerk.person());
        assertThat(rows.seed(draws.announce(clerk, PROCEDURE, "draw", NOW.plusSeconds(1))))
                .isNotEqualTo(rows.seed(first));
    }

    @Test
    void whatIsAnnouncedLiesAheadAndOnce() {
        var draws = draws("", 1, 0, "new");
        assertThatThrownBy(() -> draws.announce(clerk, PROCEDURE, "draw", NOW.plusSeconds(1)))
                .isInstanceOf(NotFound.class);
        rows.waiting.add(new Draws.Waiting(PROCEDURE, "市営住宅", "draw", 1));
        assertThatThrownBy(() -> draws.announce(clerk, PROCEDURE, "other", NOW.plusSeconds(1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> draws.announce(clerk, new UUID(4, 2), "draw", NOW.plusSeconds(1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> draws.announce(clerk, PROCEDURE, "draw", NOW)).hasMessage("past");
        draws.announce(clerk, PROCEDURE, "draw", NOW.plusSeconds(1));
        assertThatThrownBy(() -> draws.announce(clerk, PROCEDURE, "draw", NOW.plusSeconds(1))).hasMessage("announced");
    }

    @Test
    void theFirstWinTheNextWaitAndTheOthersLose() {
        var draws = draws("", 2, 1, "new", "new", "again", "new", "again");
        var id = announced(2, 1, NOW);
        draws.draw(clerk, id);
        var order = Order.of(SEED, waiting.stream().map(task -> applications.get(task.application()).receiptNumber())
                .toList());
        assertThat(rows.entries).extracting(Draws.Entry::number)
                .isEqualTo(order.stream().map(Order.Ticket::number).toList());
        assertThat(rows.entries).extracting(Draws.Entry::ticket)
                .isEqualTo(order.stream().map(Order.Ticket::ticket).toList());
        assertThat(rows.entries).extracting(Draws.Entry::place).containsExactly(1, 2, 3, 4, 5);
        assertThat(rows.entries).extracting(Draws.Entry::result)
                .containsExactly("won", "won", "reserve", "lost", "lost");
        assertThat(rows.entries).extracting(Draws.Entry::group).containsOnly("");
        assertThat(applications.done).containsExactly("happened drawn.won 1", "happened drawn.won 2",
                "happened drawn.reserve 3",
                "happened drawn.lost 4", "happened drawn.lost 5");
        assertThat(rows.draws.get(id).drawnAt()).isEqualTo(NOW);
        assertThat(told).containsExactly(new StaffAct(clerk, AuditAction.DRAW, null, "手続"));
    }

    @Test
    void everyTaskGoesOnWithItsOwnResult() {
        draws("", 1, 0, "new", "new").draw(clerk, announced(1, 0, NOW));
        var winner = rows.entries.getFirst().number().endsWith("1") ? "t1" : "t2";
        var loser = winner.equals("t1") ? "t2" : "t1";
        assertThat(tasks.done).containsExactly("result draw won", "complete " + winner + " FORWARD by somebody",
                "result draw lost",
                "complete " + loser + " FORWARD by somebody");
    }

    @Test
    void groupsAreDrawnAmongThemselvesWithAllPlacesEach() {
        var draws = draws("kind", 1, 1, "new", "again", "new", "again", "new");
        draws.draw(clerk, announced(1, 1, NOW));
        assertThat(rows.entries).extracting(one -> one.group() + " " + one.place() + " " + one.result())
                .containsExactly(
                "再交付 1 won", "再交付 2 reserve", "新規 1 won", "新規 2 reserve", "新規 3 lost");
        assertThat(rows.entries).filteredOn(one -> one.group().equals("再交付")).extracting(Draws.Entry::number)
                .containsExactlyInAnyOrder("K2-R8-000002", "K2-R8-000004");
        assertThat(Draws.groups(draws.entries(DrawId.next(NOW), "", 0).rows())).containsOnlyKeys("再交付", "新規");
    }

    @Test
    void itIsDrawnOnceNotBeforeItsTimeAndWhereSomebodyWaits() {
        var draws = draws("", 1, 0, "new");
        assertThatThrownBy(() -> draws.draw(clerk, DrawId.next(NOW))).isInstanceOf(NotFound.class);
        var early = announced(1, 0, NOW.plusMillis(1));
        assertThatThrownBy(() -> draws.draw(clerk, early)).hasMessage("early");
        var id = announced(1, 0, NOW);
        draws.draw(clerk, id);
        assertThatThrownBy(() -> draws.draw(clerk, id)).hasMessage("drawn");
        var nobody = announced(1, 0, NOW);
        assertThatThrownBy(() -> draws("", 1, 0).draw(clerk, nobody)).hasMessage("nobody");
        assertThat(rows.draws.get(nobody).isDrawn()).isFalse();
    }

    @Test
    void onlyClerksAndOwnersDraw() {
        var draws = draws("", 1, 0, "new");
        var id = announced(1, 0, NOW);
        for (var role : List.of(Role.APPROVER, Role.OFFICE, Role.ADMINISTRATOR, Role.CONSULTED)) {
            assertThatThrownBy(() -> draws.draw(staff(role), id)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> draws.announce(staff(role), PROCEDURE, "draw", NOW.plusSeconds(1)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> draws.waiting(staff(role))).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> draws.all(staff(role))).isInstanceOf(NotAllowed.class);
        }
        draws.draw(staff(Role.OWNER), id);
        assertThat(rows.entries).hasSize(1);
        draws.recent(AUTHORITY);
        assertThat(rows.since).isEqualTo(Instant.parse("2025-11-20T01:00:00Z"));
    }
}
