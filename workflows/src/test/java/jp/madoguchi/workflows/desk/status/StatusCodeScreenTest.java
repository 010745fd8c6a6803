package jp.madoguchi.workflows.desk.status;

import static jp.madoguchi.workflows.base.screen.Slices.RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.madoguchi.db.code.AttemptFakes;
import jp.madoguchi.db.code.CodeRows;
import jp.madoguchi.db.code.Limit;
import jp.madoguchi.workflows.base.screen.ShownPage;
import jp.madoguchi.workflows.base.screen.Slices;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.ApplicationRows;
import jp.madoguchi.workflows.cases.application.ApplicationSample;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.cases.task.TaskRows;
import jp.madoguchi.workflows.messages.contact.ContactFakes;
import jp.madoguchi.workflows.messages.link.StatusLinkFakes;
import org.junit.jupiter.api.Test;

/** 受付番号と確認コード, and the link of a notice: how a browser that did not send an application is let in, and no other. */
class StatusCodeScreenTest {

    private static final String SENT = "この番号の申請にメールアドレスがあれば、そこへ8けたの確認コードを送りました。";

    private Application application = ApplicationSample.of(261, State.REVIEW).make();
    private ApplicationRows rows = new ApplicationRows(application);
    private Applications applications = rows.of(new TaskRows().tasks());
    private final CodeRows codes = new CodeRows();
    private final AttemptFakes attempts = new AttemptFakes();

    private Slices slice() {
        var statusCodes = new StatusCodes(codes, attempts, applications, ContactFakes.channels("", false), rows.news::add);
        return Slices.toResident(new StatusCodeController(statusCodes),
                new StatusLinkController(new StatusLinkFakes(application.id()), applications, statusCodes));
    }

    private ShownPage ask(String number) {
        return slice().send("/status", "number", number);
    }

    private void is(ApplicationSample sample) {
        application = sample.make();
        rows = new ApplicationRows(application);
        applications = rows.of(new TaskRows().tasks());
    }

    private boolean isLetIn() {
        return slice().open("/go/good").location().equals("/applications/" + application.receiptNumber());
    }

    @Test
    void aNumberThatCannotBeOneIsSaidBesideTheField() {
        var shown = ask("K2-R8-000261-0");

        assertThat(shown.status()).isEqualTo(422);
        assertThat(shown.text("#number-error")).startsWith("受付番号の形がちがうようです。");
        assertThat(shown.typed("#number")).isEqualTo("K2-R8-000261-0");
        assertThat(shown.page().expectFirst("#number").attr("aria-describedby")).isEqualTo("number-hint number-error");
        assertThat(codes.asked).isEmpty();
        assertThat(slice().open("/status").has("#number-error")).isFalse();
    }

    @Test
    void anyWidthAndNoHyphensAreTheSameNumber() {
        var shown = ask(application.receiptNumber().toLowerCase().replace("-", "").replace('2', '２'));

        assertThat(shown.location()).isEqualTo("/status/code?number=" + application.receiptNumber());
        assertThat(codes.asked).hasSize(1);
        assertThat(slice().open(shown.location()).text()).contains(SENT, application.receiptNumber());
    }

    @Test
    void theCodeGoesToTheApplicantAndIsCountedForBrowserAndApplication() {
        ask(application.receiptNumber());

        assertThat(rows.news).singleElement().isInstanceOfSatisfying(StatusCodeAsked.class, news -> {
            assertThat(news.application()).isEqualTo(application);
            assertThat(news.code().text()).isEqualTo("12345678");
        });
        assertThat(codes.limits).extracting(Limit::what).containsExactly("status-code", "status-codes");
        assertThat(codes.limits).extracting(Limit::most).containsExactly(6, 20);
        assertThat(codes.limits.getFirst().subject()).isNotEqualTo(codes.limits.getLast().subject());
    }

    @Test
    void fromTheAnswerNobodyCanTellWhetherANumberExistsOrHasAnAddress() {
        assertThat(ask("K2-R8-000099-" + digit(99)).location()).startsWith("/status/code?number=K2-R8-000099");
        is(ApplicationSample.of(262, State.REVIEW).mail(null));
        assertThat(ask(application.receiptNumber()).location()).startsWith("/status/code?number=K2-R8-000262");
        codes.tooOften = true;
        is(ApplicationSample.of(263, State.REVIEW));
        assertThat(ask(application.receiptNumber()).location()).startsWith("/status/code?number=K2-R8-000263");
        assertThat(codes.asked).isEmpty();
        assertThat(rows.news).isEmpty();
    }

    @Test
    void whoeverTypesANumberThatWasTypedOftenSaysASecondThingWhetherThereIsSuchANumberOrNot() {
        for (var number : List.of(application.receiptNumber(), "K2-R8-000099-" + digit(99))) {
            for (var time = 0; time < 3; time++) assertThat(ask(number).location()).startsWith("/status/code");

            var shown = ask(number);
            assertThat(shown.status()).isEqualTo(200);
            assertThat(shown.typed("#number")).isEqualTo(number);
            assertThat(shown.text("#fact-hint")).contains("もう1つ確かめます");
            assertThat(shown.has("#fact-error")).isFalse();
            assertThat(slice().send("/status", "number", number, "fact", " ").text("#fact-error")).contains("メールアドレスか電話番号を入力");
        }
        assertThat(codes.asked).hasSize(3);
    }

    @Test
    void theRightSecondThingSendsTheCodeAndAWrongOneLooksTheSame() {
        for (var time = 0; time < 3; time++) ask(application.receiptNumber());

        var wrong = slice().send("/status", "number", application.receiptNumber(), "fact", "somebody@example.jp");
        assertThat(codes.asked).hasSize(3);
        var right = slice().send("/status", "number", application.receiptNumber(), "fact", application.mail().toUpperCase());
        assertThat(codes.asked).hasSize(4);

        assertThat(right.location()).isEqualTo(wrong.location()).startsWith("/status/code");
    }

    @Test
    void aLinkIsASecondThing() {
        for (var time = 0; time < 4; time++) ask(application.receiptNumber());

        assertThat(slice().send("/go/good").location()).isEqualTo("/go/good/code");
        assertThat(codes.asked).hasSize(4);
    }

    private static String digit(int number) {
        var text = ApplicationSample.of(number, State.REVIEW).make().receiptNumber();
        return text.substring(text.length() - 1);
    }

    @Test
    void theRightCodeLetsThisBrowserIn() {
        assertThat(isLetIn()).isFalse();
        ask(application.receiptNumber());

        var shown = slice().send("/status/code", "number", application.receiptNumber(), "code", "１２３４ ５６７８");

        assertThat(shown.location()).isEqualTo("/applications/" + application.receiptNumber());
        assertThat(isLetIn()).isTrue();
    }

    @Test
    void aWrongCodeAnotherNumberOrTheSameCodeAgainDoNot() {
        ask(application.receiptNumber());

        for (var typed : List.of("654321", "", "12345")) {
            var shown = slice().send("/status/code", "number", application.receiptNumber(), "code", typed);
            assertThat(shown.status()).isEqualTo(422);
            assertThat(shown.text("#code-error")).startsWith("確認コードがちがうか、期限が過ぎています。");
            assertThat(shown.typed("[name=number]")).isEqualTo(application.receiptNumber());
            assertThat(shown.page().expectFirst("form a").attr("href")).isEqualTo("/status?number=" + application.receiptNumber());
        }
        assertThat(slice().send("/status/code", "number", "K2-R8-000099-" + digit(99), "code", "12345678").status()).isEqualTo(422);
        assertThat(isLetIn()).isFalse();
        codes.use(codes.asked.getFirst(), "12345678");
        assertThat(slice().send("/status/code", "number", application.receiptNumber(), "code", "12345678").status()).isEqualTo(422);
    }

    @Test
    void aLinkAsksForTheCodeWithoutANumberToType() {
        var shown = slice().open("/go/good");
        assertThat(shown.text()).contains("駐車禁止除外標章の申請").doesNotContain("申請 花子");
        assertThat(shown.buttons()).containsExactly("確認コードを受け取る");
        assertThat(codes.asked).as("a scanner that opens links").isEmpty();

        var asked = slice().send("/go/good");
        assertThat(asked.location()).isEqualTo("/go/good/code");
        assertThat(codes.asked).hasSize(1);
        assertThat(slice().open("/go/good/code").page().expectFirst("form").attr("action")).isEqualTo("/go/good/code");

        var wrong = slice().send("/go/good/code", "code", "000000");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("#code-error")).startsWith("確認コードがちがうか、期限が過ぎています。");
        assertThat(slice().send("/go/good/code", "code", "12345678").location()).isEqualTo("/applications/" + application.receiptNumber());
    }

    @Test
    void whoWasLetInBeforeGoesStraightThere() {
        rows.letIn(RESIDENT, application);

        assertThat(isLetIn()).isTrue();
    }

    @Test
    void aLinkThatIsOverSaysSoEverywhere() {
        for (var shown : List.of(slice().open("/go/over"), slice().send("/go/over"), slice().open("/go/over/code"),
                slice().send("/go/over/code", "code", "12345678"))) {
            assertThat(shown.status()).isEqualTo(200);
            assertThat(shown.text("h1")).isEqualTo("このリンクは使えません");
            assertThat(shown.page().expectFirst("main a").attr("href")).isEqualTo("/status");
        }
        assertThat(codes.asked).isEmpty();
    }
}
