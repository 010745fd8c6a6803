package jp.madoguchi.workflows.desk.review;

import static jp.madoguchi.workflows.desk.DeskWorld.APPROVER;
import static jp.madoguchi.workflows.desk.DeskWorld.CLERK;
import static jp.madoguchi.workflows.desk.DeskWorld.ELSEWHERE;
import static jp.madoguchi.workflows.desk.DeskWorld.LETTER;
import static jp.madoguchi.workflows.desk.DeskWorld.OWNER;
import static jp.madoguchi.workflows.desk.DeskWorld.PHOTO;
import static jp.madoguchi.workflows.desk.DeskWorld.answers;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.forms.answer.FileRef;
import jp.madoguchi.forms.attachment.FileState;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.application.ApplicationSample;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.cases.correction.CorrectionItem;
import jp.madoguchi.workflows.cases.task.TaskRows;
import jp.madoguchi.workflows.desk.DeskWorld;
import jp.madoguchi.workflows.documents.document.IssuedDocument;
import jp.madoguchi.workflows.documents.document.IssuedFakes;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 審査の画面: who may open it, what it shows of an application, and what it offers. */
class ReviewScreenTest {

    private DeskWorld world = world(ApplicationSample.of(101, State.REVIEW));

    private static DeskWorld world(ApplicationSample sample) {
        var world = new DeskWorld(sample.make(), WorkflowSamples.permit());
        return world.with(TaskRows.open(world.application, For.REVIEW, "review", "審査", Role.CLERK));
    }

    private ReviewDesk desk(IssuedDocument... issued) {
        return new ReviewDesk(world, new IssuedFakes.IssuedRegister(issued));
    }

    @Test
    void aClerkOfTheDepartmentReadsItAndTheAuditKnows() {
        var shown = desk().as(CLERK).open(world.desk());

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text("h1")).isEqualTo("申請 花子 シンセイ ハナコ");
        assertThat(shown.text()).contains("駐車禁止除外標章の申請", "三重 300 あ 12-34", "1回目の提出", "11月20日（金）0時30分");
        assertThat(world.applicationRows.audit()).containsExactly("read");
    }

    @Test
    void whoHandlesNoApplicationsIsTurnedAway() {
        assertThat(desk().as(OWNER).open(world.desk()).status()).isEqualTo(403);
        assertThat(world.applicationRows.audit()).isEmpty();
    }

    @Test
    void forAnotherDepartmentItIsNotThereUntilItHasSomethingToDoWithIt() {
        assertThat(desk().as(ELSEWHERE).open(world.desk()).status()).isEqualTo(404);

        world.taskRows.concerned.add(ELSEWHERE.department());

        var shown = desk().as(ELSEWHERE).open(world.desk());
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text("form.decide")).isEqualTo("いま、あなたがすることはありません。");
    }

    @Test
    void forAnotherAuthorityItIsNotThere() {
        var stranger = new Staff(CLERK.personId(), new UUID(2, 9), CLERK.departmentId(), "他市", "福祉課",
                CLERK.roles(), "");

        assertThat(desk().as(stranger).open(world.desk()).status()).isEqualTo(404);
        assertThat(desk().as(CLERK).open("/staff/applications/K2-R8-999999-9").status()).isEqualTo(404);
    }

    @Test
    void onlyWhoseTurnItIsJudgesTheAnswers() {
        assertThat(desk().as(CLERK).open(world.desk()).buttons()).contains("承認で起案する D", "補正を依頼する R", "この理由で決裁へ回す");

        var approver = desk().as(APPROVER).open(world.desk());
        assertThat(approver.has("[name^=mark-]")).isFalse();
        assertThat(approver.text("form.decide")).isEqualTo("いま、あなたがすることはありません。");
    }

    @Test
    void whileACorrectionIsAwaitedNothingIsJudged() {
        world.with(TaskRows.open(world.application, For.CORRECTION, "reviewCorrection", "補正", Role.CLERK));

        assertThat(desk().as(CLERK).open(world.desk()).has("[name^=mark-]")).isFalse();
    }

    @Test
    void whatIsLeftEmptyIsSaidAndFilesAreShownBesideTheAnswers() {
        var shown = desk().as(CLERK).open(world.desk());

        assertThat(shown.text("dl.judge > div:has(#f-badge)")).contains("入力なし");
        assertThat(shown.text("#view")).isEqualTo("手帳.jpg");
        assertThat(shown.page().expectFirst("img.shown").attr("src")).isEqualTo(world.desk() + "/files/" + PHOTO.id());

        var other = desk().as(CLERK).open(world.desk() + "?file=" + LETTER.id());
        assertThat(other.text("#view")).isEqualTo("診断書.pdf");
        assertThat(other.page().expectFirst("iframe.shown").attr("title")).isEqualTo("診断書.pdf");
        assertThat(desk().as(CLERK).open(world.desk() + "?file=unknown").text("#view")).isEqualTo("手帳.jpg");
    }

    @Test
    void aFileThatNobodyMayOpenIsMarkedToBeAskedForAgain() {
        var desk = desk();
        desk.files.close(PHOTO, FileState.INFECTED);

        var shown = desk.as(CLERK).open(world.desk());

        assertThat(shown.has("img.shown")).isFalse();
        assertThat(shown.text(".viewer")).contains("ウイルスが見つかりました", "手帳.jpg（ウイルス）");
        assertThat(shown.page().select("[name^=mark-][value=bad][checked]")).hasSize(1);
        assertThat(shown.page().text() + shown.page().select("[name^=reason]").eachAttr("value") + shown.page().select("textarea").eachText())
                .contains("別の端末などで作り直したファイルを送ってください");
    }

    @Test
    void whatACorrectionChangedStandsBesideWhatItWas() {
        var sample = ApplicationSample.of(102, State.RESUBMITTED).make();
        world = new DeskWorld(sample, WorkflowSamples.permit(), answers().with("car", "三重 300 あ 12-43"), answers());
        world.with(TaskRows.open(sample, For.REVIEW, "review", "審査", Role.CLERK));
        world.correctionRows.answered(sample.id(), "車検証を見直しました。", new CorrectionItem("car", "番号を確かめてください。"));

        var shown = desk().as(CLERK).open(world.desk());

        assertThat(shown.text("section[aria-labelledby=answers]")).contains("2回目の提出", "変わったところ 1", "申請者から 車検証を見直しました。");
        assertThat(shown.text("div:has(> #f-car) del")).isEqualTo("三重 300 あ 12-43");
        assertThat(shown.text("div:has(> #f-car) ins")).isEqualTo("三重 300 あ 12-34");
        assertThat(shown.text("div:has(> #f-car)")).contains("前回の指摘「番号を確かめてください。」への補正");
        assertThat(shown.has("div:has(> #f-kind) ins")).isFalse();
    }

    @Test
    void aNumberThatWasGivenIsLookedUpInTheRegister() {
        world = new DeskWorld(world.application, WorkflowSamples.permit(), answers().with("badge", "M-000001"));
        var other = new ApplicationId(new UUID(1, 5));

        assertThat(desk().as(CLERK).open(world.desk()).page().select("div:has(> #f-badge) .tag").attr("data-tone")).isEqualTo("warn");

        var until = desk(IssuedFakes.document(other, "permit", LocalDate.of(2027, 3, 31), true)).as(CLERK).open(world.desk());
        assertThat(until.page().select("div:has(> #f-badge) .tag").attr("data-tone")).isEqualTo("good");
        assertThat(until.text("div:has(> #f-badge) .tag")).contains("令和9年（2027年）3月31日まで");
        assertThat(until.has("div:has(> #f-car) .tag")).isFalse();
        var always = desk(IssuedFakes.document(other, "permit", null, true)).as(CLERK).open(world.desk());
        assertThat(always.text("div:has(> #f-badge) .tag")).isNotEmpty().doesNotContain("年");
    }

    @Test
    void theDayIsShownUntilItIsDecidedAndThatTheClockStandsStill() {
        world = world(ApplicationSample.of(103, State.REVIEW).due(LocalDate.of(2026, 11, 19), true));
        var late = desk().as(CLERK).open(world.desk());
        assertThat(late.text("main > .row")).contains("11月19日（木）", "期限超過");

        world = world(ApplicationSample.of(104, State.CORRECTION).due(null, false));
        assertThat(desk().as(CLERK).open(world.desk()).text("main > .row")).contains("停止中");

        world = world(ApplicationSample.of(105, State.GRANTED));
        assertThat(desk().as(CLERK).open(world.desk()).text("main > .row")).doesNotContain("11月27日", "停止中", "期限超過");
    }

    @ParameterizedTest
    @ValueSource(strings = {"look", "assign", "memos", "correction", "grant", "refuse", "approve", "return", "joint", "happened"})
    void aDiscardedTabThatAsksForTheFormItHadSentGetsThePage(String act) {
        assertThat(desk().as(CLERK).open(world.desk() + "/" + act).location()).isEqualTo(world.desk());
    }

    @Test
    void aFileIsGivenOutToWhoMaySeeItsApplication() {
        var desk = desk();
        desk.files.keep(world.application.id(), PHOTO);
        desk.files.keep(new ApplicationId(new UUID(1, 77)), new FileRef(LETTER.id(), "他人.pdf", "application/pdf", 4));

        var file = desk.as(APPROVER).open(world.desk() + "/files/" + PHOTO.id());
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.answer().getContentType()).isEqualTo("image/jpeg");
        assertThat(file.answer().getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(world.applicationRows.audit()).containsExactly("file");
        assertThat(desk.as(APPROVER).open(world.desk() + "/files/" + LETTER.id()).status()).as("of another application").isEqualTo(404);
        assertThat(desk.as(OWNER).open(world.desk() + "/files/" + PHOTO.id()).status()).isEqualTo(403);
        assertThat(desk.as(ELSEWHERE).open(world.desk() + "/files/" + PHOTO.id()).status()).isEqualTo(404);
    }

    @Test
    void aDocumentIsGivenOutByItsKindOnceItsSealIsOnIt() {
        var desk = desk(IssuedFakes.document(world.application.id(), "permit", null, true),
                IssuedFakes.document(world.application.id(), "letter", null, false));

        var permit = desk.as(CLERK).open(world.desk() + "/documents/permit");
        assertThat(permit.body()).isEqualTo("%PDF permit");
        assertThat(permit.answer().getContentType()).isEqualTo("application/pdf");
        assertThat(world.applicationRows.audit()).containsExactly("document");
        assertThat(desk.as(CLERK).open(world.desk() + "/documents/letter").status()).isEqualTo(404);
        assertThat(desk.as(CLERK).open(world.desk() + "/documents/refusal").status()).isEqualTo(404);
        assertThat(desk.as(ELSEWHERE).open(world.desk() + "/documents/permit").status()).isEqualTo(404);
    }
}
