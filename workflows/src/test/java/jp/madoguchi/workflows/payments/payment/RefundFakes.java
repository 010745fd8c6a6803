package jp.madoguchi.workflows.payments.payment;

import java.util.List;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;

/** 還付 that wait for whoever asks. */
public final class RefundFakes extends Refunds {

    private final List<ApplicationId> waiting;

    public RefundFakes(ApplicationId... waiting) {
        super(null, null, null, null, null, null, ApplicationFakes.CLOCK);
        this.waiting = List.of(waiting);
    }

    @Override
    public List<ApplicationId> waitingFor(Staff staff) {
        return waiting;
    }
}
