package jp.madoguchi.workflows.desk.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.db.Secret;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.screen.Slices;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.ApplicationSample;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.cases.opinion.OpinionAsked;
import jp.madoguchi.workflows.cases.opinion.OpinionCodeAsked;
import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.cases.task.TaskRows;
import jp.madoguchi.workflows.desk.DeskWorld;
import jp.madoguchi.workflows.engine.part.Body;
import jp.madoguchi.workflows.engine.part.Term;
import jp.madoguchi.workflows.engine.process.ProcessNews;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.step.Basics;
import jp.madoguchi.workflows.engine.step.ReviewStep;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import jp.madoguchi.workflows.messages.outbox.OutboxFakes;
import jp.madoguchi.workflows.messages.outbox.Priority;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the staff and bodies without an account are told by mail: a day that comes or has passed, and what they are asked. */
class TellStaffTest {

    private static final String SITE = "https://madoguchi.example.jp";
    private static final Application APPLICATION = ApplicationSample.of(361, State.REVIEW).make();

    private final OutboxFakes outbox = new OutboxFakes();

    private DeskWorld world(@Nullable Role above, Task task) {
        return new DeskWorld(APPLICATION, WorkflowSamples.of(new ReviewStep(Basics.of("review", "審査"), null, new Term(5, 1, above), null,
                10),
                WorkflowSamples.approval())).with(task);
    }

    private void running(DeskWorld world, boolean late) {
        new TellStaff(outbox.outbox(), world.applications, world.workflows, world.tasks, new JapaneseTime(), SITE)
                .running(new ProcessNews.Running(APPLICATION.id(), world.taskRows.tasks.getFirst().id(), late));
    }

    private static Task task(@Nullable Role role, @Nullable LocalDate due) {
        var open = TaskRows.open(APPLICATION, For.REVIEW, "review", "審査", Role.CLERK);
        return new Task(open.id(), open.application(), open.authority(), role == null ? null : open.department(), open.kind(),
                open.place(),
                open.name(), role, "", Instant.EPOCH, due, false, null, null, null, null, null, "");
    }

    @Test
    void beforeItsDayWhoHasToDoItIsToldAndNobodyElse() {
        var world = world(Role.APPROVER, task(Role.CLERK, LocalDate.of(2026, 11, 24)));

        running(world, false);

        assertThat(outbox.headings()).containsExactly("clerk@example.jp 【期限が近づいています】審査（" + APPLICATION.receiptNumber() + "）");
        assertThat(outbox.sent.getFirst().body()).contains("「審査」は、11月24日（火）までです。", SITE + "/staff/applications/"
                + APPLICATION.receiptNumber());
        assertThat(outbox.sent.getFirst().priority()).isEqualTo(Priority.STAFF);
        assertThat(world.applicationRows.done()).isEmpty();
        assertThat(world.taskRows.rows.done).isEmpty();
    }

    @Test
    void afterItTheRoleAboveIsToldTooAndItIsKept() {
        var world = world(Role.APPROVER, task(Role.CLERK, LocalDate.of(2026, 11, 19)));

        running(world, true);

        assertThat(outbox.headings()).containsExactly("clerk@example.jp 【期限を過ぎました】審査（" + APPLICATION.receiptNumber() + "）",
                "approver@example.jp 【期限を過ぎました】審査（" + APPLICATION.receiptNumber() + "）");
        assertThat(world.taskRows.rows.done).containsExactly("late t-review APPROVER");
        assertThat(world.applicationRows.done()).containsExactly("happened stepLate 審査");
    }

    @Test
    void withNobodyAboveItIsKeptAllTheSame() {
        var world = world(null, task(Role.CLERK, null));

        running(world, true);

        assertThat(outbox.headings()).hasSize(1);
        assertThat(world.taskRows.rows.done).containsExactly("late t-review null");
    }

    @Test
    void whereTheApplicantHasToActOnlyTheRoleAboveIsTold() {
        var world = world(Role.APPROVER, task(null, null));

        running(world, true);

        assertThat(outbox.headings()).singleElement().asString().startsWith("approver@example.jp");
    }

    @Test
    void whoIsAskedForAnOpinionGetsTheirOwnPage() {
        running(world(null, task(Role.CONSULTED, null)), false);

        assertThat(outbox.sent.getFirst().body()).contains(SITE + "/staff/opinions/t-review").doesNotContain("/staff/applications/");
    }

    @Test
    void whatIsDoneIsNotTold() {
        var world = world(Role.APPROVER, TaskRows.done(task(Role.CLERK, null), "FORWARD", "山田", ""));

        running(world, true);

        assertThat(outbox.sent).isEmpty();
        assertThat(world.applicationRows.done()).isEmpty();
    }

    @Test
    void aBodyIsAskedByALinkThatOnlyItGets() {
        var bodies = new TellBodies(outbox.outbox(), Slices.words(), new JapaneseTime(), SITE);
        var town = new Body("town", "町", "town@example.jp", null);

        bodies.asked(new OpinionAsked(APPLICATION, town, LocalDate.of(2026, 11, 30), new Secret("abc"), false));
        bodies.asked(new OpinionAsked(APPLICATION, town, null, new Secret("def"), true));
        bodies.code(new OpinionCodeAsked(APPLICATION, "town@example.jp", new Secret("123456")));

        assertThat(outbox.headings()).containsExactly("town@example.jp 【意見の照会】駐車禁止除外標章の申請（" + APPLICATION.receiptNumber() + "）",
                "town@example.jp 【もう一度お知らせします】意見の照会 駐車禁止除外標章の申請（" + APPLICATION.receiptNumber() + "）",
                "town@example.jp 【確認コード】意見の照会");
        assertThat(outbox.sent.getFirst().body()).startsWith("町 ご担当者様").contains("11月30日（月）までにお願いします。", SITE + "/opinions/abc");
        assertThat(outbox.sent.get(1).body()).contains(SITE + "/opinions/def").doesNotContain("までにお願いします");
        assertThat(outbox.sent.getLast().body()).contains("123456");
        assertThat(outbox.sent).extracting(one -> one.priority()).isEqualTo(List.of(Priority.NEWS, Priority.NEWS, Priority.CODE));
    }
}
