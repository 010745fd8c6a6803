package jp.madoguchi.workflows.desk.approval;

import jp.madoguchi.db.MapperFake;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.cases.panel.DeskPanel;
import jp.madoguchi.workflows.desk.DeskWorld;
import jp.madoguchi.workflows.documents.signature.SignFakes;
import org.springframework.transaction.support.TransactionOperations;

/** 決裁 as it is, over one application; what was decided is kept in memory. */
public final class ApprovalFakes {

    public final MapperFake kept = new MapperFake();
    public final SignFakes.DeciderAsked requests = new SignFakes.DeciderAsked();
    public final SignFakes.DeciderHand signing = new SignFakes.DeciderHand();
    public final Decisions decisions;
    public final Approvals approvals;

    public ApprovalFakes(DeskWorld world) {
        decisions = new Decisions(kept.as(DecisionMapper.class), world.submissions, world.tasks, null, ApplicationFakes.CLOCK);
        approvals = new Approvals(world.applications, world.workflows, world.tasks, decisions, requests, signing, TransactionOperations.withoutTransaction());
    }

    public DeskPanel panel() {
        return new ApprovalPanel(approvals);
    }
}
