package jp.madoguchi.workflows.desk.reminder;

import static jp.madoguchi.workflows.desk.DeskWorld.CLERK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.db.MapperFake;
import jp.madoguchi.db.work.WorkFakes;
import jp.madoguchi.workflows.base.calendar.CalendarFakes;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.screen.Slices;
import jp.madoguchi.workflows.desk.review.QueueFakes;
import jp.madoguchi.workflows.desk.review.QueueView;
import jp.madoguchi.workflows.messages.outbox.OutboxFakes;
import jp.madoguchi.workflows.messages.outbox.Priority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 朝のまとめ and 決裁の番: who is told, when, and that nobody is told twice or of nothing. */
class RemindersTest {

    private static final String MORNING = "2026-11-19T23:30:00Z";
    private static final Recipient OKADA = new Recipient(CLERK.personId(), CLERK.authorityId(), CLERK.departmentId(), "岡田", "福祉課",
            "CLERK,OWNER",
            "", "okada@example.jp");

    private final Map<QueueView, Integer> counts = new EnumMap<>(QueueView.class);
    private final OutboxFakes outbox = new OutboxFakes();
    private boolean first = true;
    private List<ReminderMapper.Turn> turns = List.of();
    private final MapperFake rows = new MapperFake().answering("turns", given -> turns).answering("turnTold", given -> first)
            .answering("forDigest", given -> List.of(OKADA)).answering("digested", given -> first);

    private void at(String time) {
        var clock = Clock.fixed(Instant.parse(time), ZoneOffset.UTC);
        new Reminders(rows.as(ReminderMapper.class), new QueueFakes(counts), CalendarFakes.weekdays(clock), outbox.outbox(),
                Slices.words(),
                WorkFakes.items(clock), clock, "https://madoguchi.example.jp").remind();
    }

    @Test
    void inTheMorningWhatWaitsIsSaidInItsOrder() {
        counts.putAll(Map.of(QueueView.OPEN, 9, QueueView.UNDELIVERED, 1, QueueView.TURN, 2, QueueView.MINE, 0, QueueView.SOON, 3));

        at(MORNING);

        assertThat(outbox.headings()).containsExactly("okada@example.jp 【今日の仕事】11月20日（金）");
        var mail = outbox.sent.getFirst();
        assertThat(mail.body()).startsWith("岡田 さん\n\n・あなたの番　2件\n・期限が近い　3件\n・メール不達　1件\n\n")
                .contains("https://madoguchi.example.jp/staff/inbox\n", "https://madoguchi.example.jp/staff/notices");
        assertThat(mail.priority()).isEqualTo(Priority.STAFF);
        assertThat(mail.authority()).isEqualTo(CLERK.authority());
    }

    @Test
    void whereNothingWaitsNothingIsSaid() {
        counts.put(QueueView.OPEN, 9);
        counts.put(QueueView.TURN, 0);

        at(MORNING);

        assertThat(outbox.sent).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-19T23:29:59Z, false", "2026-11-19T23:30:00Z, true", "2026-11-20T03:00:00Z, true", "2026-11-20T03:00:01Z, false",
        "2026-11-20T23:30:00Z, false", "2026-11-21T23:30:00Z, false", "2026-11-22T23:30:00Z, true"})
    void itIsToldOnWorkingDaysFromHalfPastEightToNoon(String time, boolean told) {
        counts.put(QueueView.TURN, 1);

        at(time);

        assertThat(!outbox.sent.isEmpty()).isEqualTo(told);
    }

    @Test
    void anotherNodeThatWasFasterHasTold() {
        counts.put(QueueView.TURN, 1);
        turns = List.of(new ReminderMapper.Turn(OKADA, 1, Instant.EPOCH));
        first = false;

        at(MORNING);

        assertThat(outbox.sent).isEmpty();
    }

    @Test
    void aDeciderIsToldAtAnyTimeHowMuchWaits() {
        turns = List.of(new ReminderMapper.Turn(OKADA, 3, Instant.EPOCH));
        rows.answering("turns", given -> given[0].equals(Instant.parse("2026-11-20T14:30:00Z")) ? turns : List.of());

        at("2026-11-20T15:00:00Z");

        assertThat(outbox.headings()).containsExactly("okada@example.jp 【決裁】3件が決裁を待っています");
        assertThat(outbox.sent.getFirst().body()).contains("岡田 さん", "3件あります。", "https://madoguchi.example.jp/staff/inbox");
    }

    @Test
    void whoIsToldIsCountedForInTheirRoles() {
        assertThat(OKADA.staff()).isEqualTo(new Staff(CLERK.personId(), CLERK.authorityId(), CLERK.departmentId(), "岡田", "福祉課",
                Set.of(Role.CLERK, Role.OWNER), ""));
    }
}
