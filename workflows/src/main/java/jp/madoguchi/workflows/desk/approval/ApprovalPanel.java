package jp.madoguchi.workflows.desk.approval;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Happening;
import jp.madoguchi.workflows.cases.application.Proposal;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.cases.panel.DeskCase;
import jp.madoguchi.workflows.cases.panel.DeskPanel;
import jp.madoguchi.workflows.cases.panel.Panel;
import jp.madoguchi.workflows.cases.panel.Panel.Zone;
import jp.madoguchi.workflows.engine.part.Proof;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import org.springframework.stereotype.Component;

/** 起案, 差戻し and 決裁 on the clerk's page. */
@Component
class ApprovalPanel implements DeskPanel {

    /** What was proposed. */
    record Proposed(boolean grant, String code, String reason) {
    }

    /** @param stage its name, 課長 */
    record Deciding(String stage, boolean behalf, boolean confirms, boolean signs) {
    }

    private final Approvals approvals;

    ApprovalPanel(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public Stream<Panel> on(DeskCase page) {
        return Stream.of(
                proposed(page.application()).map(one -> new Panel(Zone.NOTICE, 10, "approval/panel :: proposed", one)),
                returned(page).map(one -> new Panel(Zone.NOTICE, 20, "approval/panel :: returned", one)),
                deciding(page).map(one -> new Panel(Zone.ACT, 50, "approval/panel :: deciding", one))).flatMap(Optional::stream);
    }

    private static Optional<Proposed> proposed(Application application) {
        if (application.state() != State.APPROVAL || application.proposal() == null) return Optional.empty();
        return Optional.of(new Proposed(application.proposal() == Proposal.GRANT, application.proposal().name(),
                application.proposalReason()));
    }

    /** The last 差戻し, as long as the drafter has not sent it on again. */
    private static Optional<Happening> returned(DeskCase page) {
        var last = page.happenings().stream().filter(one -> List.of("returned", "proposed").contains(one.kind()))
                .reduce((older, newer) -> newer);
        return last.filter(one -> one.kind().equals("returned") && page.application().state() == State.REVIEW);
    }

    private Optional<Deciding> deciding(DeskCase page) {
        return page.task(For.APPROVAL).map(task -> {
            var proof = approvals.proof(page.application(), task);
            return new Deciding(task.name(), page.hand().orElseThrow().behalf() != null, proof == Proof.CONFIRM, proof == Proof.SIGN);
        });
    }
}
