package jp.madoguchi.workflows.desk.approval;

import static jp.madoguchi.workflows.desk.DeskWorld.APPROVER;
import static jp.madoguchi.workflows.desk.DeskWorld.CLERK;
import static jp.madoguchi.workflows.desk.DeskWorld.ELSEWHERE;
import static jp.madoguchi.workflows.desk.DeskWorld.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.screen.Slices;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.ApplicationSample;
import jp.madoguchi.workflows.cases.application.Proposal;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.cases.task.TaskRows;
import jp.madoguchi.workflows.desk.DeskWorld;
import jp.madoguchi.workflows.documents.signature.SignFakes;
import jp.madoguchi.workflows.engine.part.Proof;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.step.ApprovalStep;
import jp.madoguchi.workflows.engine.step.Basics;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

/** 署名して決裁する: the page with what is signed, the ways to do it, and what came. */
class DecisionScreenTest {

    private static final Application APPLICATION = ApplicationSample.of(181, State.APPROVAL).at("approval_s1")
            .proposed(CLERK.person(), Proposal.REFUSE, "要件を満たしません。").make();

    private final DeskWorld world = new DeskWorld(APPLICATION, WorkflowSamples.of(WorkflowSamples.review(),
            new ApprovalStep(Basics.of("approval", "決裁"), null, Proof.SIGN, List.of("理由が書いてある", "期限内である"), null)));
    private final ApprovalFakes fakes = new ApprovalFakes(world);
    private final String page = world.desk() + "/decision";

    @BeforeEach
    void itWaitsForItsDecider() {
        world.with(TaskRows.open(APPLICATION, For.APPROVAL, "approval_s1", "課長", Role.APPROVER));
    }

    private Slices as(Staff staff) {
        return Slices.of(staff, new DecisionController(fakes.approvals, world.applications, fakes.requests, fakes.signing));
    }

    private void aSignatureCame() {
        fakes.signing.waiting = SignFakes.signature(new UUID(12, 1));
    }

    @Test
    void showsWhatIsSignedAndTheWaysToDoIt() {
        var shown = as(APPROVER).open(page);

        assertThat(shown.text("section[aria-labelledby=what]")).contains("駐車禁止除外標章の申請", "申請 花子", "却下", "要件を満たしません。", "福祉課 課長 職員2",
                "0a1b2c");
        assertThat(shown.buttons()).containsExactly("アプリで署名する", "このファイルを送る");
        assertThat(fakes.requests.facts).contains("\"proposal\":\"REFUSE\"", "\"decider\":\"職員2\"", "\"reason\":\"要件を満たしません。\"");
        assertThat(world.applicationRows.audit()).containsExactly("read");
    }

    @Test
    void whoseTurnItIsNotIsLedBackToTheApplication() {
        assertThat(as(CLERK).open(page).location()).isEqualTo(world.desk());
        assertThat(as(CLERK).send(page + "/handover").location()).isEqualTo(world.desk());
        assertThat(as(ELSEWHERE).open(page).status()).isEqualTo(404);
        assertThat(as(OWNER).open(page).status()).isEqualTo(403);
        assertThat(fakes.signing.done).isEmpty();
    }

    @Test
    void anAppIsHandedTheDecision() {
        var shown = as(APPROVER).send(page + "/handover");

        assertThat(fakes.signing.done).containsExactly("begin");
        assertThat(shown.text("#hand")).isEqualTo("アプリで署名してください");
        assertThat(shown.text("#handover-address")).isEqualTo("https://madoguchi.example.jp/handover/abc");
        assertThat(shown.has("#upload")).isFalse();
    }

    @Test
    void theDecisionIsReadAsPdf() {
        var pdf = as(APPROVER).open(page + "/statement.pdf");

        assertThat(pdf.body()).isEqualTo("%PDF");
        assertThat(pdf.answer().getContentType()).isEqualTo("application/pdf");
        assertThat(world.applicationRows.audit()).containsExactly("document");
        assertThat(as(CLERK).open(page + "/statement.pdf").location()).isEqualTo(world.desk());
    }

    @Test
    void aFileThatIsNotTakenSaysWhyBesideTheField() {
        var file = new MockMultipartFile("file", "署名.p7s", "application/pkcs7-signature", new byte[] {1});
        fakes.signing.problem = "none";

        var shown = as(APPROVER).upload(page + "/file", file);

        assertThat(shown.status()).isEqualTo(422);
        assertThat(shown.text("#problems")).startsWith("この署名は受け取れませんでした").contains("職員の電子証明書を使います");
        assertThat(shown.page().expectFirst("#file").attr("aria-describedby")).isEqualTo("file-hint file-error");
        assertThat(shown.text("#file-error")).isNotEmpty();

        fakes.signing.problem = "";
        assertThat(as(APPROVER).upload(page + "/file", file).location()).isEqualTo(page);
    }

    @Test
    void whatCameIsConfirmedOrDropped() {
        aSignatureCame();

        var shown = as(APPROVER).open(page);

        assertThat(shown.text("section[aria-labelledby=came]")).contains("あなたの署名が届きました", "有効な署名です", "証明書の名義：CN=佐藤", "理由が書いてある");
        assertThat(shown.buttons()).containsExactly("この署名で決裁する", "やり直す");
        assertThat(shown.typed("[name=seen]")).isEqualTo(new UUID(12, 1).toString());
        assertThat(as(APPROVER).send(page + "/drop").location()).isEqualTo(page);
        assertThat(fakes.signing.done).containsExactly("drop");
    }

    @Test
    void itIsNotConfirmedBeforeEverythingIsTicked() {
        aSignatureCame();

        var shown = as(APPROVER).send(page + "/confirm?revision=3&seen=" + new UUID(12, 1), "check-1", "yes");

        assertThat(shown.status()).isEqualTo(422);
        assertThat(shown.text("#problems")).isEqualTo("まだ決裁していません 確かめることに、まだ印のないものがあります。");
        assertThat(fakes.signing.done).isEmpty();
        assertThat(fakes.kept.done).isEmpty();
    }

    @Test
    void whatWasSignedIsTheDecision() {
        aSignatureCame();

        var shown = as(APPROVER).send(page + "/confirm?revision=3&seen=" + new UUID(12, 1), "check-0", "yes", "check-1", "yes");

        assertThat(shown.location()).isEqualTo("/staff/inbox?done=" + APPLICATION.receiptNumber());
        assertThat(fakes.signing.done).containsExactly("confirm " + new UUID(12, 1));
        assertThat(fakes.kept.done).singleElement().asString().contains("proof=SIGN", "signed t-approval_s1 職員2",
                Instant.parse("2026-11-20T01:00:00Z").toString());
        assertThat(world.taskRows.processes.done).containsExactly("t-approval_s1 REFUSE");
    }

    @Test
    void whatChangedMeanwhileIsNotDecided() {
        var shown = as(APPROVER).send(page + "/confirm?revision=2&seen=" + new UUID(12, 1), "check-0", "yes", "check-1", "yes");

        assertThat(shown.location()).isEqualTo(world.desk());
        assertThat(fakes.signing.done).isEmpty();
        assertThat(fakes.kept.done).isEmpty();
    }

    @Test
    void aSignatureOverAnotherTaskDecidesNothing() {
        fakes.requests.task = "t-approval_s0";

        var shown = as(APPROVER).send(page + "/confirm?revision=3&seen=" + new UUID(12, 1), "check-0", "yes", "check-1", "yes");

        assertThat(shown.location()).isEqualTo(world.desk());
        assertThat(fakes.signing.done).isEmpty();
    }

    @Test
    void whoeverCallsTheListIsTickedFirst() {
        var number = APPLICATION.receiptNumber();

        assertThatThrownBy(() -> fakes.approvals.approveSigned(APPROVER, number, 3, new UUID(12, 1), 1)).isInstanceOf(NotAllowed.class);
        assertThat(fakes.signing.done).isEmpty();
        fakes.approvals.approveSigned(APPROVER, number, 3, new UUID(12, 1), 2);
        assertThat(fakes.signing.done).hasSize(1);
    }

    @Test
    void aDiscardedTabThatAsksForAFormItSentGetsThePage() {
        for (var act : List.of("/handover", "/file", "/drop", "/confirm")) assertThat(as(APPROVER).open(page + act).location())
                .isEqualTo(page);
    }
}
