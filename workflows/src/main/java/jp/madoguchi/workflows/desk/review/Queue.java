package jp.madoguchi.workflows.desk.review;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.base.calendar.WorkingDays;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import jp.madoguchi.workflows.payments.payment.Refunds;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 審査の受信箱: the applications of a department, from our own indexed table. */
@Service
public class Queue {

    static final int PAGE = 20;
    private static final int SOON = 3;

    private final QueueMapper mapper;
    private final Refunds refunds;
    private final WorkingDays days;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Queue(QueueMapper mapper, Refunds refunds, WorkingDays days, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.refunds = refunds;
        this.days = days;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What the inbox shows.
     *
     * @param entries one more than a page where another follows
     */
    public record Shown(List<QueueEntry> entries, Map<QueueView, Integer> counts) {
    }

    @Transactional
    public Shown page(Staff staff, QueueView view, String search, int page) {
        events.publishEvent(new StaffAct(staff, AuditAction.LIST, null, view.name()));
        var waiting = refunds.waitingFor(staff);
        return new Shown(list(staff, view, search, waiting, PAGE + 1, page * PAGE), counts(staff, waiting));
    }

    @Transactional
    public List<QueueEntry> all(Staff staff, QueueView view, String search) {
        events.publishEvent(new StaffAct(staff, AuditAction.EXPORT, null, view.name()));
        return list(staff, view, search, refunds.waitingFor(staff), 100_000, 0);
    }

    private List<QueueEntry> list(Staff staff, QueueView view, String search, List<ApplicationId> waiting, int limit, int offset) {
        if (!staff.handlesApplications()) throw new NotAllowed("handles no applications");
        var today = JapaneseTime.date(clock.instant());
        var soon = days.after(staff.authority(), today, SOON);
        return mapper.list(staff, view, pattern(search), pattern(Fold.kana(search)), soon, today, waiting, limit, offset).stream()
                .map(entry -> entry.due(entry.dueOn() == null ? 0 : days.between(staff.authority(), today, entry.dueOn()))).toList();
    }

    public Map<QueueView, Integer> counts(Staff staff) {
        return counts(staff, refunds.waitingFor(staff));
    }

    private Map<QueueView, Integer> counts(Staff staff, List<ApplicationId> waiting) {
        var today = JapaneseTime.date(clock.instant());
        var counts = mapper.counts(staff, days.after(staff.authority(), today, SOON), today, waiting);
        return Map.of(QueueView.TURN, counts.turn(), QueueView.MINE, counts.mine(), QueueView.SOON, counts.soon(),
                QueueView.UNASSIGNED, counts.unassigned(), QueueView.RESUBMITTED, counts.resubmitted(),
                QueueView.APPROVAL, counts.approval(), QueueView.UNDELIVERED, counts.undelivered(), QueueView.OPEN, counts.open());
    }

    private static String pattern(String search) {
        return "%" + search.replaceAll("[\\s\\p{Z}]", "").replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
