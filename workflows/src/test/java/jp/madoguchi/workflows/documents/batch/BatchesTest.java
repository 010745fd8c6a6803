package jp.madoguchi.workflows.documents.batch;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.DEPARTMENT;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.VERSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.db.id.BatchId;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import jp.madoguchi.workflows.base.people.StaffActs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 一括作成: who may, and what is written down of it. */
class BatchesTest {

    private static final Staff CLERK = staff(Role.CLERK, new UUID(2, 1), new UUID(3, 1));
    private static final Selection ALL = new Selection(AUTHORITY, DEPARTMENT, BatchFakes.batch(false, "", Batch.State.DONE)
            .procedure(), "permit",
            false, "", "", Instant.EPOCH, CLOCK.instant());

    private final BatchFakes kept = new BatchFakes();
    private final List<Object> news = new ArrayList<>();
    private final Batches batches = new Batches(kept, news::add, CLOCK);

    private static Staff staff(Role role, UUID authority, UUID department) {
        return new Staff(new UUID(7, 1), authority, department, "鈴木 一郎", "福祉課", Set.of(role), "");
    }

    private void has(int many) {
        for (var i = 1; i <= many; i++) kept.items.add(new BatchMapper.Item(BatchFakes.BATCH, i, BatchFakes.application(i)));
    }

    private BatchId begin(Selection selection) {
        return batches.begin(CLERK, new Choice(selection.procedure(), "手続", VERSION), new Offer("issue", "permit", "許可証", false),
                selection);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "CLERK", mode = EnumSource.Mode.EXCLUDE)
    void nobodyButAClerkMay(Role role) {
        var other = staff(role, new UUID(2, 1), new UUID(3, 1));
        assertThatThrownBy(() -> batches.procedures(other)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> batches.count(other, ALL)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> batches.list(other)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> batches.find(other, BatchFakes.BATCH)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> batches.cancel(other, BatchFakes.BATCH)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> batches.resume(other, BatchFakes.BATCH)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> batches.begin(other, null, null, ALL)).isInstanceOf(NotAllowed.class);
        assertThat(kept.done).isEmpty();
        assertThat(news).isEmpty();
    }

    @Test
    void aBatchIsOfItsDepartmentAlone() {
        assertThat(batches.find(CLERK, BatchFakes.BATCH)).isEqualTo(kept.batch);
        for (var other : List.of(staff(Role.CLERK, new UUID(2, 1), new UUID(3, 2)), staff(Role.CLERK, new UUID(2, 2), new UUID(3, 1)))) {
            assertThatThrownBy(() -> batches.find(other, BatchFakes.BATCH)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> batches.cancel(other, BatchFakes.BATCH)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> batches.find(CLERK, new BatchId(new UUID(6, 2)))).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsBegunRunsForWhoBeganIt() {
        has(3);

        var id = begin(ALL);

        assertThat(kept.inserted).containsExactly(new Batch(id, AUTHORITY, DEPARTMENT, ALL.procedure(), "手続", CLERK.person(),
                "鈴木 一郎", VERSION,
                "issue", "permit", "許可証", false, "", Batch.State.RUNNING, 0, CLOCK.instant(), null, 0, 0, 0));
        assertThat(kept.done).containsExactly("total 3");
        assertThat(news).containsExactly(new StaffAct(CLERK, AuditAction.BATCH_BEGIN, null, id.toString()));
    }

    @Test
    void whereApplicationsAreLetGoOnEachIsWrittenDown() {
        has(Batches.PAGE + 1);

        var id = begin(new Selection(AUTHORITY, DEPARTMENT, ALL.procedure(), "permit", false, "wait", "", Instant.EPOCH, CLOCK.instant()));

        assertThat(news.stream().filter(StaffActs.class::isInstance).map(StaffActs.class::cast))
                .allMatch(acts -> acts.action() == AuditAction.BATCH_ACT && acts.detail().equals(id.toString()))
                .extracting(acts -> acts.applications().size()).containsExactly(Batches.PAGE, 1);
    }

    @Test
    void stoppingAndGoingOnIsWrittenDown() {
        batches.cancel(CLERK, BatchFakes.BATCH);
        batches.resume(CLERK, BatchFakes.BATCH);

        assertThat(kept.done).containsExactly("cancel " + CLOCK.instant(), "retry", "resume");
        assertThat(news).containsExactly(new StaffAct(CLERK, AuditAction.BATCH_CANCEL, null, BatchFakes.BATCH.toString()),
                new StaffAct(CLERK, AuditAction.BATCH_RESUME, null, BatchFakes.BATCH.toString()));
    }

    @Test
    void whatIsTakenAlongIsWrittenDownAsReadApplicationByApplication() {
        has(2);

        batches.taken(CLERK, kept.batch);

        assertThat(news).containsExactly(new StaffActs(CLERK, AuditAction.BATCH, List.of(BatchFakes.application(1),
                BatchFakes.application(2)),
                BatchFakes.BATCH.toString()));
    }

    private static Batch counted(Batch.State state, int total, int done, int failed, int unsealed) {
        return new Batch(BatchFakes.BATCH, AUTHORITY, DEPARTMENT, ALL.procedure(), "", CLERK.person(), "", VERSION, "", "", "",
                false, "", state, total,
                CLOCK.instant(), null, done, failed, unsealed);
    }

    @Test
    void thereIsAFileOnceSomethingIsDoneAndSealedAndNothingRuns() {
        assertThat(counted(Batch.State.DONE, 3, 1, 2, 0).hasFile()).isTrue();
        assertThat(counted(Batch.State.CANCELLED, 3, 2, 0, 1).hasFile()).isTrue();
        assertThat(counted(Batch.State.DONE, 3, 1, 2, 1).hasFile()).isFalse();
        assertThat(counted(Batch.State.DONE, 3, 0, 3, 0).hasFile()).isFalse();
        assertThat(counted(Batch.State.RUNNING, 3, 3, 0, 0).hasFile()).isFalse();
    }

    @Test
    void howFarItIsCountsWhatFailedToo() {
        assertThat(counted(Batch.State.RUNNING, 3, 1, 1, 0).percent()).isEqualTo(66);
        assertThat(counted(Batch.State.RUNNING, 3, 0, 0, 0).percent()).isZero();
        assertThat(counted(Batch.State.DONE, 0, 0, 0, 0).percent()).isEqualTo(100);
    }
}
