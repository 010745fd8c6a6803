package jp.madoguchi.workflows.desk.review;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.base.calendar.WorkingDays;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 審査の受信箱: the applications of a department, from our own indexed table. */
@Service
public class Queue {

    static final int PAGE = 20;
    private static final int SOON = 3;

    private final QueueMapper mapper;
    private final WorkingDays days;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Queue(QueueMapper mapper, WorkingDays days, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.days = days;
        this.events = events;
        this.clock = clock;
    }

    /** One page; of the rows asked for there is one more when another page follows. */
    @Transactional
    public List<QueueEntry> page(Staff staff, QueueView view, String search, int page) {
        events.publishEvent(new StaffAct(staff, AuditAction.LIST, null, view.name()));
        return list(staff, view, search, PAGE + 1, page * PAGE);
    }

    @Transactional
    public List<QueueEntry> all(Staff staff, QueueView view, String search) {
        events.publishEvent(new StaffAct(staff, AuditAction.EXPORT, null, view.name()));
        return list(staff, view, search, 100_000, 0);
    }

    private List<QueueEntry> list(Staff staff, QueueView view, String search, int limit, int offset) {
        if (!staff.handlesApplications()) throw new NotAllowed("handles no applications");
        var today = JapaneseTime.date(clock.instant());
        var soon = days.after(staff.authority(), today, SOON);
        return mapper.list(staff, view, pattern(search), pattern(Fold.kana(search)), soon, today, limit, offset).stream()
                .map(entry -> entry.due(entry.dueOn() == null ? 0 : days.between(staff.authority(), today, entry.dueOn()))).toList();
    }

    public Map<QueueView, Integer> counts(Staff staff) {
        var today = JapaneseTime.date(clock.instant());
        var counts = mapper.counts(staff, days.after(staff.authority(), today, SOON), today);
        return Map.of(QueueView.TURN, counts.turn(), QueueView.MINE, counts.mine(), QueueView.SOON, counts.soon(),
                QueueView.UNASSIGNED, counts.unassigned(),
                QueueView.RESUBMITTED, counts.resubmitted(), QueueView.APPROVAL, counts.approval(),
                        QueueView.UNDELIVERED, counts.undelivered(), QueueView.OPEN, counts.open());
    }

    private static String pattern(String search) {
        return "%" + search.replaceAll("[\\s\\p{Z}]", "").replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
