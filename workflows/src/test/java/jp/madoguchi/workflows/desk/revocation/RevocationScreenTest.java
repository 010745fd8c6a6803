package jp.madoguchi.workflows.desk.revocation;

import static jp.madoguchi.workflows.desk.DeskWorld.APPROVER;
import static jp.madoguchi.workflows.desk.DeskWorld.CLERK;
import static jp.madoguchi.workflows.desk.DeskWorld.ELSEWHERE;
import static jp.madoguchi.workflows.desk.DeskWorld.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.db.MapperFake;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.RevocationId;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.screen.Slices;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.cases.application.ApplicationSample;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.desk.DeskWorld;
import jp.madoguchi.workflows.desk.review.ReviewDesk;
import jp.madoguchi.workflows.documents.document.IssuedFakes;
import jp.madoguchi.workflows.engine.step.Workflow;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** 取消し on the clerk's page: proposed by a clerk, decided by another, and only where something was granted. */
class RevocationScreenTest {

    private static final RevocationId PROPOSED = new RevocationId(new UUID(13, 1));

    private DeskWorld world = new DeskWorld(ApplicationSample.of(201, State.GRANTED).make(), WorkflowSamples.permit());
    private final MapperFake rows = new MapperFake().answering("open", given -> Optional.ofNullable(open()));
    private final IssuedFakes.TakenBack documents = new IssuedFakes.TakenBack();
    private @Nullable PersonId proposedBy;

    private Revocations.@Nullable Revocation open() {
        return proposedBy == null ? null : new Revocations.Revocation(PROPOSED, "虚偽の申請でした。", proposedBy, "職員1", Instant.EPOCH);
    }

    private Slices as(Staff staff) {
        var revocations = new Revocations(rows.as(RevocationMapper.class), world.applications, documents, world.workflows,
                ApplicationFakes.CLOCK);
        return new ReviewDesk(world, new IssuedFakes.IssuedRegister()).as(staff, new RevocationPanel(revocations),
                new RevocationController(revocations));
    }

    @Test
    void isOfferedToTheDepartmentWhereSomethingWasGranted() {
        assertThat(as(CLERK).open(world.desk()).buttons()).contains("この理由で決裁へ回す");
        var approver = as(APPROVER).open(world.desk());
        assertThat(approver.has("#revoke")).isTrue();
        assertThat(approver.buttons()).doesNotContain("この理由で決裁へ回す");

        world.taskRows.concerned.add(ELSEWHERE.department());
        assertThat(as(ELSEWHERE).open(world.desk()).has("#revoke")).isFalse();
        world = new DeskWorld(ApplicationSample.of(202, State.REFUSED).make(), WorkflowSamples.permit());
        assertThat(as(CLERK).open(world.desk()).has("#revoke")).isFalse();
    }

    @Test
    void isNeverPossibleWhereTheProcedureSaysSo() {
        world = new DeskWorld(ApplicationSample.of(203, State.GRANTED).make(),
                new Workflow("交付", WorkflowSamples.permit().steps(), null, true, null));

        assertThat(as(CLERK).open(world.desk()).has("#revoke")).isFalse();
        assertThat(as(CLERK).follow(as(CLERK).send(world.desk() + "/revoke?revision=3", "revocation", "理由")).status()).isEqualTo(200);
        assertThat(rows.done).isEmpty();
    }

    @Test
    void isProposedWithAReason() {
        var slice = as(CLERK);

        var sent = slice.send(world.desk() + "/revoke?revision=3", "revocation", " 虚偽の申請でした。 ");

        assertThat(sent.location()).isEqualTo(world.desk());
        assertThat(slice.follow(sent).text("#revoke ~ .notice")).isEqualTo("取消しを決裁へ回しました。");
        assertThat(rows.done).singleElement().asString().contains("虚偽の申請でした。 " + CLERK.person());
        assertThat(world.applicationRows.done()).containsExactly("happened revokeProposed");
        assertThat(world.applicationRows.audit()).containsExactly("revoke.propose", "read");
    }

    @Test
    void withoutAReasonItIsNotAndWhatWasTypedIsKept() {
        var slice = as(CLERK);

        for (var typed : new String[] {" ", "あ".repeat(1001)}) {
            var again = slice.follow(slice.send(world.desk() + "/revoke?revision=3", "revocation", typed));
            assertThat(again.text("#revoke ~ .notice")).isEqualTo("取消しの理由を1000文字までで書いてください。");
            assertThat(again.page().expectFirst("#revoke ~ .notice").attr("role")).isEqualTo("alert");
            assertThat(again.has("details[open] #revocation")).isTrue();
            assertThat(again.typed("#revocation")).isEqualTo(typed);
        }
        assertThat(rows.done).isEmpty();
        slice.send(world.desk() + "/revoke?revision=3", "revocation", "あ".repeat(1000));
        assertThat(rows.done).hasSize(1);
    }

    @Test
    void whereSomebodyWasFasterTheReasonIsKept() {
        var slice = as(CLERK);

        var again = slice.follow(slice.send(world.desk() + "/revoke?revision=2", "revocation", "虚偽の申請でした。"));

        assertThat(again.text("#revoke ~ .notice")).startsWith("ほかの人が先に処理しました。");
        assertThat(again.typed("#revocation")).isEqualTo("虚偽の申請でした。");
        proposedBy = CLERK.person();
        slice.send(world.desk() + "/revoke?revision=3", "revocation", "もう一度");
        assertThat(rows.done).as("one at a time").isEmpty();
    }

    @Test
    void whoMayNotProposeItIsTurnedAway() {
        world.taskRows.concerned.add(ELSEWHERE.department());

        assertThat(as(APPROVER).send(world.desk() + "/revoke?revision=3", "revocation", "理由").status()).isEqualTo(403);
        assertThat(as(ELSEWHERE).send(world.desk() + "/revoke?revision=3", "revocation", "理由").status()).isEqualTo(403);
        assertThat(as(OWNER).send(world.desk() + "/revoke?revision=3", "revocation", "理由").status()).isEqualTo(403);
        assertThat(rows.done).isEmpty();
    }

    @Test
    void anotherApproverIsAskedToDecide() {
        proposedBy = CLERK.person();

        var shown = as(APPROVER).open(world.desk());

        assertThat(shown.text("section:has(#revoke)")).contains("取消しの起案：職員1", "虚偽の申請でした。");
        assertThat(shown.buttons()).contains("取り消さない", "取り消す");
        assertThat(shown.text("form.decide")).contains("この交付の取消しが、あなたの決裁を待っています。");
        var clerk = as(CLERK).open(world.desk());
        assertThat(clerk.text("section:has(#revoke)")).contains("虚偽の申請でした。");
        assertThat(clerk.buttons()).doesNotContain("取り消す", "この理由で決裁へ回す");
        proposedBy = APPROVER.person();
        assertThat(as(APPROVER).open(world.desk()).buttons()).doesNotContain("取り消す");
    }

    @Test
    void whatIsTakenBackIsNoLongerValid() {
        proposedBy = CLERK.person();
        var slice = as(APPROVER);

        var sent = slice.send(world.desk() + "/revoke/decide?revision=3&granted=true");

        assertThat(slice.follow(sent).text("#revoke ~ .notice")).isEqualTo("取り消しました。");
        assertThat(documents.done).containsExactly(world.application.receiptNumber() + " 虚偽の申請でした。");
        assertThat(rows.done).containsExactly("decide " + PROPOSED + " " + APPROVER.person() + " 2026-11-20T01:00:00Z true");
        assertThat(world.applicationRows.done()).containsExactly("revoke " + world.application.id() + " 虚偽の申請でした。", "happened revoked");
    }

    @Test
    void whatStaysIsAsItWas() {
        proposedBy = CLERK.person();
        var slice = as(APPROVER);

        assertThat(slice.follow(slice.send(world.desk() + "/revoke/decide?revision=3&granted=false")).text("#revoke ~ .notice"))
                .isEqualTo("取り消さないことにしました。");

        assertThat(documents.done).isEmpty();
        assertThat(rows.done).containsExactly("decide " + PROPOSED + " " + APPROVER.person() + " 2026-11-20T01:00:00Z false");
        assertThat(world.applicationRows.done()).containsExactly("happened revokeDropped");
    }

    @Test
    void nobodyDecidesTheOwnProposalNorWithoutTheRoleNorTwice() {
        proposedBy = APPROVER.person();
        assertThat(as(APPROVER).send(world.desk() + "/revoke/decide?revision=3&granted=true").status()).isEqualTo(403);
        assertThat(as(CLERK).send(world.desk() + "/revoke/decide?revision=3&granted=true").status()).isEqualTo(403);
        proposedBy = null;
        var slice = as(APPROVER);
        assertThat(slice.follow(slice.send(world.desk() + "/revoke/decide?revision=3&granted=true")).text("#revoke ~ .notice"))
                .startsWith("ほかの人が先に処理しました。");
        assertThat(documents.done).isEmpty();
        assertThat(rows.done).isEmpty();
    }
}
