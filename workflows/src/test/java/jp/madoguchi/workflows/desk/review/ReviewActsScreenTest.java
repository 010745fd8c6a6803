package jp.madoguchi.workflows.desk.review;

import static jp.madoguchi.workflows.desk.DeskWorld.APPROVER;
import static jp.madoguchi.workflows.desk.DeskWorld.CLERK;
import static jp.madoguchi.workflows.desk.DeskWorld.ELSEWHERE;
import static jp.madoguchi.workflows.desk.DeskWorld.LETTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.screen.ShownPage;
import jp.madoguchi.workflows.cases.application.ApplicationSample;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.cases.correction.CorrectionAsked;
import jp.madoguchi.workflows.cases.correction.CorrectionItem;
import jp.madoguchi.workflows.cases.task.TaskRows;
import jp.madoguchi.workflows.desk.DeskWorld;
import jp.madoguchi.workflows.documents.document.IssuedFakes;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.step.ApprovalStep;
import jp.madoguchi.workflows.engine.step.Basics;
import jp.madoguchi.workflows.engine.step.ReviewStep;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import org.junit.jupiter.api.Test;

/** 審査の画面: what a clerk does there, and that nothing typed is lost where it cannot be done. */
class ReviewActsScreenTest {

    private static final String LONG = "あ".repeat(1001);

    private DeskWorld world = world(ApplicationSample.of(121, State.REVIEW));
    private ReviewDesk desk = new ReviewDesk(world, new IssuedFakes.IssuedRegister());

    private static DeskWorld world(ApplicationSample sample, String... checklist) {
        var step = new ReviewStep(Basics.of("review", "審査"), null, null, List.of(checklist), 10);
        var world = new DeskWorld(sample.make(), WorkflowSamples.of(step, new ApprovalStep(Basics.of("approval", "決裁"), null, null, null,
                null)));
        return world.with(TaskRows.open(world.application, For.REVIEW, "review", "審査", Role.CLERK));
    }

    private ShownPage send(String act, String... posted) {
        return desk.as(CLERK).send(world.desk() + "/" + act + (act.contains("?") ? "&" : "?") + "revision=3", posted);
    }

    private void nothingWasDone(ShownPage shown, String problem) {
        assertThat(shown.status()).isEqualTo(422);
        assertThat(shown.page().title()).startsWith("エラー：");
        assertThat(shown.text("#problems h2")).isEqualTo("まだ処理していません");
        assertThat(shown.text("#problems li")).contains(problem);
        shown.page().select("#problems a").forEach(link -> assertThat(shown.has(link.attr("href"))).as(link.attr("href")).isTrue());
        assertThat(world.taskRows.processes.done).isEmpty();
        assertThat(world.applicationRows.done()).isEmpty();
    }

    @Test
    void aCorrectionAsksForTheMarkedItemsAndStopsTheClock() {
        var shown = send("correction", "mark-car", "bad", "reason-car", " 番号を確かめてください。 ", "mark-kind", "ok", "reason-kind", "使わない");

        assertThat(shown.location()).isEqualTo("/staff/inbox?done=" + world.application.receiptNumber());
        assertThat(world.taskRows.processes.done).containsExactly("t-review CORRECT");
        assertThat(world.applicationRows.done()).as("five working days were left").contains("clock " + world.application.id() + " null 5");
        assertThat(world.correctionRows.rows.done).anyMatch(one -> one.startsWith("insertItem")
                && one.contains(new CorrectionItem("car", "番号を確かめてください。").toString()));
        assertThat(world.correctionRows.rows.done).filteredOn(one -> one.startsWith("insertItem")).hasSize(1);
        assertThat(world.applicationRows.news).filteredOn(CorrectionAsked.class::isInstance).singleElement()
                .satisfies(news -> assertThat(news.toString()).contains("2026-11-30"));
    }

    @Test
    void aCorrectionWithNothingMarkedOrWithoutAReasonIsNotAskedFor() {
        nothingWasDone(send("correction", "mark-car", "ok"), "「指摘」を付けた項目がありません。");
        nothingWasDone(send("correction", "mark-car", "bad", "reason-car", "　"), "指摘の理由を書いてください。");
        nothingWasDone(send("correction", "mark-car", "bad", "reason-car", LONG), "1,000文字までで書いてください。");
        assertThat(send("correction", "mark-car", "bad", "reason-car", LONG.substring(1)).status()).isEqualTo(302);
    }

    @Test
    void whatWasMarkedAndTypedIsKept() {
        var shown = send("correction", "mark-car", "bad", "reason-car", "", "mark-kind", "bad", "reason-kind", "どちらですか。",
                "refusal", "要件を満たしません。", "memo", "電話した");

        assertThat(shown.has("[name=mark-car][value=bad][checked]")).isTrue();
        assertThat(shown.typed("#reason-kind")).isEqualTo("どちらですか。");
        assertThat(shown.typed("#refusal")).isEqualTo("要件を満たしません。");
        assertThat(shown.has("details[open] #refusal")).isTrue();
        assertThat(shown.typed("#memo")).isEqualTo("電話した");
        assertThat(shown.has("[name=mark-photo][value=ok][checked]")).isTrue();
    }

    @Test
    void aFieldThatIsNotOfTheFormIsNobodysToAskFor() {
        assertThat(send("correction", "mark-other", "bad", "reason-other", "理由").status()).isEqualTo(403);
    }

    @Test
    void aProposalToGrantGoesOnWithNothingMarked() {
        assertThat(send("grant").location()).isEqualTo("/staff/inbox?done=" + world.application.receiptNumber());

        assertThat(world.taskRows.processes.done).containsExactly("t-review FORWARD");
        assertThat(world.applicationRows.done()).contains("propose " + world.application.id() + " " + CLERK.person() + " GRANT",
                "happened proposed GRANT");
        assertThat(world.applicationRows.audit()).containsExactly("propose.GRANT");
        assertThat(world.taskRows.rows.done).contains("result " + world.application.id() + " review grant");
    }

    @Test
    void aProposalToGrantWaitsForTheMarks() {
        nothingWasDone(send("grant", "mark-car", "bad", "mark-kind", "bad", "reason-kind", "理由"), "「指摘」が2件あります。");
    }

    @Test
    void aProposalToGrantWaitsForEveryTickOfTheList() {
        world = world(ApplicationSample.of(122, State.REVIEW), "写真がある", "番号が合う");
        desk = new ReviewDesk(world, new IssuedFakes.IssuedRegister());
        var missing = send("grant", "check-0", "yes");
        nothingWasDone(missing, "確かめることに、まだ印のないものがあります。");
        assertThat(missing.has("[name=check-0][checked]")).isTrue();
        assertThat(missing.has("[name=check-1][checked]")).isFalse();
        assertThat(send("grant", "check-0", "yes", "check-1", "yes").status()).isEqualTo(302);
    }

    @Test
    void aRefusalHasItsReason() {
        nothingWasDone(send("refuse", "refusal", " "), "理由のない却下はできません（行政手続法第8条）。");
        nothingWasDone(send("refuse"), "却下の理由を1,000文字までで書いてください。");
        nothingWasDone(send("refuse", "refusal", LONG), "却下の理由を1,000文字までで書いてください。");
        assertThat(send("refuse", "refusal", LONG.substring(1)).status()).isEqualTo(302);
        assertThat(world.taskRows.processes.done).containsExactly("t-review FORWARD");
        assertThat(world.applicationRows.audit()).endsWith("propose.REFUSE");
        assertThat(world.taskRows.rows.done).contains("result " + world.application.id() + " review refuse");
    }

    @Test
    void whatSomebodyElseDidFirstIsNotOverwritten() {
        var shown = desk.as(CLERK).send(world.desk() + "/refuse?revision=2", "refusal", "要件を満たしません。");

        assertThat(shown.status()).isEqualTo(409);
        assertThat(shown.text("#problems")).contains("ほかの人が先に処理したか、内容が変わりました。");
        assertThat(shown.typed("#refusal")).isEqualTo("要件を満たしません。");
        assertThat(world.taskRows.processes.done).isEmpty();
    }

    @Test
    void whatIsNotTheirsToDoNobodyDoes() {
        assertThat(desk.as(APPROVER).send(world.desk() + "/grant?revision=3").status()).isEqualTo(403);
        assertThat(desk.as(ELSEWHERE).send(world.desk() + "/grant?revision=3").status()).isEqualTo(404);
        assertThat(desk.as(CLERK).send(world.desk() + "/grant").status()).as("of no revision").isEqualTo(400);
        assertThat(world.taskRows.processes.done).isEmpty();
    }

    @Test
    void whereNothingWaitsAnyMoreWhatWasTypedIsReadAgain() {
        world.taskRows.tasks.clear();

        var shown = send("refuse", "refusal", "要件を満たしません。");

        assertThat(shown.status()).isEqualTo(409);
        assertThat(shown.text()).contains("あなたが書いた内容（まだ送られていません） 要件を満たしません。");
    }

    @Test
    void aMemoIsKeptOnceAndTheMarksStay() {
        var shown = send("memos", "memo", " 電話で確かめた。 ", "mark-car", "bad", "reason-car", "理由");

        assertThat(shown.status()).isEqualTo(200);
        assertThat(desk.memos).containsExactly("電話で確かめた。");
        assertThat(shown.text("ol.talk")).contains("職員1", "電話で確かめた。");
        assertThat(shown.typed("#memo")).isEmpty();
        assertThat(shown.typed("#reason-car")).isEqualTo("理由");
        assertThat(world.applicationRows.audit()).containsExactly("memo", "read");
    }

    @Test
    void anEmptyMemoIsNoneAndALongOneIsShownAgain() {
        assertThat(send("memos", "memo", " ").status()).isEqualTo(200);
        nothingWasDone(send("memos", "memo", LONG), "1,000文字までで書いてください。");
        assertThat(desk.memos).isEmpty();
    }

    @Test
    void anotherFileIsLookedAtWithTheMarksKept() {
        var shown = send("look?file=" + LETTER.id(), "mark-car", "bad", "reason-car", "理由");

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text("#view")).isEqualTo("診断書.pdf");
        assertThat(shown.typed("[name=shown]")).isEqualTo(LETTER.id());
        assertThat(shown.typed("#reason-car")).isEqualTo("理由");
        assertThat(send("memos", "shown", LETTER.id()).text("#view")).as("stays open").isEqualTo("診断書.pdf");
    }
}
