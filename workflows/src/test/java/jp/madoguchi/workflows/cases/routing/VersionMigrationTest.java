package jp.madoguchi.workflows.cases.routing;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.ID;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.VERSION;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.application;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.db.id.WorkflowVersionId;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.condition.Is;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.cases.application.VersionFakes;
import jp.madoguchi.workflows.cases.routing.VersionMigration.Preview;
import jp.madoguchi.workflows.engine.part.Use;
import jp.madoguchi.workflows.engine.process.ProcessFakes;
import jp.madoguchi.workflows.engine.step.Basics;
import jp.madoguchi.workflows.engine.step.IssueStep;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** 版の引っ越し: what would become of each application, and which of those that were chosen are moved. */
class VersionMigrationTest {

    private static final ApplicationId SECOND = new ApplicationId(new UUID(1, 2));
    private static final ApplicationId UNSTARTED = new ApplicationId(new UUID(1, 3));
    private static final WorkflowVersionId LIVE = new WorkflowVersionId(new UUID(5, 2));
    private static final ProcedureId PROCEDURE = new ProcedureId(new UUID(4, 1));
    private static final Staff STAFF = new Staff(new UUID(0, 1), AUTHORITY.value(), new UUID(0, 2), "山田", "福祉課",
            Set.of(), "");

    private final VersionFakes running = new VersionFakes(ID, SECOND, UNSTARTED);
    private final ApplicationFakes.Kept applications = new ApplicationFakes.Kept(application(ID, "review", null),
            application(SECOND, "reviewCorrection", null), application(UNSTARTED, null, null));
    private final List<Object> published = new ArrayList<>();
    private final List<Boolean> kept = new ArrayList<>();

    private VersionMigration migration(ApplicationId... stuck) {
        var letter = new IssueStep(Basics.of("letter", "不許可の通知"), "通知", Use.REFUSAL, null, "<p></p>", null, null, null,
                null);
        var live = WorkflowSamples.of(WorkflowSamples.number("number", null), WorkflowSamples.review(),
                WorkflowSamples.number("again", new Is("kind", "again")),
                WorkflowSamples.number("new", new Is("kind", "new")),
                WorkflowSamples.approval(), letter);
        var data = new DecisionData(null, null) {
            @Override
            public Answers of(Application ofApplication) {
                return Answers.none().with("kind", "new");
            }
        };
        var transaction = new TransactionTemplate() {
            @Override
            public <T> T execute(TransactionCallback<T> action) {
                var status = new SimpleTransactionStatus();
                var result = action.doInTransaction(status);
                kept.add(!status.isRollbackOnly());
                return result;
            }
        };
        return new VersionMigration(running, applications,
                new ProcessFakes.Kept(Map.of(VERSION, WorkflowSamples.permit(), LIVE, live)),
                new ProcessFakes.Moves(stuck), data, transaction,
                published::add);
    }

    @Test
    void saysWhereEachStandsAndWhichStepsWouldStillCome() {
        assertThat(migration(SECOND).previews(PROCEDURE, LIVE, 0)).containsExactly(
                new Preview("K2-R8-000001", LocalDate.of(2026, 11, 20), "審査", true, List.of("番号", "決裁")),
                new Preview("K2-R8-000002", LocalDate.of(2026, 11, 20), "審査", false, List.of()),
                new Preview("K2-R8-000003", LocalDate.of(2026, 11, 20), "", true, List.of("番号", "審査", "番号", "決裁")));
    }

    @Test
    void whatIsOnlyTriedIsGivenUpAgainAndToldToNobody() {
        migration().previews(PROCEDURE, LIVE, 2);

        assertThat(kept).containsExactly(false, false, false);
        assertThat(published).isEmpty();
        assertThat(applications.done).isEmpty();
        assertThat(running.pages).containsExactly(2 * VersionMigration.MOST);
    }

    @Test
    void thoseThatWereChosenAreMovedEachByItselfAndWrittenDown() {
        var moved = migration(SECOND).move(STAFF, PROCEDURE, LIVE, List.of("K2-R8-000001", "K2-R8-000002"));

        assertThat(moved).isOne();
        assertThat(kept).containsExactly(true, false);
        assertThat(running.now).containsEntry(ID, LIVE).doesNotContainKey(UNSTARTED);
        assertThat(applications.done).containsExactly("happened moved");
        assertThat(published).containsExactly(new StaffAct(STAFF, AuditAction.MOVE, ID, ""));
    }
}
