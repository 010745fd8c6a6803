package jp.madoguchi.workflows.desk.approval;

import static jp.madoguchi.workflows.desk.DeskWorld.APPROVER;
import static jp.madoguchi.workflows.desk.DeskWorld.CLERK;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.screen.ShownPage;
import jp.madoguchi.workflows.cases.application.ApplicationSample;
import jp.madoguchi.workflows.cases.application.Proposal;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.cases.task.TaskRows;
import jp.madoguchi.workflows.desk.DeskWorld;
import jp.madoguchi.workflows.desk.review.ReviewDesk;
import jp.madoguchi.workflows.documents.document.IssuedFakes;
import jp.madoguchi.workflows.engine.part.Proof;
import jp.madoguchi.workflows.engine.part.Stage;
import jp.madoguchi.workflows.engine.part.Who;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.step.ApprovalStep;
import jp.madoguchi.workflows.engine.step.Basics;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import org.junit.jupiter.api.Test;

/** 決裁 on the clerk's page: another person decides what was proposed, in a chain, with its proof. */
class ApprovalScreenTest {

    private DeskWorld world;
    private ReviewDesk desk;

    private void proposed(Proposal proposal, String reason, String stage, Proof proof, String... checklist) {
        proposed(CLERK, proposal, reason, stage, proof, checklist);
    }

    private void proposed(Staff by, Proposal proposal, String reason, String stage, Proof proof, String... checklist) {
        var step = new ApprovalStep(Basics.of("approval", "決裁"), null, proof, List.of(checklist),
                List.of(new Stage("s1", "係長", Who.of(Role.APPROVER), false), new Stage("s2", "課長", Who.of(Role.APPROVER), false)));
        world = new DeskWorld(ApplicationSample.of(161, State.APPROVAL).at("approval_" + stage).proposed(by.person(), proposal, reason)
                .make(),
                WorkflowSamples.of(WorkflowSamples.review(), step));
        world.with(TaskRows.open(world.application, For.APPROVAL, "approval_" + stage, stage.equals("s1") ? "係長" : "課長", Role.APPROVER));
        desk = new ReviewDesk(world, new IssuedFakes.IssuedRegister());
    }

    private ShownPage send(String act, String... posted) {
        return desk.as(APPROVER).send(world.desk() + act, posted);
    }

    private void nothingWasDecided(ShownPage shown, int status, String problem) {
        assertThat(shown.status()).isEqualTo(status);
        assertThat(shown.text("#problems")).contains(problem);
        assertThat(world.taskRows.processes.done).isEmpty();
        assertThat(desk.approval.kept.done).isEmpty();
        assertThat(world.applicationRows.done()).isEmpty();
    }

    @Test
    void whatWasProposedIsReadAboveEverything() {
        proposed(Proposal.REFUSE, "要件を満たしません。", "s2", Proof.NONE);

        var shown = desk.as(APPROVER).open(world.desk());

        assertThat(shown.text(".notice")).isEqualTo("起案：却下 要件を満たしません。");
        assertThat(shown.page().expectFirst(".notice").attr("data-tone")).isEqualTo("bad");
        assertThat(shown.text("form.decide")).startsWith("課長").doesNotContain("代理で決裁します");
        assertThat(shown.buttons()).contains("担当へ差し戻す", "決裁する D").doesNotContain("補正を依頼する R");
        assertThat(shown.has("[name=confirmed]")).isFalse();
        assertThat(desk.as(CLERK).open(world.desk()).text("form.decide")).isEqualTo("いま、あなたがすることはありません。");
    }

    @Test
    void whatIsProposedToBeGrantedHasNoReason() {
        proposed(Proposal.GRANT, "", "s2", Proof.NONE);

        var shown = desk.as(APPROVER).open(world.desk());

        assertThat(shown.text(".notice")).isEqualTo("起案：承認");
        assertThat(shown.page().expectFirst(".notice").attr("data-tone")).isEqualTo("good");
    }

    @Test
    void theLastOfTheChainDecides() {
        proposed(Proposal.GRANT, "", "s2", Proof.NONE);

        assertThat(send("/approve?revision=3").location()).isEqualTo("/staff/inbox?done=" + world.application.receiptNumber());

        assertThat(world.taskRows.processes.done).containsExactly("t-approval_s2 GRANT");
        assertThat(world.applicationRows.done()).containsExactly("happened approved 課長",
                "decider " + world.application.id() + " " + APPROVER.person());
        assertThat(desk.approval.kept.done).singleElement().asString().contains("\"proposal\":\"GRANT\"", "\"decider\":\"職員2\"",
                "\"step\":\"課長\"", "proof=NONE");
        assertThat(world.applicationRows.audit()).containsExactly("approve");
    }

    @Test
    void theLastOfTheChainRefusesWhereThatWasProposed() {
        proposed(Proposal.REFUSE, "要件を満たしません。", "s2", Proof.NONE);

        assertThat(send("/approve?revision=3").status()).isEqualTo(302);

        assertThat(world.taskRows.processes.done).containsExactly("t-approval_s2 REFUSE");
    }

    @Test
    void whoIsNotTheLastPassesItOn() {
        proposed(Proposal.REFUSE, "要件を満たしません。", "s1", Proof.NONE);

        assertThat(send("/approve?revision=3").status()).isEqualTo(302);

        assertThat(world.taskRows.processes.done).containsExactly("t-approval_s1 FORWARD");
        assertThat(world.applicationRows.done()).containsExactly("happened approved 係長");
    }

    @Test
    void aDeputySaysForWhom() {
        proposed(Proposal.GRANT, "", "s2", Proof.NONE);
        world.taskRows.decidedBefore();
        world.taskRows.standsInFor(new PersonId(new UUID(7, 8)));
        assertThat(desk.as(APPROVER).open(world.desk()).text("form.decide")).contains("代理で決裁します");

        assertThat(send("/approve?revision=3").status()).isEqualTo(302);

        assertThat(world.applicationRows.done()).contains("happened approvedFor 課長（佐藤）");
        assertThat(desk.approval.kept.done).singleElement().asString().contains("\"behalfOf\":\"佐藤\"");
    }

    @Test
    void whoProposedDecidesNothing() {
        proposed(APPROVER, Proposal.GRANT, "", "s2", Proof.NONE);
        assertThat(send("/approve?revision=3").status()).isEqualTo(403);
        assertThat(send("/return?revision=3", "returnReason", "理由").status()).isEqualTo(403);

        world.taskRows.proposedThemselves();
        assertThat(desk.as(APPROVER).open(world.desk()).text("form.decide")).isEqualTo("いま、あなたがすることはありません。");
        assertThat(send("/approve?revision=3").status()).isEqualTo(403);
        assertThat(desk.approval.kept.done).isEmpty();
    }

    @Test
    void whoHasToConfirmTicksItFirst() {
        proposed(Proposal.GRANT, "", "s2", Proof.CONFIRM);
        assertThat(desk.as(APPROVER).open(world.desk()).has("[name=confirmed]")).isTrue();

        nothingWasDecided(send("/approve?revision=3"), 422, "に印を付けてから、決裁してください。");

        assertThat(send("/approve?revision=3", "confirmed", "yes").status()).isEqualTo(302);
        assertThat(desk.approval.kept.done).singleElement().asString().contains("proof=CONFIRM");
    }

    @Test
    void theListIsTickedBeforeItIsDecided() {
        proposed(Proposal.GRANT, "", "s2", Proof.NONE, "理由が書いてある");
        assertThat(desk.as(APPROVER).open(world.desk()).text("form.decide fieldset")).isEqualTo("確かめること 理由が書いてある");

        nothingWasDecided(send("/approve?revision=3"), 422, "確かめることに、まだ印のないものがあります。");

        assertThat(send("/approve?revision=3", "check-0", "yes").status()).isEqualTo(302);
    }

    @Test
    void whatHasToBeSignedIsNotDecidedByAButton() {
        proposed(Proposal.GRANT, "", "s2", Proof.SIGN);
        var shown = desk.as(APPROVER).open(world.desk());
        assertThat(shown.buttons()).doesNotContain("決裁する D");
        assertThat(shown.page().expectFirst("form.decide a.button").attr("href")).isEqualTo(world.desk() + "/decision");

        assertThat(send("/approve?revision=3", "confirmed", "yes").status()).isEqualTo(403);
        assertThat(desk.approval.kept.done).isEmpty();
    }

    @Test
    void twoWhoDecideAtTheSameTimeAreOneDecision() {
        proposed(Proposal.GRANT, "", "s2", Proof.NONE);

        nothingWasDecided(send("/approve?revision=2"), 409, "ほかの人が先に処理したか、内容が変わりました。");
    }
}
