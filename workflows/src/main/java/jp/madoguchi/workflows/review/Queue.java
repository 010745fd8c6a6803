package jp.madoguchi.workflows.review;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.application.WorkingDays;
import jp.madoguchi.workflows.staff.NotAllowed;
import jp.madoguchi.workflows.staff.Staff;
import org.springframework.stereotype.Service;

/** 審査の受信箱: the applications of a department, from our own indexed table. */
@Service
class Queue {

    static final int PAGE = 20;
    private static final int SOON = 3;

    private final QueueMapper mapper;
    private final WorkingDays days;
    private final Clock clock;

    Queue(QueueMapper mapper, WorkingDays days, Clock clock) {
        this.mapper = mapper;
        this.days = days;
        this.clock = clock;
    }

    /** One page; of the rows asked for there is one more when another page follows. */
    List<QueueEntry> page(Staff staff, QueueView view, String search, int page) {
        return list(staff, view, search, PAGE + 1, page * PAGE);
    }

    List<QueueEntry> all(Staff staff, QueueView view, String search) {
        return list(staff, view, search, 100_000, 0);
    }

    private List<QueueEntry> list(Staff staff, QueueView view, String search, int limit, int offset) {
        if (!staff.handlesApplications()) throw new NotAllowed("handles no applications");
        var today = JapaneseTime.date(clock.instant());
        var soon = days.after(staff.authority(), today, SOON);
        return mapper.list(staff, view, pattern(search), soon, limit, offset).stream()
                .map(entry -> entry.due(entry.dueOn() == null ? 0 : days.between(staff.authority(), today, entry.dueOn()))).toList();
    }

    Map<QueueView, Integer> counts(Staff staff) {
        var today = JapaneseTime.date(clock.instant());
        var counts = mapper.counts(staff, days.after(staff.authority(), today, SOON));
        return Map.of(QueueView.MINE, counts.mine(), QueueView.SOON, counts.soon(), QueueView.UNASSIGNED, counts.unassigned(),
                QueueView.RESUBMITTED, counts.resubmitted(), QueueView.APPROVAL, counts.approval(), QueueView.OPEN, counts.open());
    }

    private static String pattern(String search) {
        return "%" + search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
