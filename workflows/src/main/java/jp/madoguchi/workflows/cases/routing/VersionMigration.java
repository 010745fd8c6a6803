package jp.madoguchi.workflows.cases.routing;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.db.id.WorkflowVersionId;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.application.RunningVersions;
import jp.madoguchi.workflows.engine.process.Migrations;
import jp.madoguchi.workflows.engine.process.Workflows;
import jp.madoguchi.workflows.engine.step.Step;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** 版の引っ越し: chosen applications go on by the version that is live; what would become of each is tried first and given up again. */
@Service
public class VersionMigration {

    public static final int MOST = 200;

    /**
     * What would become of an application.
     *
     * @param possible whether the place at which it stands is in the new version
     * @param ahead the steps that would still come
     */
    public record Preview(String number, LocalDate receivedOn, String here, boolean possible, List<String> ahead) {
    }

    private final RunningVersions running;
    private final Applications applications;
    private final Workflows workflows;
    private final Migrations migrations;
    private final DecisionData decisionData;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    VersionMigration(RunningVersions running, Applications applications, Workflows workflows, Migrations migrations,
            DecisionData decisionData, TransactionTemplate transaction, ApplicationEventPublisher events) {
        this.running = running;
        this.applications = applications;
        this.workflows = workflows;
        this.migrations = migrations;
        this.decisionData = decisionData;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * Running applications on other versions, oldest first; {@value #MOST} a page. The caller says who may see them;
     * nobody's name is in them.
     */
    public List<Preview> previews(ProcedureId procedure, WorkflowVersionId to, int page) {
        return running.page(procedure, to, MOST, page).stream().map(applications::get)
                .map(application -> preview(application, to)).toList();
    }

    private Preview preview(Application application, WorkflowVersionId to) {
        var possible = Boolean.TRUE.equals(transaction.execute(status -> {
            status.setRollbackOnly();
            return moved(application, to);
        }));
        var workflow = workflows.get(to);
        var known = decisionData.of(application);
        var at = application.step() == null ? -1 : workflow.index(application.step());
        var ahead = possible ? workflow.steps().stream().skip(at + 1)
                .filter(step -> step.inFlow() && step.when().holds(known)).map(Step::name).toList() : List.<String>of();
        var here = application.step() == null ? "" : workflows.get(application.workflow()).at(application.step())
                .map(Step::name).orElse("");
        return new Preview(application.receiptNumber(), JapaneseTime.date(application.receivedAt()), here, possible, ahead);
    }

    private boolean moved(Application application, WorkflowVersionId to) {
        running.goOnBy(application.id(), to);
        return migrations.move(application.id(), to);
    }

    /** Each by itself: those that cannot be moved stay as they are. Gives how many were. */
    public int move(Staff staff, ProcedureId procedure, WorkflowVersionId to, List<String> numbers) {
        return (int) running.numbered(procedure, to, numbers).stream().map(applications::get)
                .filter(application -> Boolean.TRUE.equals(transaction.execute(status -> {
            if (!moved(application, to)) {
                status.setRollbackOnly();
                return false;
            }
            applications.happened(application.id(), "moved", staff.person(), "");
            events.publishEvent(new StaffAct(staff, AuditAction.MOVE, application.id(), ""));
            return true;
        }))).count();
    }
}
