package jp.madoguchi.workflows.cases.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 代理: everybody says for oneself who of the department acts while one is away; it is on record for whom somebody acted. */
@Service
public class Deputies {

    private static final int LONGEST_DAYS = 366;

    record Deputy(UUID id, String name, String post, LocalDate from, LocalDate until) {
    }

    record Colleague(UUID id, String name, String post) {
    }

    private final DeputyMapper mapper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deputies(DeputyMapper mapper, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.events = events;
        this.clock = clock;
    }

    List<Deputy> mine(Staff staff) {
        return mapper.of(staff.person(), today());
    }

    /** For whom this person acts today. */
    List<Deputy> actsFor(Staff staff) {
        return mapper.actsFor(staff.person(), today());
    }

    List<Colleague> colleagues(Staff staff) {
        return mapper.colleagues(staff.department(), staff.person());
    }

    /** False where the days make no sense. */
    @Transactional
    boolean add(Staff staff, UUID deputy, LocalDate from, LocalDate until) {
        if (!staff.handlesApplications() || colleagues(staff).stream()
                .noneMatch(one -> one.id.equals(deputy))) throw new NotAllowed("is no colleague");
        if (until.isBefore(from) || until.isBefore(today()) || from.plusDays(LONGEST_DAYS).isBefore(until)) return false;
        mapper.put(staff.person(), deputy, from, until);
        events.publishEvent(new StaffAct(staff, AuditAction.DEPUTY, null, from + " – " + until));
        return true;
    }

    @Transactional
    void remove(Staff staff, UUID deputy, LocalDate from) {
        mapper.remove(staff.person(), deputy, from);
        events.publishEvent(new StaffAct(staff, AuditAction.DEPUTY_END, null, from.toString()));
    }

    private LocalDate today() {
        return JapaneseTime.date(clock.instant());
    }

    /** Who acts for whom ends with either of them. */
    @Transactional
    public void endAll(PersonId person) {
        mapper.endAll(person, today());
    }
}
