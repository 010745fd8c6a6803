package jp.madoguchi.workflows.desk.review;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static jp.madoguchi.workflows.desk.DeskWorld.APPROVER;
import static jp.madoguchi.workflows.desk.DeskWorld.CLERK;
import static jp.madoguchi.workflows.desk.DeskWorld.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.db.MapperFake;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.workflows.base.calendar.CalendarFakes;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.PeopleFakes;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import jp.madoguchi.workflows.base.screen.Slices;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.payments.payment.RefundFakes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** 審査の受信箱: what is listed for whom, how its days are said, and the same as CSV. */
class InboxScreenTest {

    private static final ApplicationId REFUND = new ApplicationId(new UUID(1, 33));

    private final List<QueueEntry> rows = new ArrayList<>();
    private final List<Object> news = new ArrayList<>();
    private List<Object> asked = List.of();

    private Slices as(Staff staff) {
        var mapper = new MapperFake().answering("list", given -> {
            asked = List.of(given);
            return rows;
        }).answering("counts", given -> new QueueMapper.Counts(1, 2, 3, 4, 5, 6, 7, 8)).as(QueueMapper.class);
        var queue = new Queue(mapper, new RefundFakes(REFUND), CalendarFakes.weekdays(CLOCK), news::add, CLOCK);
        return Slices.of(staff, new InboxController(queue, Slices.words()));
    }

    private static QueueEntry row(int number, State state, @Nullable LocalDate due, @Nullable String assignee, boolean undelivered) {
        return new QueueEntry("K2-R8-%06d-0".formatted(number), "申請 花子", "シンセイ ハナコ", "標章の申請", "新規", state, due, false, assignee,
                Instant.parse("2026-11-19T15:30:00Z"), 0, undelivered);
    }

    @Test
    void listsEachWithItsStateItsDayAndWhoHasIt() {
        rows.add(row(1, State.REVIEW, LocalDate.of(2026, 11, 24), null, true));
        rows.add(row(2, State.GRANTED, LocalDate.of(2026, 11, 24), "岡田", false));

        var shown = as(CLERK).open("/staff/inbox");

        assertThat(shown.rows("tbody tr")).containsExactly("K2-R8-000001-0 申請 花子 シンセイ ハナコ 標章の申請 新規 審査 メール不達 あと2日 11/24 未割当 11月20日（金）",
                "K2-R8-000002-0 申請 花子 シンセイ ハナコ 標章の申請 新規 決定しました 終了 11/24 岡田 11月20日（金）");
        assertThat(shown.rows(".tabs:first-of-type .count")).containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
        assertThat(shown.rows("main > .row:first-child a")).contains("抽選", "書類の一括作成", "まとめて知らせる");
        assertThat(news).containsExactly(new StaffAct(CLERK, AuditAction.LIST, null, "OPEN"));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-18, 2日超過, bad", "2026-11-19, 1日超過, bad", "2026-11-20, 今日まで, bad", "2026-11-23, あと1日, warn",
            "2026-11-25, あと3日, warn",
        "2026-11-26, あと4日, plain"})
    void daysLeftAreWorkingDays(LocalDate due, String words, String tone) {
        rows.add(row(1, State.REVIEW, due, null, false));

        var day = as(CLERK).open("/staff/inbox").page().expectFirst("td .due");

        assertThat(day.text()).isEqualTo(words);
        assertThat(day.attr("data-tone")).isEqualTo(tone);
    }

    @Test
    void whileItsClockStandsStillAnApplicationHasNoDay() {
        rows.add(row(1, State.CORRECTION, null, null, false));

        assertThat(as(CLERK).open("/staff/inbox").text("td .due")).isEqualTo("停止中");
    }

    @Test
    void whoOnlyDecidesBeginsWithTheirTurn() {
        assertThat(as(APPROVER).open("/staff/inbox").text("main nav [aria-current]")).isEqualTo("あなたの番 1");
        assertThat(as(APPROVER).open("/staff/inbox").rows("main > .row:first-child a")).doesNotContain("抽選");
        assertThat(as(CLERK).open("/staff/inbox").text("main nav [aria-current]")).isEqualTo("処理中すべて 8");
        var both = PeopleFakes.staff(9, CLERK.authority(), CLERK.department(), Role.CLERK, Role.APPROVER);
        assertThat(as(both).open("/staff/inbox").text("main nav [aria-current]")).isEqualTo("処理中すべて 8");
        assertThat(as(APPROVER).open("/staff/inbox?view=MINE").text("main nav [aria-current]")).isEqualTo("自分の担当 2");
    }

    @ParameterizedTest
    @EnumSource(QueueView.class)
    void anEmptyViewSaysWhatItIsEmptyOf(QueueView view) {
        var shown = as(CLERK).open("/staff/inbox?view=" + view);

        assertThat(shown.text("p.card")).isNotEmpty().doesNotContain("??");
        assertThat(shown.has("table")).isFalse();
        assertThat(asked.get(1)).isEqualTo(view);
    }

    @Test
    void whoHandlesNoApplicationsIsTurnedAway() {
        assertThat(as(OWNER).open("/staff/inbox").status()).isEqualTo(403);
        assertThat(as(OWNER).open("/staff/inbox.csv").status()).isEqualTo(403);
    }

    @Test
    void whatIsSearchedForIsFoldedAndMeansItself() {
        var shown = as(CLERK).open("/staff/inbox?q= しんせい　_%\\ ");

        assertThat(asked.subList(2, 4)).containsExactly("%しんせい\\_\\%\\\\%", "%シンセイ\\_\\%\\\\%");
        assertThat(asked.subList(4, 7)).as("three working days on, and what is to be refunded")
                .containsExactly(LocalDate.of(2026, 11, 25), LocalDate.of(2026, 11, 20), List.of(REFUND));
        assertThat(shown.typed("[name=q]")).isEqualTo(" しんせい　_%\\ ");
    }

    @Test
    void twentyAreOnAPageAndOneMoreSaysThatThereIsAnother() {
        for (var i = 0; i < 20; i++) rows.add(row(i, State.REVIEW, null, null, false));
        assertThat(as(CLERK).open("/staff/inbox").has("a[href*=page]")).isFalse();

        rows.add(row(20, State.REVIEW, null, null, false));
        var first = as(CLERK).open("/staff/inbox?q=花");
        assertThat(first.rows("tbody tr")).hasSize(20);
        assertThat(first.rows(".row > nav li")).containsExactly("1", "次へ");
        assertThat(first.page().select("a:contains(次へ)").attr("href")).contains("view=OPEN", "page=1").contains("q=");
        assertThat(asked.subList(7, 9)).containsExactly(21, 0);

        var third = as(CLERK).open("/staff/inbox?page=2");
        assertThat(third.rows(".row > nav li")).containsExactly("前へ", "3", "次へ");
        assertThat(asked.subList(7, 9)).containsExactly(21, 40);
        as(CLERK).open("/staff/inbox?page=-5");
        assertThat(asked.getLast()).isEqualTo(0);
    }

    @Test
    void whatWasJustDoneIsNamed() {
        assertThat(as(CLERK).open("/staff/inbox?done=K2-R8-000001-0").text(".notice")).isEqualTo("処理しました：K2-R8-000001-0");
        assertThat(as(CLERK).open("/staff/inbox").has(".notice")).isFalse();
    }

    @Test
    void asCsvItIsWholeAndOpensInExcelWithoutRunningAnything() {
        rows.add(row(1, State.REVIEW, LocalDate.of(2026, 11, 24), null, false));
        rows.add(new QueueEntry("K2-R8-000002-0", "=1+1", "", "標章の申請", "", State.GRANTED, null, false, "岡田", Instant.EPOCH, 0, false));

        var csv = as(CLERK).open("/staff/inbox.csv?view=SOON&q=花");

        assertThat(csv.answer().getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"inbox.csv\"");
        assertThat(csv.answer().getContentType()).isEqualTo("text/csv;charset=UTF-8");
        var lines = csv.body().split("\r\n");
        assertThat(lines[0]).startsWith("\uFEFF").contains("受付番号", "受付日時");
        assertThat(lines[1]).contains("K2-R8-000001-0", "審査", "2026-11-24");
        assertThat(lines[2]).contains("決定しました", "岡田").doesNotContain(",=1+1").doesNotContain("\"=1+1");
        assertThat(asked.get(1)).isEqualTo(QueueView.SOON);
        assertThat(asked.subList(7, 9)).containsExactly(100_000, 0);
        assertThat(news).singleElement().extracting("action").hasToString("EXPORT");
    }
}
