package jp.madoguchi.platform.browser;

import static jp.madoguchi.platform.acting.Flowing.APPROVAL;
import static jp.madoguchi.platform.acting.Flowing.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import jp.madoguchi.platform.acting.Flowing;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** News that does not arrive is seen and mended, a fee is paid from its mail, a thousand are told at once, in the owner's words. */
class NoticeStoryTest extends Story {

    private static final String PAY = """
            {"type": "payment", "key": "pay", "name": "許可手数料", "term": {"days": 5}, "parts": [{"key": "f1", "name": "営業許可 手数料", "yen": 16000, "account": "0801"}]}""";

    @Autowired
    JdbcTemplate sql;

    @Test
    @Tag("story")
    void aMailComesBackAndIsMendedOnThePhone() {
        var flow = Flowing.with(site, REVIEW, APPROVAL);
        try (var resident = Visitor.onPhone(site, "notice-resident")) {
            resident.opens(flow.address()).presses("申請を始める").types("姓", "山田").types("名", "花子").types("セイ", "ヤマダ")
                    .types("メイ", "ハナコ").types("メールアドレス", "nobody-story@example.jp").chooses("新規").presses("次へ進む")
                    .presses("この内容で申請する");
            var number = resident.sees("申請を受け付けました").textOf("#receipt-number");
            Awaitility.await().until(() -> sql.queryForObject(
                    "select count(*) from reach r join application a on a.id = r.application_id where r.mail_problem = 'hard' and a.receipt_number = ?", Integer.class, number) == 1);
            try (var clerk = signIn("notice-clerk", "okada").opens("/staff/inbox?view=UNDELIVERED").sees("メール不達")
                    .looks("inbox").opens("/staff/applications/" + number).sees("あてのメールが届いていません")
                    .looks("application")) {
                assertThat(clerk.url()).contains(number);
            }
            resident.opens("/applications/" + number).sees("メールが届きませんでした").looks("back");
            resident.follows("メールアドレスを直す").sees("お知らせの届け方").looks("ways").types("新しいメールアドレス", "misaki-story@example");
            resident.page().locator("form[action$='/notices/mail'] button").click();
            resident.sees("メールアドレスの形がちがうようです").looks("wrong");
            resident.types("新しいメールアドレス", "misaki-story@example.jp");
            resident.page().locator("form[action$='/notices/mail'] button").click();
            resident.sees("に届いた確認コード").types("misaki-story@example.jp に届いた確認コード",
                    fromMail("misaki-story@example.jp", "確認コード", "確認コード：(\\d{8})")).looks("code");
            resident.presses("このアドレスにする").sees("新しいメールアドレスにお知らせします").looks("mended");
            assertThat(fromMail("misaki-story@example.jp", "受け付けました", "受付番号：(\\S+)")).isEqualTo(number);
            resident.page().locator("form[action$='/notices/sms'] input[name=address]").fill("090-1111-2222");
            resident.page().locator("form[action$='/notices/sms'] button").click();
            resident.sees("09011112222 に届いた確認コード").looks("sms");
            resident.follows("申請の状況に戻る").sees("お知らせ").seesNot("メールアドレスを直す").looks("news");
        }
    }

    @Test
    @Tag("story")
    void aFeeAfterReviewIsPaidFromItsMailWithoutSigningIn() {
        var flow = Flowing.with(site, REVIEW, PAY, APPROVAL);
        var number = flow.number("mail", "pay-story@example.jp");
        flow.acts("okada", number, "grant");
        try (var resident = Visitor.onPhoneWithoutScript(site, "notice-pay")) {
            resident.opens(fromMail("pay-story@example.jp", "納付のお願い", "(http\\S+/go/pay/\\S+)")).sees("16,000円を払う")
                    .looks("link").presses("16,000円を払う").sees("見本の決済サービス").presses("カードで払う").whenAnswered().sees("納付が済みました")
                    .looks("paid");
            resident.opens(fromMail("pay-story@example.jp", "受け付けました", "(http\\S+/go/\\S+)")).sees("確認コードを受け取る")
                    .looks("status-link").presses("確認コードを受け取る")
                    .types("確認コード", fromMail("pay-story@example.jp", "確認コード", "確認コード：(\\d{8})")).presses("申請の状況を見る")
                    .sees("納付が済みました").looks("status");
            resident.opens("/go/nothing").sees("このリンクは使えません").looks("over");
        }
        assertThat(sql.queryForObject("select state from application where receipt_number = ?", String.class, number))
                .isEqualTo("APPROVAL");
    }

    @Test
    @Tag("story")
    void aThousandAreToldAtOnceAndAllAreAccountedFor() {
        var flow = Flowing.with(site, REVIEW, APPROVAL);
        var first = flow.number("mail", "first@example.jp");
        thousand(first);
        try (var clerk = signIn("notice-bulk", "okada").opens("/staff/bulk-notices").looks("empty")
                .selects("手続", "試しの手続" + flow.code()).types("件名", "試験会場のお知らせ")
                .types("本文", "12月10日（木）9時に、県庁の講堂においでください。").presses("件数と見本を見る").sees("1,000件の申請に送ります").looks("look")) {
            clerk.presses("この内容で送る").sees("どこまで届いたか").looks("running");
            Awaitility.await().atMost(Duration.ofMinutes(2))
                    .until(() -> sql.queryForObject(
                    "select count(*) from notice n join news w on w.id = n.news_id where w.kind = 'bulk' and n.subject = '試験会場のお知らせ' and (n.sent_at is not null or n.failed_at is not null)", Integer.class) == 1_000);
            Awaitility.await().until(() -> sql.queryForObject(
                    "select count(*) from notice where subject = '試験会場のお知らせ' and bounced_at is not null",
                    Integer.class) == 1);
            clerk.follows("最新の状態を見る").sees("送り終えました").sees("999").looks("done").opens("/staff/bulk-notices").looks("list");
        } finally {
            // Other stories look for theirs on the inbox's first page.
            sql.update("delete from application where receipt_number like ?", first + "-%");
        }
    }

    @Test
    @Tag("story")
    void anOwnerWritesTheWordsAndAnAdministratorLooksAfterTheMail() {
        var flow = Flowing.with(site, REVIEW, APPROVAL);
        try (var owner = signIn("notice-owner", "nakagawa").opens("/staff/procedures/" + flow.code() + "/texts")
                .sees("もとの文").looks("texts")) {
            owner.types("件名", "【届きました】{手続き}").presses("この文にする").sees("「手続き」は差し込めません").looks("unknown")
                    .types("件名", "【届きました】{手続}").presses("見本で見る").sees("【届きました】試しの手続").presses("この文にする")
                    .sees("お知らせの文を保存しました").looks("saved");
        }
        flow.number("mail", "words@example.jp");
        assertThat(fromMail("words@example.jp", "【届きました】試しの手続", "(受け付けました)")).isNotNull();
        try (var admin = signIn("notice-admin", "yamaguchi").opens("/staff/mail").sees("送信ドメイン").looks("mail")
                .opens("/staff/notices").looks("own").presses("アドレスを作る").sees("予定表の").looks("feed")) {
            assertThat(admin.url()).contains("/staff/notices");
        }
        try (var clerk = signIn("notice-ledger", "okada").opens("/staff/payments/differences").sees("収納代行の明細").looks("differences")) {
            assertThat(clerk.url()).contains("differences");
        }
    }

    /** The first and 999 like it. */
    private void thousand(String number) {
        var columns = String.join(", ",
                sql.queryForList("select column_name from information_schema.columns where table_name = 'application' and column_name not in ('id', 'receipt_number', 'mail', 'task_id')", String.class));
        sql.update("insert into application (id, receipt_number, mail, " + columns
                + ") select gen_random_uuid(), receipt_number || '-' || n, case n when 500 then 'nobody' else 'many' end || n || '@d' || n % 10 || '.example.jp', " + columns + " from application, generate_series(1, 999) n where receipt_number = ?", number);
    }
}
