package jp.madoguchi.workflows.desk.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.work.Background;
import jp.madoguchi.db.work.Items;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.base.calendar.WorkingDays;
import jp.madoguchi.workflows.desk.review.Queue;
import jp.madoguchi.workflows.desk.review.QueueView;
import jp.madoguchi.workflows.messages.outbox.Outbox;
import jp.madoguchi.workflows.messages.outbox.Priority;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 朝のまとめ on working days from half past eight, and 決裁の番 no more often than every half an hour; each of them once for all nodes. */
@Component
class Reminders {

    private static final JapaneseTime TIME = new JapaneseTime();
    private static final LocalTime MORNING = LocalTime.of(8, 30);
    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final Duration QUIET = Duration.ofMinutes(30);
    private static final List<QueueView> SAID = List.of(QueueView.TURN, QueueView.MINE, QueueView.SOON,
            QueueView.UNASSIGNED, QueueView.RESUBMITTED, QueueView.UNDELIVERED);

    private final ReminderMapper mapper;
    private final Queue queue;
    private final WorkingDays days;
    private final Outbox outbox;
    private final MessageSource words;
    private final Items items;
    private final Clock clock;
    private final String site;

    Reminders(ReminderMapper mapper, Queue queue, WorkingDays days, Outbox outbox, MessageSource words,
            Items items, Clock clock, @Value("${madoguchi.site}") String site) {
        this.mapper = mapper;
        this.queue = queue;
        this.days = days;
        this.outbox = outbox;
        this.words = words;
        this.items = items;
        this.clock = clock;
        this.site = site;
    }

    @Background("desk.reminders")
    void remind() {
        var quiet = clock.instant().minus(QUIET);
        items.each("desk.reminders.turn", mapper.turns(quiet), turn -> turn.person().person().toString(), turn -> turn(turn, quiet));
        var now = clock.instant().atZone(JapaneseTime.JAPAN);
        if (now.toLocalTime().isBefore(MORNING) || now.toLocalTime().isAfter(NOON)) return;
        items.each("desk.reminders.morning", mapper.forDigest(now.toLocalDate()).stream()
                .filter(person -> days.before(new AuthorityId(person.authority()), now.toLocalDate().plusDays(1), 1)
                .equals(now.toLocalDate())).toList(), person -> person.person().toString(), this::morning);
    }

    private void turn(ReminderMapper.Turn turn, java.time.Instant quiet) {
        var person = turn.person();
        if (mapper.turnTold(new PersonId(person.person()), turn.latest(), clock.instant(), quiet))
            outbox.post(new AuthorityId(person.authority()), null, person.mail(), "turn", Priority.STAFF,
                    person.name(), Integer.toString(turn.waiting()), site + "/staff/inbox");
    }

    private void morning(Recipient person) {
        var today = JapaneseTime.date(clock.instant());
        if (!mapper.digested(new PersonId(person.person()), today)) return;
        var counts = queue.counts(person.staff());
        var lines = SAID.stream().filter(view -> counts.getOrDefault(view, 0) > 0).sorted(Comparator.comparingInt(SAID::indexOf))
                .map(view -> words.getMessage("digest.line",
                        new Object[] {words.getMessage("queue." + view, null, Locale.JAPAN),
                        String.valueOf(counts.get(view))}, Locale.JAPAN)).collect(Collectors.joining("\n"));
        if (lines.isEmpty()) return;
        outbox.post(new AuthorityId(person.authority()), null, person.mail(), "digest", Priority.STAFF, person.name(),
                TIME.day(today), lines, site + "/staff/inbox", site + "/staff/notices");
    }
}
