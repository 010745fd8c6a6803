package jp.madoguchi.workflows.desk.review;

import static jp.madoguchi.workflows.desk.DeskWorld.APPROVER;
import static jp.madoguchi.workflows.desk.DeskWorld.CLERK;
import static jp.madoguchi.workflows.desk.DeskWorld.ELSEWHERE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.screen.ShownPage;
import jp.madoguchi.workflows.cases.application.ApplicationSample;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.desk.DeskWorld;
import jp.madoguchi.workflows.documents.document.IssuedFakes;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import org.junit.jupiter.api.Test;

/** 担当 on the clerk's page: a clerk takes an application or leaves it, and of two who take it at the same time one does. */
class AssigneeScreenTest {

    private static final PersonId COLLEAGUE = new PersonId(new UUID(7, 70));

    private DeskWorld world = world(ApplicationSample.of(401, State.REVIEW));

    private static DeskWorld world(ApplicationSample sample) {
        return new DeskWorld(sample.make(), WorkflowSamples.permit());
    }

    private ShownPage open(Staff staff) {
        return new ReviewDesk(world, new IssuedFakes.IssuedRegister()).as(staff).open(world.desk());
    }

    private ShownPage assign(Staff staff, boolean me, String seen, String... typed) {
        return new ReviewDesk(world, new IssuedFakes.IssuedRegister()).as(staff)
                .send(world.desk() + "/assign?me=" + me + "&seen=" + seen, typed);
    }

    @Test
    void aClerkMayTakeWhatIsOpenAndNotTheirsAlready() {
        assertThat(open(CLERK).buttons()).contains("自分が担当する").doesNotContain("担当を外れる");
        assertThat(open(CLERK).text("main")).contains("担当 未割当");
        assertThat(open(APPROVER).buttons()).doesNotContain("自分が担当する");

        world = world(ApplicationSample.of(402, State.REVIEW).assigned(COLLEAGUE));
        assertThat(open(CLERK).text("main")).contains("担当 担当の人");
        assertThat(open(CLERK).buttons()).contains("自分が担当する").doesNotContain("担当を外れる");

        world = world(ApplicationSample.of(403, State.REVIEW).assigned(CLERK.person()));
        assertThat(open(CLERK).buttons()).contains("担当を外れる").doesNotContain("自分が担当する");

        world = world(ApplicationSample.of(404, State.GRANTED).assigned(CLERK.person()));
        assertThat(open(CLERK).buttons()).doesNotContain("自分が担当する", "担当を外れる");
    }

    @Test
    void takenItIsTheirsAndWhatWasTypedStays() {
        var shown = assign(CLERK, true, "", "memo", "電話した");

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.typed("#memo")).isEqualTo("電話した");
        assertThat(world.applicationRows.done()).containsExactly("assign " + CLERK.person());
        assertThat(world.applicationRows.audit()).containsExactly("assign", "read");
    }

    @Test
    void fromAColleagueItIsTakenByWhoSawThatTheyHaveIt() {
        world = world(ApplicationSample.of(405, State.REVIEW).assigned(COLLEAGUE));

        var late = assign(CLERK, true, "", "memo", "電話した");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("#problems")).contains("ほかの人が先に処理したか、内容が変わりました。");
        assertThat(late.typed("#memo")).isEqualTo("電話した");
        assertThat(late.typed("[name=seen]")).as("what is seen now").isEqualTo(COLLEAGUE.toString());
        assertThat(world.applicationRows.done()).isEmpty();

        assertThat(assign(CLERK, true, COLLEAGUE.toString()).status()).isEqualTo(200);
        assertThat(world.applicationRows.done()).containsExactly("assign " + CLERK.person());
    }

    @Test
    void whoLeavesItLeavesItToNobody() {
        world = world(ApplicationSample.of(406, State.REVIEW).assigned(CLERK.person()));

        assertThat(assign(CLERK, false, CLERK.person().toString()).status()).isEqualTo(200);

        assertThat(world.applicationRows.done()).containsExactly("assign null");
    }

    @Test
    void whoIsNoClerkOrMayNotSeeItTakesNothing() {
        assertThat(assign(APPROVER, true, "").status()).isEqualTo(403);
        assertThat(assign(ELSEWHERE, true, "").status()).isEqualTo(404);
        assertThat(world.applicationRows.done()).isEmpty();
    }
}
