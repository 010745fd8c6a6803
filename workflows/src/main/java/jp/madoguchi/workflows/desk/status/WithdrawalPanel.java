package jp.madoguchi.workflows.desk.status;

import java.util.stream.Stream;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.panel.ApplicantPanel;
import jp.madoguchi.workflows.cases.panel.Panel;
import jp.madoguchi.workflows.cases.panel.Panel.Zone;
import org.springframework.stereotype.Component;

/** 取下げ, as long as it is possible. */
@Component
class WithdrawalPanel implements ApplicantPanel {

    private final Withdrawals withdrawals;

    WithdrawalPanel(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @Override
    public Stream<Panel> on(Application application) {
        return withdrawals.isPossible(application) ? Stream.of(new Panel(Zone.LINK, 20, "status/links :: withdraw", application))
                : Stream.of();
    }
}
