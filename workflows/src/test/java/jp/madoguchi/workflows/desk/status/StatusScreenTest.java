package jp.madoguchi.workflows.desk.status;

import static jp.madoguchi.workflows.desk.DeskWorld.LETTER;
import static jp.madoguchi.workflows.desk.DeskWorld.PHOTO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.forms.answer.FileRef;
import jp.madoguchi.workflows.base.screen.Slices;
import jp.madoguchi.workflows.cases.application.ApplicationSample;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.cases.task.Pass;
import jp.madoguchi.workflows.desk.DeskWorld;
import jp.madoguchi.workflows.documents.document.IssuedDocument;
import jp.madoguchi.workflows.documents.document.IssuedFakes;
import jp.madoguchi.workflows.engine.step.Workflow;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 申請の状況 as its applicant sees it: where it stands, what is to be done, the receipt and the withdrawal. */
class StatusScreenTest {

    private static final String STRANGE = "/applications/K2-R8-999999-9";

    private DeskWorld world = new DeskWorld(ApplicationSample.of(221, State.REVIEW).make(), WorkflowSamples.permit());

    private Slices page(IssuedDocument... issued) {
        return new StatusDesk(world, new IssuedFakes.IssuedRegister(issued)).slice();
    }

    private void is(ApplicationSample sample) {
        world = new DeskWorld(sample.make(), WorkflowSamples.permit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/receipt", "/withdraw", "/documents/permit", "/files/00000000-0000-0006-0000-000000000001"})
    void whoMayNotSeeItIsAskedForACodeWhetherItIsThereOrNot(String page) {
        var stranger = new DeskWorld(ApplicationSample.of(222, State.REVIEW).make(), WorkflowSamples.permit());
        stranger.applicationRows.put(world.application);

        var slice = new StatusDesk(stranger, new IssuedFakes.IssuedRegister()).slice();

        assertThat(slice.open(world.status() + page).location()).isEqualTo("/status");
        assertThat(slice.open(STRANGE + page).location()).isEqualTo("/status");
    }

    @Test
    void saysWhereItStandsAndWhomToAsk() {
        var shown = page().open(world.status());

        assertThat(shown.page().title()).contains(world.application.receiptNumber());
        assertThat(shown.text("h1")).isEqualTo("駐車禁止除外標章の申請");
        assertThat(shown.text()).contains("いま、することはありません。担当が内容を確かめています。", "福祉課 059-224-0000（平日 8:30-17:15）");
        assertThat(shown.page().expectFirst("a[href^=tel:]").attr("href")).isEqualTo("tel:0592240000");
        assertThat(shown.has("form")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"REFUSED, 申し訳ありませんが、申請は認められませんでした。, true", "REVOKED, 交付したものは取り消されました。, true",
        "GRANTED, 申請のとおり決まりました。, false", "WITHDRAWN, この申請は取り下げられました。, false", "CLOSED, この申請の手続は終わりました。, false"})
    void saysHowItEndedAndWhereAnAppealGoes(State state, String words, boolean appeal) {
        is(ApplicationSample.of(223, state).because("要件を満たしません。"));

        var shown = page().open(world.status());

        assertThat(shown.text("#todo")).isEqualTo("結果");
        assertThat(shown.text()).contains(words);
        assertThat(shown.text().contains("三重県知事に審査請求をすることができます。")).isEqualTo(appeal);
        assertThat(shown.text().contains("要件を満たしません。")).isEqualTo(appeal);
        assertThat(shown.text(".timeline li:last-child")).contains("11月26日（木）");
    }

    @Test
    void itIsWithdrawnAfterAQuestion() {
        world.taskRows.passes.add(new Pass(1, "approval", Instant.EPOCH, null, "", null));
        assertThat(page().open(world.status()).rows("a[href$=/withdraw]")).containsExactly("申請を取り下げる");
        assertThat(page().open(world.status() + "/withdraw").buttons()).containsExactly("この申請を取り下げる");

        assertThat(page().send(world.status() + "/withdraw").location()).isEqualTo(world.status());

        assertThat(world.taskRows.processes.done).containsExactly("withdraw");
        assertThat(world.applicationRows.done()).containsExactly("decide " + world.application.id()
                + " WITHDRAWN  null 2026-11-20T01:00:00Z",
                "happened withdrawn");
    }

    @Test
    void whatIsDecidedIsNotWithdrawn() {
        is(ApplicationSample.of(224, State.GRANTED));
        assertThat(page().open(world.status()).has("a[href$=/withdraw]")).isFalse();
        assertThat(page().open(world.status() + "/withdraw").location()).isEqualTo(world.status());

        var late = page().send(world.status() + "/withdraw");

        assertThat(late.text("#problems")).contains("この間に申請の状況が変わりました。");
        assertThat(world.taskRows.processes.done).isEmpty();
    }

    @Test
    void asksTwiceIsWithdrawnOnce() {
        is(ApplicationSample.of(225, State.WITHDRAWN));

        assertThat(page().send(world.status() + "/withdraw").location()).isEqualTo(world.status());
        assertThat(world.taskRows.processes.done).isEmpty();
    }

    @Test
    void fromTheStepThatTheOwnerNamedOnItIsNotWithdrawn() {
        world = new DeskWorld(world.application, new Workflow("交付", WorkflowSamples.permit().steps(), "approval", false, null));
        world.taskRows.passes.add(new Pass(1, "review", Instant.EPOCH, Instant.EPOCH, "grant", null));
        assertThat(page().open(world.status()).has("a[href$=/withdraw]")).isTrue();

        world.taskRows.passes.add(new Pass(2, "approval", Instant.EPOCH, null, "", null));
        assertThat(page().open(world.status()).has("a[href$=/withdraw]")).isFalse();
        assertThat(page().send(world.status() + "/withdraw").text("#problems")).contains("この間に申請の状況が変わりました。");
        world.taskRows.passes.set(1, new Pass(3, "issue", Instant.EPOCH, null, "", null));
        assertThat(page().open(world.status()).has("a[href$=/withdraw]")).as("behind it").isFalse();
    }

    @Test
    void theReceiptSaysWhatArrivedAndWhen() {
        var shown = page().open(world.status() + "/receipt");

        assertThat(shown.text("#receipt-number")).isEqualTo(world.application.receiptNumber());
        assertThat(shown.text(".receipt time")).contains("0時30分");
        assertThat(shown.page().expectFirst("svg.stamp").attr("aria-label")).startsWith("受付印 三重県 8.11.20");
        assertThat(shown.text(".answers")).contains("車の番号 三重 300 あ 12-34", "手帳.jpg");
        assertThat(shown.text()).contains("hanako@example.jp あてに、受付番号をお知らせします。", "いま、することはありません。")
                .doesNotContain("受付番号を控えてください");
    }

    @Test
    void theReceiptShowsWhatWasSentFirst() {
        world = new DeskWorld(world.application, WorkflowSamples.permit(), DeskWorld.answers(), DeskWorld.answers()
                .with("car", "四日市 500 い 1"));

        assertThat(page().open(world.status() + "/receipt").text(".answers")).contains("三重 300 あ 12-34").doesNotContain("四日市");
    }

    @Test
    void whoGaveNoAddressIsToldToKeepTheNumberAndWhoHasToActWhatToDo() {
        is(ApplicationSample.of(226, State.SIGNING).mail(null));

        var shown = page().open(world.status() + "/receipt");

        assertThat(shown.text()).contains("受付番号を控えてください", "この画面は申請したこの機器からだけ見られます。", "電子署名が必要です。").doesNotContain("あてに");
        assertThat(shown.rows("section[aria-labelledby=next] a.button")).containsExactly("申請の状況を見る");
    }

    @Test
    void documentsAndFilesAreThoseOfTheApplicationAlone() {
        var desk = new StatusDesk(world, new IssuedFakes.IssuedRegister(IssuedFakes.document(world.application.id(), "permit",
                LocalDate.MAX,
                true)));
        desk.files.keep(world.application.id(), PHOTO);
        desk.files.keep(new ApplicationId(new UUID(1, 7)), new FileRef(LETTER.id(), "他人.pdf", "application/pdf", 4));

        var permit = desk.slice().open(world.status() + "/documents/permit");
        assertThat(permit.body()).isEqualTo("%PDF permit");
        assertThat(permit.answer().getHeader("Content-Disposition")).startsWith("attachment;")
                .contains(world.application.receiptNumber() + "-permit.pdf");
        assertThat(permit.answer().getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(desk.slice().open(world.status() + "/documents/letter").location()).isEqualTo("/status");
        assertThat(desk.slice().open(world.status() + "/files/" + PHOTO.id()).body()).isEqualTo("file");
        assertThat(desk.slice().open(world.status() + "/files/" + LETTER.id()).location()).isEqualTo("/status");
    }
}
