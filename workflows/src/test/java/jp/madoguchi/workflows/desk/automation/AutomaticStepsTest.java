package jp.madoguchi.workflows.desk.automation;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.db.MapperFake;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.cases.application.ApplicationSample;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.cases.task.Pass;
import jp.madoguchi.workflows.cases.task.TaskFakes;
import jp.madoguchi.workflows.desk.DeskWorld;
import jp.madoguchi.workflows.engine.part.Who;
import jp.madoguchi.workflows.engine.process.ProcessNews;
import jp.madoguchi.workflows.engine.step.Basics;
import jp.madoguchi.workflows.engine.step.NotifyStep;
import jp.madoguchi.workflows.engine.step.NumberStep;
import jp.madoguchi.workflows.engine.step.PublishStep;
import jp.madoguchi.workflows.engine.step.Step;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import jp.madoguchi.workflows.messages.contact.ApplicantMessages.Message;
import jp.madoguchi.workflows.messages.contact.ContactFakes;
import jp.madoguchi.workflows.messages.contact.NewsKind;
import jp.madoguchi.workflows.messages.outbox.OutboxFakes;
import org.junit.jupiter.api.Test;

/** 番号付与, 通知 and 公示: steps that need nobody. */
class AutomaticStepsTest {

    private static final Application APPLICATION = ApplicationSample.of(381, State.REVIEW).make();

    private final List<List<Object>> counted = new ArrayList<>();
    private final OutboxFakes outbox = new OutboxFakes();
    private final ContactFakes.ApplicantsTold told = new ContactFakes.ApplicantsTold();

    private static DeskWorld world(Step step) {
        return new DeskWorld(APPLICATION, WorkflowSamples.of(WorkflowSamples.review(), step));
    }

    private void number(DeskWorld world) {
        var rows = new MapperFake().answering("next", given -> {
            counted.add(Arrays.asList(given));
            return 12;
        }).as(NumberMapper.class);
        new NumberSeries(rows, world.applications, world.workflows, world.submissions, world.tasks, CLOCK)
                .number(new ProcessNews.Numbering(APPLICATION.id(), "number"));
    }

    @Test
    void aNumberIsTheNextOfItsGroupInTheFiscalYear() {
        var world = world(new NumberStep(Basics.of("number", "番号"), "第", "kind", true));

        number(world);

        assertThat(counted).containsExactly(List.of(APPLICATION.procedure(), "number", "new", 2026));
        assertThat(world.taskRows.rows.done).contains("passed " + APPLICATION.id() + " number 2026-11-20T01:00:00Z 第R8-12 null");
        assertThat(world.applicationRows.done()).containsExactly("happened numbered 第R8-12");
    }

    @Test
    void aSeriesThatGoesOnForEverHasNeitherGroupNorYear() {
        var world = world(new NumberStep(Basics.of("number", "番号"), "M-", "", false));

        number(world);

        assertThat(counted).containsExactly(List.of(APPLICATION.procedure(), "number", "", 0));
        assertThat(world.applicationRows.done()).containsExactly("happened numbered M-12");
    }

    @Test
    void whoComesByAgainKeepsTheNumber() {
        var world = world(new NumberStep(Basics.of("number", "番号"), "M-", "", false));
        world.taskRows.passes.add(new Pass(1, "review", Instant.EPOCH, Instant.EPOCH, "grant", null));
        world.taskRows.passes.add(new Pass(2, "number", Instant.EPOCH, null, "", null));
        number(world);
        assertThat(counted).as("it has none yet").hasSize(1);

        world.taskRows.passes.add(new Pass(3, "number", Instant.EPOCH, Instant.EPOCH, "M-11", null));
        number(world);

        assertThat(counted).hasSize(1);
        assertThat(world.applicationRows.done()).hasSize(1);
    }

    private void notify(DeskWorld world) {
        new OwnNotices(world.applications, world.workflows, new TaskFakes.Owners(new DepartmentId(new UUID(3, 7))), world.tasks,
                outbox.outbox(), told,
                "https://madoguchi.example.jp").tell(new ProcessNews.Notifying(APPLICATION.id(), "notify"));
    }

    @Test
    void theApplicantIsToldInTheOwnersWords() {
        var world = world(new NotifyStep(Basics.of("notify", "知らせ"), NotifyStep.To.APPLICANT, null, "現地調査", "11月に伺います。"));

        notify(world);

        assertThat(told.all).containsExactly(Message.of(NewsKind.OWN, "現地調査", "11月に伺います。").at("notify"));
        assertThat(outbox.sent).isEmpty();
        assertThat(world.taskRows.rows.done).anyMatch(one -> one.startsWith("passed " + APPLICATION.id() + " notify"));
    }

    @Test
    void theStaffOfTheRoleAreToldWhereItIs() {
        var world = world(new NotifyStep(Basics.of("notify", "知らせ"), NotifyStep.To.STAFF, Who.of(Role.OWNER), "現地調査", "日を決めてください。"));

        notify(world);

        assertThat(outbox.sent).singleElement().satisfies(mail -> {
            assertThat(mail.address()).isEqualTo("owner@example.jp");
            assertThat(mail.subject()).contains("現地調査");
            assertThat(mail.body()).contains("日を決めてください。", "https://madoguchi.example.jp/staff/applications/"
                    + APPLICATION.receiptNumber());
        });
        assertThat(told.all).isEmpty();
        assertThat(world.taskRows.rows.done).anyMatch(one -> one.startsWith("passed " + APPLICATION.id() + " notify"));
    }

    private PublicLists lists(DeskWorld world, MapperFake rows) {
        return new PublicLists(rows.as(PublicListMapper.class), world.applications, world.workflows, world.submissions, world.forms,
                world.filled,
                world.tasks, CLOCK);
    }

    @Test
    void aPublicListShowsTheColumnsOfItsOwnerAndNothingElse() {
        var world = world(new PublishStep(Basics.of("publish", "公示"), "許可の一覧", "許可しました。", List.of("kind", "car"), 14));
        var rows = new MapperFake();

        lists(world, rows).publish(new ProcessNews.Publishing(APPLICATION.id(), "publish"));

        assertThat(rows.done).singleElement().asString()
                .contains("{\"車の番号\":\"三重 300 あ 12-34\",\"種類\":\"新規\"} 2026-11-20T01:00:00Z 2026-12-04")
                .doesNotContain("手帳");
        assertThat(world.applicationRows.done()).containsExactly("happened published 許可の一覧");
        assertThat(world.taskRows.rows.done).anyMatch(one -> one.startsWith("passed " + APPLICATION.id() + " publish"));
    }

    @Test
    void whatIsShownIsReadListByListWithTheWidestHeadings() {
        var until = LocalDate.of(2026, 12, 4);
        var rows = new MapperFake().answering("shown", given -> given[0].equals(ApplicationFakes.AUTHORITY)
                && given[1].equals(LocalDate.of(2026, 11, 20)) ? List.of(
                new PublicLists.Shown("許可", "許可しました。", "K2-1", "{\"場所\":\"津\"}", Instant.parse("2026-11-19T15:00:00Z"), until),
                new PublicLists.Shown("占用", "", "K3-1", "{}", Instant.EPOCH, until),
                new PublicLists.Shown("許可", "後の言葉", "K2-2", "{\"場所\":\"伊勢\",\"種類\":\"新規\"}", Instant.EPOCH, until)) : List.of());

        var shown = PublicLists.lists(lists(world(WorkflowSamples.issue()), rows).shown(ApplicationFakes.AUTHORITY, 0).rows());

        assertThat(shown).extracting(PublicLists.PublicList::title).containsExactly("許可", "占用");
        assertThat(shown.getFirst().lead()).isEqualTo("許可しました。");
        assertThat(shown.getFirst().columns()).containsExactly("場所", "種類");
        assertThat(shown.getFirst().rows()).extracting(PublicLists.Row::receiptNumber).containsExactly("K2-1", "K2-2");
        assertThat(shown.getFirst().rows().getFirst()).isEqualTo(new PublicLists.Row("K2-1", Map.of("場所", "津"), LocalDate.of(2026, 11, 20),
                until));
    }
}
