package jp.madoguchi.platform.browser;

import static jp.madoguchi.platform.acting.Flowing.APPROVAL;
import static jp.madoguchi.platform.acting.Flowing.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import jp.madoguchi.platform.Engine;
import jp.madoguchi.platform.TestSite.MovableClock;
import jp.madoguchi.platform.acting.Flowing;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A licence with a fee: paid on the phone, refused and paid, in a store two days later, not at all, after review from
 * the mail, given back.
 */
class PaymentStoryTest extends Story {

    private static final String PAY = """
            {"type": "payment", "key": "pay", "name": "許可手数料", "term": {"days": 5, "remind": 2}, "counter": true, "parts": [{"key": "f1", "name": "営業許可 手数料", "yen": 16000, "account": "0801"}, {"key": "f2", "name": "再交付の減額", "percent": 50, "when": {"type": "is", "field": "kind", "value": "again"}}]}""";

    @Autowired
    JdbcTemplate sql;

    @Autowired
    MovableClock clock;

    @Autowired
    Engine engine;

    @AfterEach
    void backToNow() {
        engine.backToNow();
    }

    @Test
    @Tag("story")
    void anOwnerDrawsAFeeAndWhoeverIsRefusedPaysAtTheSecondTry() {
        var flow = Flowing.with(site, REVIEW, APPROVAL);
        try (var owner = signIn("pay-owner", "nakagawa").opens("/staff/procedures/" + flow.code() + "/workflow?at=step:approval")) {
            owner.page().getByText("ステップを足す").click();
            owner.page().locator("button[name=kind][value='step.payment']").click();
            DesignerStory.settled(owner.sees("手数料がありません"));
            owner.page().locator("#add-part").click();
            owner.page().locator("#outline [data-at^='part:payment.']").first().waitFor();
            var yen = owner.page().locator("#properties [name='yen']");
            yen.fill("16000");
            yen.press("Tab");
            DesignerStory.settled(owner);
            owner.looks("fee").opens("/staff/procedures/" + flow.code() + "/workflow?at=step:payment").looks("step");
            owner.opens("/staff/procedures/" + flow.code() + "/release").presses("確認を頼む").sees("確認を頼んでいます");
        }
        try (var second = signIn("pay-second", "suzuki").opens("/staff/procedures/" + flow.code() + "/release")
                .presses("確かめたので公開する").sees("公開しました")) {
            assertThat(second.url()).contains("/release");
        }
        try (var resident = Visitor.onPhone(site, "pay-resident")) {
            var number = applies(resident, flow, "pay-after@example.jp");
            flow.acts("okada", number, "grant");
            flow.acts("sato", number, "approve");
            assertThat(fromMail("pay-after@example.jp", "納付のお願い", "(16,000円)")).isEqualTo("16,000円");
            resident.opens("/applications/" + number).sees("納付が必要です").looks("status").presses("16,000円を払う")
                    .sees("見本の決済サービス").looks("gateway");
            resident.presses("カードが断られる").whenAnswered().sees("まだ払われていません").looks("refused").presses("16,000円を払う").presses("カードで払う")
                    .whenAnswered().sees("納付が済みました").looks("paid");
            resident.follows("申請の状況に戻る").sees("領収書").looks("receipt");
            assertThat(state(number)).isEqualTo("GRANTED");
        }
    }

    @Test
    @Tag("story")
    void aFeeBeforeReviewIsPaidInAStoreTwoDaysLater() {
        var flow = Flowing.with(site, PAY, REVIEW, APPROVAL);
        try (var resident = Visitor.onPhoneWithoutScript(site, "pay-store")) {
            resident.opens(flow.address()).presses("申請を始める").types("姓", "山田").types("名", "花子").types("セイ", "ヤマダ")
                    .types("メイ", "ハナコ").chooses("再交付").presses("次へ進む");
            resident.sees("申請のあとに納める手数料").sees("8,000円").looks("before").presses("この内容で申請する").sees("申請を受け付けました");
            var number = resident.textOf("#receipt-number");
            resident.follows("申請の状況を見る").presses("8,000円を払う").presses("コンビニで払う").whenAnswered().sees("支払いを待っています").looks("pending");
            clock.moveTo(Duration.ofDays(2).plusMinutes(5));
            Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(state(number)).isEqualTo("REVIEW"));
        }
    }

    @Test
    @Tag("story")
    void aFeeThatIsNotPaidEndsTheApplicationAndOneThatWasPaidTwiceGoesBack() {
        var flow = Flowing.with(site, PAY, REVIEW, APPROVAL);
        var resident = flow.apply();
        var number = resident.path().split("/")[2];
        resident.get("/applications/" + number).post("/applications/" + number + "/payments/pay/pay");
        resident.post(resident.path(), "how", "card").whenAnswered();
        try (var clerk = signIn("pay-refund", "okada").opens("/staff/applications/" + number).sees("納付が済みました")) {
            clerk.page().getByText("還付を起案する").click();
            clerk.types("還付する額（円）", "16001").types("還付の理由", "二重の申請").presses("この内容で決裁へ回す").sees("還付する額は、1円から").looks("too-much");
            clerk.types("還付する額（円）", "6000").types("還付の理由", "二重の申請").looks("propose").presses("この内容で決裁へ回す")
                    .sees("還付を決裁へ回しました").looks("proposed");
        }
        try (var head = signIn("pay-refund-head", "sato").opens("/staff/applications/" + number).sees("還付 6,000円").looks("decide")) {
            head.page().getByText("還付する", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true)).click();
            head.sees("還付を決めました").looks("decided").opens("/staff/inbox").follows("納付").sees("日計").looks("ledger");
        }
        Awaitility.await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                assertThat(sql.queryForObject(
                "select refunded from payment p join application a on a.id = p.application_id where a.receipt_number = ?", Integer.class,
                number)).isEqualTo(6_000));

        var late = flow.apply();
        var unpaid = late.path().split("/")[2];
        clock.moveTo(Duration.ofDays(13));
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(state(unpaid)).isEqualTo("CLOSED"));
        assertThat(late.get("/applications/" + unpaid).text()).contains("期限までに納付がありませんでした");
    }

    private String applies(Visitor resident, Flowing flow, String mail) {
        resident.opens(flow.address()).presses("申請を始める").types("姓", "山田").types("名", "花子").types("セイ", "ヤマダ")
                .types("メイ", "ハナコ").types("メールアドレス", mail).chooses("新規").presses("次へ進む");
        if (resident.page().url().contains("/mail/")) resident.types("確認コード", fromMail(mail, "確認コード", "確認コード：(\\d{8})")).presses("確認する");
        resident.presses("この内容で申請する").sees("申請を受け付けました");
        return resident.textOf("#receipt-number");
    }

    private String state(String number) {
        return sql.queryForObject("select state from application where receipt_number = ?", String.class, number);
    }
}
