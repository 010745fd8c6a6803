package jp.madoguchi.workflows.desk.health;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.DEPARTMENT;
import static jp.madoguchi.workflows.desk.DeskWorld.CLERK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.db.MapperFake;
import jp.madoguchi.db.budget.BudgetFakes;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.work.WorkFakes;
import jp.madoguchi.forms.answer.FileRef;
import jp.madoguchi.forms.attachment.FileFakes;
import jp.madoguchi.forms.attachment.FilesWaiting;
import jp.madoguchi.forms.inspection.VirusScan;
import jp.madoguchi.workflows.base.people.PeopleFakes;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.screen.Slices;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.ApplicationRows;
import jp.madoguchi.workflows.cases.application.ApplicationSample;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.cases.task.TaskRows;
import jp.madoguchi.workflows.documents.document.DocumentFakes;
import jp.madoguchi.workflows.documents.document.Documents;
import jp.madoguchi.workflows.documents.document.IssuedFakes;
import jp.madoguchi.workflows.engine.process.Failure;
import jp.madoguchi.workflows.engine.process.FailureFakes;
import jp.madoguchi.workflows.messages.outbox.OutboxFakes;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** 処理の点検: an administrator sees what stands still in the own authority, tries it again or goes on without it. */
class HealthScreenTest {

    private static final Staff ADMINISTRATOR = PeopleFakes.staff(5, AUTHORITY, DEPARTMENT, Role.ADMINISTRATOR);
    private static final Staff ELSEWHERE = PeopleFakes.staff(6, new AuthorityId(new UUID(2, 9)), DEPARTMENT, Role.ADMINISTRATOR);
    private static final Application APPLICATION = ApplicationSample.of(301, State.REVIEW).make();

    private final List<Failure> failures = new ArrayList<>();
    private final List<Object> news = new ArrayList<>();
    private final MapperFake rows = new MapperFake();
    private final ApplicationRows applications = new ApplicationRows(APPLICATION);
    private final TaskRows tasks = new TaskRows();
    private final FileFakes files = new FileFakes();
    private final OutboxFakes mails = new OutboxFakes();
    private Documents documents = DocumentFakes.register(new byte[0]);
    private String scan = "127.0.0.1:3310";
    private final FailureFakes engine = new FailureFakes(failures);

    private Health health() {
        return new Health(rows.as(HealthMapper.class), engine, applications.of(tasks.tasks()), tasks.tasks(), files, documents, news::add, CLOCK);
    }

    private Slices as(Staff staff) {
        var work = new WorkReport(WorkFakes.works(CLOCK), news::add, TransactionOperations.withoutTransaction(), CLOCK);
        return Slices.of(staff, new HealthController(health(), watch(), work, BudgetFakes.reached(List.of())));
    }

    private FileWatch watch() {
        return new FileWatch(files, new VirusScan(scan), rows.as(HealthMapper.class), mails.outbox(), "https://example.jp");
    }

    private void failed(String job, String place, int left) {
        failures.add(new Failure(job, APPLICATION.id(), place, "status 500", left, Instant.EPOCH,
                left == 1 ? Instant.parse("2026-11-20T03:00:00Z") : null));
    }

    @Test
    void saysThatNothingStandsStill() {
        var shown = as(ADMINISTRATOR).open("/staff/health");

        assertThat(shown.text()).contains("まだ確かめていません", "止まっている処理はありません。", "食いちがいはありません。");
    }

    @Test
    void saysThatFilesAreScannedByNobodyOrWaitForIt() {
        assertThat(as(ADMINISTRATOR).open("/staff/health").text()).doesNotContain("ウイルス");
        scan = "none";
        assertThat(as(ADMINISTRATOR).open("/staff/health").text()).contains("ウイルス検査をしていません");
        scan = "";
        assertThat(as(ADMINISTRATOR).open("/staff/health").text()).contains("まだありません");
        files.waits = new FilesWaiting(3, Instant.parse("2026-11-20T03:00:00Z"));
        assertThat(as(ADMINISTRATOR).open("/staff/health").text()).contains("まだないため、3件");
        scan = "127.0.0.1:3310";
        assertThat(as(ADMINISTRATOR).open("/staff/health").text()).contains("3件の添付ファイルが検査を待っています");
    }

    @Test
    void administratorsAreToldByMailThatFilesWait() {
        rows.answering("administrators", given -> List.of(new HealthMapper.Administrator(AUTHORITY, "山口", "yamaguchi@example.jp")));
        watch().tell();
        assertThat(mails.sent).isEmpty();

        files.waits = new FilesWaiting(3, Instant.parse("2026-11-20T03:00:00Z"));
        watch().tell();
        assertThat(mails.headings()).containsExactly("yamaguchi@example.jp 【窓口】検査を待つ添付ファイルが3件あります");
    }

    @Test
    void saysWhatStandsStillWhyAndWhenItIsTriedAgain() {
        failed("j0", "call", 0);
        failed("j1", "call", 1);
        failed("j2", "call", 2);
        rows.answering("checkedAt", given -> Instant.parse("2026-11-19T19:10:00Z"))
                .answering("findings", given -> given[0].equals(AUTHORITY)
                        ? List.of(new Health.Finding("stuck", "K2-R8-000001-0", "審査", Instant.EPOCH)) : List.of());

        var shown = as(ADMINISTRATOR).open("/staff/health");

        assertThat(shown.rows("article p:first-child")).containsExactly(
                APPLICATION.receiptNumber() + " 駐車禁止除外標章の申請 call 自動ではもう試しません。原因を直して「もう一度する」か、飛ばしてください。",
                APPLICATION.receiptNumber() + " 駐車禁止除外標章の申請 call 11月20日（金）12時00分にまた試します（あと1回）",
                APPLICATION.receiptNumber() + " 駐車禁止除外標章の申請 call まもなく試します");
        assertThat(shown.page().select("article").eachAttr("data-tone")).containsExactly("bad", "warn", "warn");
        assertThat(shown.text("code")).startsWith("status 500");
        assertThat(shown.text()).contains("前に確かめた時：11月20日（金）4時10分");
        assertThat(shown.rows("tbody tr")).containsExactly("K2-R8-000001-0 止まっています（することも、待つものもありません） 審査");
    }

    @Test
    void isForAdministratorsAlone() {
        failed("j0", "call", 0);

        for (var shown : List.of(as(CLERK).open("/staff/health"), as(CLERK).send("/staff/health/check"), as(CLERK)
                .send("/staff/health/j0/retry"),
                as(CLERK).send("/staff/health/j0/skip", "reason", "理由"))) assertThat(shown.status()).isEqualTo(403);
        assertThat(engine.done).isEmpty();
        assertThat(rows.done).isEmpty();
    }

    @Test
    void anotherAuthoritysFailuresAreNotThere() {
        failed("j0", "call", 0);

        assertThat(as(ELSEWHERE).open("/staff/health").text()).contains("止まっている処理はありません。");
        assertThat(as(ELSEWHERE).send("/staff/health/j0/retry").status()).isEqualTo(404);
        assertThat(as(ELSEWHERE).send("/staff/health/j0/skip", "reason", "理由").status()).isEqualTo(404);
        assertThat(as(ADMINISTRATOR).send("/staff/health/j9/retry").status()).isEqualTo(404);
        assertThat(engine.done).isEmpty();
    }

    @Test
    void isTriedOnceMore() {
        failed("j0", "call", 0);
        var slice = as(ADMINISTRATOR);

        assertThat(slice.follow(slice.send("/staff/health/j0/retry")).text(".notice")).isEqualTo("もう一度します。");

        assertThat(engine.done).containsExactly("retry j0");
        assertThat(news.toString()).contains("HEALTH_RETRY", APPLICATION.id().toString());
    }

    @Test
    void isSkippedWithAReasonThatIsKept() {
        failed("j0", "call", 0);
        var slice = as(ADMINISTRATOR);

        assertThat(slice.follow(slice.send("/staff/health/j0/skip", "reason", " 台帳に手で書いた ")).text(".notice")).isEqualTo("飛ばして次へ進めました。");

        assertThat(engine.done).containsExactly("skip j0");
        assertThat(applications.done()).containsExactly("happened skipped 台帳に手で書いた");
        assertThat(tasks.rows.done).anyMatch(one -> one.startsWith("passed " + APPLICATION.id() + " call"));
        assertThat(news.toString()).contains("HEALTH_SKIP", "台帳に手で書いた");
    }

    @Test
    void aTimerThatOnlyTellsIsSkippedWithoutAStepBeingPassed() {
        failed("j0", "timer-late", 0);

        as(ADMINISTRATOR).send("/staff/health/j0/skip", "reason", "知らせなくてよい");

        assertThat(engine.done).containsExactly("skip j0");
        assertThat(tasks.rows.done).isEmpty();
    }

    @Test
    void withoutAReasonNothingIsSkippedAndTheFieldSaysSo() {
        failed("j0", "call", 0);
        failed("j1", "call", 0);
        var slice = as(ADMINISTRATOR);

        for (var typed : List.of(" ", "あ".repeat(501))) {
            var again = slice.follow(slice.send("/staff/health/j1/skip", "reason", typed));
            assertThat(again.text("#why-j1")).isEqualTo("飛ばす理由を書いてください。記録に残ります。");
            assertThat(again.has("#why-j0")).isFalse();
            assertThat(again.typed("[aria-invalid=true]")).isEqualTo(typed);
        }
        assertThat(engine.done).isEmpty();
        slice.send("/staff/health/j1/skip", "reason", "あ".repeat(500));
        assertThat(engine.done).containsExactly("skip j1");
    }

    @Test
    void aComparisonClearsWhatWasFoundAndSaysHowMuchItFindsNow() {
        var slice = as(ADMINISTRATOR);

        assertThat(slice.follow(slice.send("/staff/health/check")).page().expectFirst(".notice").attr("data-tone")).isEqualTo("good");
        assertThat(rows.done).startsWith("lock", "clear", "forgetBefore 2026-08-22T01:00:00Z").contains("checked 2026-11-20T01:00:00Z 0");

        rows.answering("findStuck", given -> 1).answering("findWithoutProcess", given -> 2).answering("findProcessLeft", given -> 4)
                .answering("findTaskGone", given -> 8).answering("findTaskUnknown", given -> 16);
        var found = slice.follow(slice.send("/staff/health/check"));
        assertThat(found.text(".notice")).isEqualTo("確かめました。食いちがいは31件です。");
        assertThat(found.page().expectFirst(".notice").attr("data-tone")).isEqualTo("warn");
        assertThat(rows.done).contains("checked 2026-11-20T01:00:00Z 31");
        assertThat(news.toString()).contains("HEALTH_CHECK");
    }

    @Test
    void aFileThatIsGoneIsFoundUntilItIsThereAgain() {
        var photo = new FileRef("00000000-0000-0006-0000-000000000009", "写真.jpg", "image/jpeg", 4);
        files.keep(APPLICATION.id(), photo);
        var slice = as(ADMINISTRATOR);

        files.lose(photo);
        assertThat(slice.follow(slice.send("/staff/health/check")).text(".notice")).isEqualTo("確かめました。食いちがいは1件です。");
        assertThat(rows.done).contains("found 2026-11-20T01:00:00Z fileLost " + APPLICATION.id() + " " + photo.id());

        files.findAgain(photo);
        assertThat(slice.follow(slice.send("/staff/health/check")).text(".notice")).isEqualTo("確かめました。食いちがいは0件です。");
    }

    @Test
    void aDocumentThatIsNotThereAnHourAfterItsDecisionIsFound() {
        documents = DocumentFakes.register(new byte[0], IssuedFakes.document(APPLICATION.id(), "permit", null, false),
                IssuedFakes.document(APPLICATION.id(), "letter", null, true));
        var slice = as(ADMINISTRATOR);

        assertThat(slice.follow(slice.send("/staff/health/check")).text(".notice")).isEqualTo("確かめました。食いちがいは1件です。");
        assertThat(rows.done).contains("found 2026-11-20T01:00:00Z documentWaits " + APPLICATION.id() + " "
                + IssuedFakes.document(APPLICATION.id(), "permit", null, false).id());
    }
}
