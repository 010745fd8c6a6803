package jp.madoguchi.workflows.desk.approval;

import static jp.madoguchi.workflows.desk.DeskWorld.APPROVER;
import static jp.madoguchi.workflows.desk.DeskWorld.CLERK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.screen.ShownPage;
import jp.madoguchi.workflows.cases.application.ApplicationSample;
import jp.madoguchi.workflows.cases.application.Happening;
import jp.madoguchi.workflows.cases.application.Proposal;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.cases.task.TaskRows;
import jp.madoguchi.workflows.desk.DeskWorld;
import jp.madoguchi.workflows.desk.review.ReviewDesk;
import jp.madoguchi.workflows.documents.document.IssuedFakes;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import org.junit.jupiter.api.Test;

/** 差戻し: the decider sends back with a reason, and the drafter reads it. */
class SendingBackScreenTest {

    private DeskWorld world;
    private ReviewDesk desk;

    private void is(ApplicationSample sample) {
        world = new DeskWorld(sample.make(), WorkflowSamples.permit());
        desk = new ReviewDesk(world, new IssuedFakes.IssuedRegister());
    }

    private ShownPage sendBack(String reason) {
        return desk.as(APPROVER).send(world.desk() + "/return?revision=3", "returnReason", reason);
    }

    private void nothingWasDone(ShownPage shown) {
        assertThat(shown.status()).isEqualTo(422);
        assertThat(shown.text("#problems")).contains("差戻しの理由を1,000文字までで書いてください。");
        assertThat(shown.has("details[open] #returnReason")).isTrue();
        assertThat(world.taskRows.processes.done).isEmpty();
        assertThat(world.applicationRows.done()).isEmpty();
    }

    @Test
    void itIsSentBackWithAReason() {
        is(ApplicationSample.of(501, State.APPROVAL).at("approval_s1").proposed(CLERK.person(), Proposal.GRANT, ""));
        world.with(TaskRows.open(world.application, For.APPROVAL, "approval_s1", "課長", Role.APPROVER));
        nothingWasDone(sendBack(" "));
        var longer = sendBack("あ".repeat(1001));
        nothingWasDone(longer);
        assertThat(longer.typed("#returnReason")).hasSize(1001);

        assertThat(sendBack("写真を確かめてください。").status()).isEqualTo(302);

        assertThat(world.taskRows.processes.done).containsExactly("t-approval_s1 RETURN");
        assertThat(world.applicationRows.done()).containsExactly("happened returned 写真を確かめてください。");
        assertThat(world.applicationRows.audit()).endsWith("send-back");
    }

    @Test
    void whatWasDecidedIsNotProposedAnyMore() {
        is(ApplicationSample.of(503, State.GRANTED).proposed(CLERK.person(), Proposal.GRANT, ""));

        assertThat(desk.as(CLERK).open(world.desk()).has(".notice")).isFalse();
    }

    @Test
    void theDrafterReadsWhyItCameBackUntilTheySendItOnAgain() {
        is(ApplicationSample.of(502, State.REVIEW));
        world.applicationRows.happenings.add(new Happening(Instant.EPOCH, "proposed", "職員1", "GRANT"));
        assertThat(desk.as(CLERK).open(world.desk()).has(".notice")).isFalse();

        world.applicationRows.happenings.add(new Happening(Instant.EPOCH, "returned", "職員2", "写真を確かめてください。"));
        assertThat(desk.as(CLERK).open(world.desk()).text(".notice")).isEqualTo("職員2さんから差し戻されています 写真を確かめてください。");

        world.applicationRows.happenings.add(new Happening(Instant.EPOCH, "proposed", "職員1", "GRANT"));
        assertThat(desk.as(CLERK).open(world.desk()).has(".notice")).isFalse();
    }
}
