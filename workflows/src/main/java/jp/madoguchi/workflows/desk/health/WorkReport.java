package jp.madoguchi.workflows.desk.health;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import jp.madoguchi.db.work.SetAside;
import jp.madoguchi.db.work.WorkStanding;
import jp.madoguchi.db.work.Works;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** 自動の作業 for administrators: when each ran and runs, what fails, what was put aside; each can be run now. */
@Service
class WorkReport {

    /** A work as it stands now; what needs somebody comes first. */
    record Line(WorkStanding work, WorkStanding.State state) {
    }

    private final Works works;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;

    WorkReport(Works works, ApplicationEventPublisher events, TransactionOperations transaction, Clock clock) {
        this.works = works;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    List<Line> all(Staff staff) {
        administers(staff);
        var now = clock.instant();
        return works.all().stream().map(work -> new Line(work, work.state(now)))
                .sorted((one, other) -> other.state.compareTo(one.state)).toList();
    }

    List<SetAside> aside(Staff staff) {
        administers(staff);
        return works.aside();
    }

    /** For the page of 処理の点検: whether anything here needs somebody. */
    long troubles(Staff staff) {
        var needing = EnumSet.of(WorkStanding.State.STUCK, WorkStanding.State.FAILING);
        return all(staff).stream().filter(line -> needing.contains(line.state)).count()
                + works.aside().stream().filter(SetAside::aside).count();
    }

    /**
     * What was asked is on record before it begins.
     *
     * @return false where it is done right now
     */
    boolean begin(Staff staff, String name) {
        administers(staff);
        if (!works.has(name)) throw new NotFound("work");
        transaction.executeWithoutResult(status -> events.publishEvent(new StaffAct(staff, AuditAction.HEALTH_WORK, null, name)));
        return works.begin(name);
    }

    @Transactional
    public void again(Staff staff, String work, String item) {
        administers(staff);
        events.publishEvent(new StaffAct(staff, AuditAction.HEALTH_WORK, null, work + " " + item));
        works.again(work, item);
    }

    private static void administers(Staff staff) {
        if (!staff.is(Role.ADMINISTRATOR)) throw new NotAllowed("is no administrator");
    }
}
