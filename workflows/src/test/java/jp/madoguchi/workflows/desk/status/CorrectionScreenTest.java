package jp.madoguchi.workflows.desk.status;

import static jp.madoguchi.workflows.desk.DeskWorld.PHOTO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.screen.ShownPage;
import jp.madoguchi.workflows.cases.application.ApplicationSample;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.cases.correction.CorrectionItem;
import jp.madoguchi.workflows.cases.task.TaskRows;
import jp.madoguchi.workflows.desk.DeskWorld;
import jp.madoguchi.workflows.documents.document.IssuedFakes;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

/** 補正 as the applicant does it: the marked items alone, and what a changed answer newly asks for. */
class CorrectionScreenTest {

    private final DeskWorld world = new DeskWorld(ApplicationSample.of(241, State.CORRECTION).due(null, false).make(),
            WorkflowSamples.permit());
    private final StatusDesk desk = new StatusDesk(world, new IssuedFakes.IssuedRegister());

    @BeforeEach
    void itWaitsForTheApplicant() {
        world.with(TaskRows.open(world.application, For.CORRECTION, "reviewCorrection", "補正", Role.CLERK));
    }

    private void asked(CorrectionItem... items) {
        world.correctionRows.asked(world.application.id(), items);
    }

    private ShownPage send(String... posted) {
        return desk.slice().send(world.status() + "/correction", posted);
    }

    private String sent() {
        return world.submissions.added.getLast().answers().toString();
    }

    private void wrong(ShownPage shown, String field, String problem) {
        assertThat(shown.status()).isEqualTo(422);
        assertThat(shown.text("#" + field + "-error")).isEqualTo(problem);
        assertThat(shown.page().expectFirst("#problems a").attr("href")).isEqualTo("#" + field);
        assertThat(world.taskRows.processes.done).isEmpty();
    }

    @Test
    void onlyWhatWasMarkedIsAskedAgainBesideItsReasonAndTheAnswerBefore() {
        asked(new CorrectionItem("car", "番号を確かめてください。"), new CorrectionItem("photo", "文字が読めません。"));

        var shown = desk.slice().open(world.status());

        assertThat(shown.text("#fix")).isEqualTo("2か所を直して、もう一度送ってください");
        assertThat(shown.text("form")).contains("11月30日（月）", "直していただきたい理由 番号を確かめてください。", "前の答え 三重 300 あ 12-34", "文字が読めません。");
        assertThat(shown.typed("#car")).isEqualTo("三重 300 あ 12-34");
        assertThat(shown.rows("form a")).containsExactly("手帳.jpg", "診断書.pdf");
        assertThat(shown.has("[name=kind]")).isFalse();
        assertThat(shown.has("#todo")).isFalse();
    }

    @Test
    void itGoesBackToTheClerkWithTheNewAnswerAndWhatWasSaid() {
        asked(new CorrectionItem("car", "番号を確かめてください。"));

        var shown = send("car", "三重 300 あ 12-43", "kind", "again", "_say", " すみません。 ");

        assertThat(shown.location()).isEqualTo(world.status() + "?sent");
        assertThat(sent()).contains("三重 300 あ 12-43", "kind=Text[text=new]");
        assertThat(world.correctionRows.rows.done).singleElement().asString().startsWith("close").endsWith("すみません。");
        assertThat(world.taskRows.processes.done).containsExactly("t-reviewCorrection RESUBMIT");
        assertThat(world.applicationRows.done()).contains("happened resubmitted");
    }

    @Test
    void thePageAfterItSaysThatItArrived() {
        assertThat(desk.slice().open(world.status() + "?sent").text(".notice")).startsWith("直した内容を受け取りました");
        assertThat(desk.slice().open(world.status()).has(".notice")).isFalse();
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldWithWhatWasTyped() {
        asked(new CorrectionItem("car", "番号を確かめてください。"));

        var shown = send("car", "あ".repeat(201), "_say", "直しました。");

        wrong(shown, "car", "車の番号は200文字までで入力してください。いまは201文字です。");
        assertThat(shown.typed("#car")).hasSize(201);
        assertThat(shown.typed("#say")).isEqualTo("直しました。");
        wrong(send("car", " "), "car", "車の番号を入力してください。");
    }

    @Test
    void whatIsSaidToTheClerkHasItsLength() {
        asked(new CorrectionItem("car", "番号を確かめてください。"));

        var shown = send("car", "三重 1", "_say", "あ".repeat(1001));

        assertThat(shown.status()).isEqualTo(422);
        assertThat(shown.text("#problems")).contains("審査担当へ伝えたいことは1,000文字までで書いてください。いまは1,001文字です。");
        assertThat(shown.typed("#say")).hasSize(1001);
        assertThat(send("car", "三重 1", "_say", "あ".repeat(1000)).status()).isEqualTo(302);
    }

    @Test
    void whatAChangedAnswerNewlyAsksForJoinsAndIsAskedOnce() {
        asked(new CorrectionItem("kind", "再交付ではありませんか。"));

        var shown = send("kind", "again");
        wrong(shown, "lost", "答えを変えたので、なくした理由も入力してください。");
        assertThat(shown.text("#fix")).startsWith("2か所");
        assertThat(shown.has("[name=_joined][value=lost]")).isTrue();
        assertThat(shown.has("[name=kind][value=again][checked]")).isTrue();

        wrong(send("kind", "again", "_joined", "lost", "lost", " "), "lost", "なくした理由を入力してください。");
        assertThat(send("kind", "again", "_joined", "lost", "lost", "落とした").status()).isEqualTo(302);
        assertThat(sent()).contains("落とした");
    }

    @Test
    void aFileTakesThePlaceOfThoseBeforeAndAnEarlierTry() {
        asked(new CorrectionItem("photo", "文字が読めません。"));
        desk.files.keep(world.application.id(), PHOTO);

        assertThat(desk.slice().upload(world.status() + "/correction",
                new MockMultipartFile("photo", "新しい.jpg", "image/jpeg", new byte[] {1}))
                .status()).isEqualTo(302);

        assertThat(desk.files.done).containsExactly("replace photo");
        assertThat(sent()).contains("新しい.jpg").doesNotContain("手帳.jpg");
    }

    @Test
    void withoutANewFileThoseBeforeStay() {
        asked(new CorrectionItem("photo", "文字が読めません。"));

        assertThat(send().status()).isEqualTo(302);

        assertThat(sent()).contains("手帳.jpg", "診断書.pdf");
        assertThat(desk.files.done).isEmpty();
    }

    @Test
    void aFileThatIsRefusedSaysWhyBesideTheField() {
        asked(new CorrectionItem("photo", "文字が読めません。"));

        var shown = desk.slice().upload(world.status() + "/correction",
                new MockMultipartFile("photo", "空.jpg", "image/jpeg", new byte[0]));

        wrong(shown, "photo", "「空.jpg」は中身がありません（0バイト）。もう一度撮るか、別のファイルを選んでください。");
    }

    @Test
    void aRuleOfAFeatureIsAskedWhereItsFieldIsBeingCorrected() {
        asked(new CorrectionItem("car", "番号を確かめてください。"));
        desk.rules.add(new Problem("badge", "amountTooHigh", List.of(500)));
        assertThat(send("car", "三重 1").status()).as("of another field").isEqualTo(302);

        world.taskRows.processes.done.clear();
        desk.rules.set(0, new Problem("car", "amountTooHigh", List.of(500)));
        wrong(send("car", "三重 1"), "car", "金額は、決まった額（500円）までにしてください。");
    }

    @Test
    void aButtonThatStaysOnThePageSendsNothing() {
        asked(new CorrectionItem("car", "番号を確かめてください。"));

        var shown = send("car", "", "_then", "stay");

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.has("#problems")).isFalse();
        assertThat(world.taskRows.processes.done).isEmpty();
    }

    @Test
    void sentTwiceItHasArrivedAndTooLateItSaysSo() {
        var late = send("car", "三重 1", "_say", "直しました。");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text("#problems")).contains("送れませんでした。補正の期限が過ぎたか、申請の状況が変わっています。");

        asked(new CorrectionItem("car", "番号を確かめてください。"));
        world.applicationRows.put(ApplicationSample.of(241, State.RESUBMITTED).make());
        assertThat(send("car", "三重 1").location()).isEqualTo(world.status() + "?sent");

        world.applicationRows.put(ApplicationSample.of(241, State.REFUSED).make());
        assertThat(send("car", "三重 1").text("#problems")).contains("送れませんでした。");
        assertThat(world.taskRows.processes.done).isEmpty();
    }

    @Test
    void whoMayNotSeeItIsAskedForACode() {
        assertThat(desk.slice().send("/applications/K2-R8-999999-9/correction", "car", "三重 1").location()).isEqualTo("/status");
        assertThat(desk.slice().open(world.status() + "/correction").location()).isEqualTo(world.status());
    }
}
