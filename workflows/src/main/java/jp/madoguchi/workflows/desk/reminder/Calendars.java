package jp.madoguchi.workflows.desk.reminder;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import jp.madoguchi.db.Secret;
import jp.madoguchi.db.code.SecretLinks;
import jp.madoguchi.db.code.SecretTarget;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import jp.madoguchi.workflows.messages.ics.Ics;
import jp.madoguchi.workflows.messages.ics.Marked;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 期限のカレンダー: what somebody of the staff has to do and until when, with no name of an applicant: it leaves the house. */
@Service
class Calendars {

    private static final String CALENDAR = "calendar";

    private final ReminderMapper mapper;
    private final SecretLinks links;
    private final ApplicationEventPublisher events;
    private final MessageSource words;
    private final Clock clock;
    private final String site;

    Calendars(ReminderMapper mapper, SecretLinks links, ApplicationEventPublisher events, MessageSource words, Clock clock,
            @Value("${madoguchi.site}") String site) {
        this.mapper = mapper;
        this.links = links;
        this.events = events;
        this.words = words;
        this.clock = clock;
        this.site = site;
    }

    ReminderMapper.Wishes wishes(Staff staff) {
        return mapper.wishes(staff.person());
    }

    @Transactional
    public void wish(Staff staff, boolean digest, boolean turn) {
        mapper.wish(staff.person(), digest, turn);
    }

    /** A new address; the one before does not work any more. It is shown this once. */
    @Transactional
    public String open(Staff staff) {
        var secret = links.renew(feed(staff));
        events.publishEvent(new StaffAct(staff, AuditAction.FEED_OPEN, null, ""));
        return site + "/calendar/" + secret.text() + ".ics";
    }

    @Transactional
    public void close(Staff staff) {
        links.end(feed(staff));
        events.publishEvent(new StaffAct(staff, AuditAction.FEED_CLOSE, null, ""));
    }

    /** Empty where that address opens nothing. */
    @Transactional
    public Optional<String> of(String secret) {
        return links.find(CALENDAR, new Secret(secret)).map(feed -> PersonId.of(feed.subject())).flatMap(mapper::recipient).map(person -> {
            events.publishEvent(new StaffAct(person.staff(), AuditAction.FEED, null, ""));
            return Ics.of(mapper.deadlines(new PersonId(person.person())).stream().map(this::marked).toList(), clock.instant());
        });
    }

    boolean isOpen(Staff staff) {
        return links.isOpen(feed(staff));
    }

    private static SecretTarget feed(Staff staff) {
        return new SecretTarget(staff.authority(), CALENDAR, staff.person().toString());
    }

    private Marked marked(ReminderMapper.Deadline deadline) {
        var what = deadline.task().isEmpty() ? words.getMessage("feed.application", null, Locale.JAPAN) : deadline.task();
        return new Marked(deadline.id() + "@madoguchi", deadline.day(),
                words.getMessage("feed.title", new Object[] {what, deadline.receiptNumber(), deadline.procedure()},
                Locale.JAPAN), site + "/staff/applications/" + deadline.receiptNumber());
    }
}
