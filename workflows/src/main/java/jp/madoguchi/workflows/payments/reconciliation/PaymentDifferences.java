package jp.madoguchi.workflows.payments.reconciliation;

import java.time.Clock;
import java.util.List;
import jp.madoguchi.db.id.payment.DifferenceId;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Differences as tasks of the department that they belong to; those that belong to nobody are everybody's. */
@Service
public class PaymentDifferences {

    static final String AGENT = "agent";

    private final ReconcileMapper mapper;
    private final Reconciliation reconciliation;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PaymentDifferences(ReconcileMapper mapper, Reconciliation reconciliation, ApplicationEventPublisher events,
            TransactionTemplate transaction, Clock clock) {
        this.mapper = mapper;
        this.reconciliation = reconciliation;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    public List<PaymentDifference> open(Staff staff) {
        may(staff);
        return mapper.open(staff.authority(), staff.department());
    }

    public List<ComparisonRun> latest(Staff staff) {
        may(staff);
        return mapper.latest(staff.authority());
    }

    @Transactional
    public void settle(Staff staff, DifferenceId id, String note) {
        may(staff);
        if (!mapper.settle(id, staff.authority(), staff.department(), staff.person(), note,
                clock.instant())) throw new NotFound("difference");
        events.publishEvent(new StaffAct(staff, AuditAction.DIFFERENCE_SETTLE, null, id.toString()));
    }

    /** @param whole the file has everything that was paid on its days */
    int take(Staff staff, AgentFile file, boolean whole) {
        may(staff);
        var span = new Reconciliation.Span(file.first().atStartOfDay(JapaneseTime.JAPAN).toInstant(), file.last()
                .plusDays(1).atStartOfDay(JapaneseTime.JAPAN).toInstant(), staff.department());
        var found = reconciliation.compare(staff.authority(), AGENT, null, file.lines(), whole ? span : null, file.last());
        transaction.executeWithoutResult(status ->
                events.publishEvent(new StaffAct(staff, AuditAction.DIFFERENCE_FILE, null, file.lines().size() + " " + found)));
        return found;
    }

    private static void may(Staff staff) {
        if (!staff.is(Role.CLERK)) throw new NotAllowed("is no clerk");
    }
}
