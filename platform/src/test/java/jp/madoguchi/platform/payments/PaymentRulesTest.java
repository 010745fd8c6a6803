package jp.madoguchi.platform.payments;

import static jp.madoguchi.platform.acting.Flowing.APPROVAL;
import static jp.madoguchi.platform.acting.Flowing.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Client;
import jp.madoguchi.platform.acting.Flowing;
import jp.madoguchi.platform.acting.StepsTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Money that comes otherwise than expected: from two tabs, too little, beside the counter, before a 差戻し. */
class PaymentRulesTest extends StepsTest {

    @Test
    void twoTabsLeadToOnePageAndTheCounterClosesIt() {
        var flow = Flowing.with(site, PaymentTest.pay("CLOSE"), REVIEW, APPROVAL);
        var resident = flow.apply();
        var number = resident.path().split("/")[2];
        var page = begins(resident, number);
        assertThat(begins(resident, number)).isEqualTo(page);
        var clerk = flow.desk("okada").get("/staff/applications/" + number);
        clerk.post("/staff/applications/" + number + "/payments/" + payment(number) + "/counter", "method", "stamps");
        assertThat(state(number)).isEqualTo("REVIEW");
        assertThat(resident.get(page).text()).contains("この画面の期限が切れました").doesNotContain("カードで払う");
        resident.post(page, "how", "card").whenAnswered();
        assertThat(paid(number)).isEqualTo(2_000);
    }

    @Test
    void whatIsTooLittleIsCountedAndTheRestIsPaid() {
        var flow = Flowing.with(site, PaymentTest.pay("CLOSE"), REVIEW, APPROVAL);
        var resident = flow.apply();
        var number = resident.path().split("/")[2];
        var page = begins(resident, number);
        sql.update("update demo_checkout set amount = 500 where reference = ?", page.replaceFirst("/demo-pay/", ""));
        resident.get(page).post(page, "how", "card").whenAnswered();
        assertThat(resident.text()).contains("額が足りません").contains("1,500円を払う");
        assertThat(flow.desk("okada").get("/staff/applications/" + number).text()).contains("額が違います");
        assertThat(state(number)).isEqualTo("PAYING");
        var rest = begins(resident, number);
        resident.get(rest).post(rest, "how", "qr").whenAnswered();
        assertThat(state(number)).isEqualTo("REVIEW");
        assertThat(paid(number)).isEqualTo(2_000);
    }

    @Test
    void whatIsSentBackIsNotPaidAgain() {
        var flow = Flowing.with(site, REVIEW, PaymentTest.pay("CLOSE"), APPROVAL);
        var resident = flow.apply();
        var number = resident.path().split("/")[2];
        flow.acts("okada", number, "grant");
        var page = begins(resident, number);
        resident.get(page).post(page, "how", "card").whenAnswered();
        assertThat(state(number)).isEqualTo("APPROVAL");
        flow.acts("sato", number, "return", "returnReason", "面積を確かめてください");
        flow.acts("okada", number, "grant");
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(state(number)).isEqualTo("APPROVAL"));
        assertThat(paid(number)).isEqualTo(2_000);
        assertThat(result(number, "pay")).isEqualTo("paid");
        assertThat(subjects(number).stream().filter(subject -> subject.contains("納付のお願い")).count()).isLessThanOrEqualTo(1);
    }

    @Test
    void aWithdrawnApplicationIsPaidNoMore() {
        var flow = Flowing.with(site, PaymentTest.pay("STAY"), REVIEW, APPROVAL);
        var resident = flow.apply();
        var number = resident.path().split("/")[2];
        var page = begins(resident, number);
        resident.get("/applications/" + number + "/withdraw").post("/applications/" + number + "/withdraw");
        assertThat(state(number)).isEqualTo("WITHDRAWN");
        Awaitility.await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(resident.get(page).text()).contains("この画面の期限が切れました"));
        assertThat(resident.get("/applications/" + number + "/payments/pay").text()).contains("納付はいらなくなりました");
    }

    @Test
    void whatTheOwnerLeavesToAClerkStays() {
        var flow = Flowing.with(site, PaymentTest.pay("STAY"), REVIEW, APPROVAL);
        var closing = Flowing.with(site, PaymentTest.pay("CLOSE"), REVIEW, APPROVAL);
        var stays = flow.number();
        var closes = closing.number();
        clock.moveTo(Duration.ofDays(14));
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(state(closes)).isEqualTo("CLOSED"));
        assertThat(state(stays)).isEqualTo("PAYING");
    }

    @Test
    void whatWasPaidIsInTheClosingOfItsDayAndWhatIsOddIsListed() {
        var flow = Flowing.with(site, PaymentTest.pay("CLOSE"), REVIEW, APPROVAL);
        var resident = flow.apply();
        var number = resident.path().split("/")[2];
        var page = begins(resident, number);
        sql.update("update demo_checkout set amount = 2500 where reference = ?", page.replaceFirst("/demo-pay/", ""));
        resident.get(page).post(page, "how", "card").whenAnswered();
        assertThat(state(number)).isEqualTo("REVIEW");
        var desk = AtDesk.signIn(site, "okada");
        assertThat(desk.get("/staff/payments").text()).contains(number).contains("還付を起案してください").contains("500円")
                .contains("0801").contains("カード");
        assertThat(desk.get("/staff/payments.csv").text()).contains("\"0801\",\"カード\"");
        assertThat(desk.get("/staff/payments?day=yesterday").status()).isEqualTo(422);
        assertThat(desk.get("/staff/payments?day=2020-01-01").text()).contains("この日に受け取った納付はありません");
        assertThat(AtDesk.signIn(site, "kobayashi").get("/staff/payments").text()).doesNotContain(number);
        assertThat(AtDesk.signIn(site, "hayashi").get("/staff/payments").status()).isEqualTo(403);
    }

    private String begins(Client resident, String number) {
        resident.get("/applications/" + number + "/payments/pay");
        resident.postExactly("/applications/" + number + "/payments/pay/pay",
                List.<String[]>of(new String[] {"_csrf", AtDesk.hidden(resident, "_csrf")}));
        assertThat(resident.path()).as(resident.text()).startsWith("/demo-pay/");
        return resident.path();
    }

    private String payment(String number) {
        return sql.queryForObject(
                "select p.id::text from payment p join application a on a.id = p.application_id where a.receipt_number = ?", String.class,
                number);
    }

    private int paid(String number) {
        return sql.queryForObject(
                "select sum(paid) from payment p join application a on a.id = p.application_id where a.receipt_number = ?", Integer.class,
                number);
    }
}
