package jp.madoguchi.platform.payments;

import static jp.madoguchi.platform.acting.Flowing.APPROVAL;
import static jp.madoguchi.platform.acting.Flowing.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Client;
import jp.madoguchi.platform.acting.Flowing;
import jp.madoguchi.platform.acting.StepsTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Fees: paid in every way and in none, told twice, late or never; the application moves once. */
public class PaymentTest extends StepsTest {

    public static String pay(String expiry) {
        return """
                {"type": "payment", "key": "pay", "name": "許可手数料", "term": {"days": 5, "remind": 2}, "expiry": "%s", "counter": true, "parts": [
                  {"key": "f1", "name": "許可手数料", "yen": 2000, "account": "0801"},
                  {"key": "f2", "name": "減免", "percent": 50, "when": {"type": "is", "field": "kind", "value": "again"}}]}""".formatted(expiry);
    }

    @Test
    void aFeeIsPaidInOneTapAndTheApplicationGoesOnByItself() {
        var flow = Flowing.with(site, pay("CLOSE"), REVIEW, APPROVAL);
        var resident = flow.apply("mail", "pay@example.jp");
        var number = number(resident);
        assertThat(state(number)).isEqualTo("PAYING");
        assertThat(resident.get("/applications/" + number).text()).contains("納付が必要です").contains("2,000円を払う");
        pays(resident, number, "card");
        assertThat(resident.path()).isEqualTo("/applications/" + number + "/payments/pay");
        assertThat(resident.text()).contains("納付が済みました");
        assertThat(state(number)).isEqualTo("REVIEW");
        assertThat(result(number, "pay")).isEqualTo("paid");
        Awaitility.await().untilAsserted(() -> assertThat(resident.get("/applications/" + number).text())
                .contains("領収書（許可手数料）").contains("受け取る（PDF）"));
        assertThat(subjects(number)).anyMatch(subject -> subject.contains("納付のお願い")).anyMatch(subject -> subject.contains("納付が済みました"));
    }

    @Test
    void theFeeIsToldBeforeSendingAndFollowsTheAnswers() {
        var flow = Flowing.with(site, pay("CLOSE"), REVIEW, APPROVAL);
        var client = new Client(site);
        client.get(flow.address()).post(flow.address() + "/drafts");
        var draft = client.path().replaceFirst("/pages/.*", "");
        client.get(draft + "/pages/all").post(draft + "/pages/all", "who.family", "山田", "who.given", "花子",
                "who.familyKana", "ヤマダ", "who.givenKana", "ハナコ", "kind", "again");
        assertThat(client.get(draft + "/check").text()).contains("申請のあとに納める手数料").contains("-1,000円").contains("1,000円");
        var number = number(flow.apply("kind", "again"));
        assertThat(amount(number)).isEqualTo(1_000);
    }

    @Test
    void whoIsRefusedTriesAgainAndNoFormChangesTheAmount() {
        var flow = Flowing.with(site, pay("CLOSE"), REVIEW, APPROVAL);
        var resident = flow.apply();
        var number = number(resident);
        pays(resident, number, "refused");
        assertThat(resident.text()).contains("まだ払われていません").contains("2,000円を払う");
        assertThat(state(number)).isEqualTo("PAYING");
        resident.post("/applications/" + number + "/payments/pay/pay", "amount", "1", "currency", "usd");
        assertThat(resident.text()).contains("2,000円のお支払い");
        resident.post(resident.path(), "how", "card", "amount", "1").whenAnswered();
        assertThat(resident.text()).contains("納付が済みました");
        assertThat(state(number)).isEqualTo("REVIEW");
    }

    @Test
    void whatIsPaidInAStoreTwoDaysLaterCounts() {
        var flow = Flowing.with(site, pay("CLOSE"), REVIEW, APPROVAL);
        var resident = flow.apply();
        var number = number(resident);
        pays(resident, number, "store");
        assertThat(resident.text()).contains("支払いを待っています");
        clock.moveTo(Duration.ofDays(2).plusMinutes(5));
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(state(number)).isEqualTo("REVIEW"));
    }

    @Test
    void noticesThatComeTwiceOrNeverMoveAnApplicationOnce() {
        var flow = Flowing.with(site, pay("CLOSE"), REVIEW, APPROVAL);
        for (var how : List.of("twice", "silent")) {
            var resident = flow.apply();
            var number = number(resident);
            resident.get("/applications/" + number).post("/applications/" + number + "/payments/pay/pay");
            var page = resident.path();
            resident.postExactly(page, List.of(new String[] {"_csrf", AtDesk.hidden(resident, "_csrf")}, new String[] {"how", how}));
            if (how.equals("silent")) clock.moveTo(Duration.ofMinutes(2));
            Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(state(number)).isEqualTo("REVIEW"));
            assertThat(sql.queryForObject(
                    "select count(*) from application_event e join application a on a.id = e.application_id where a.receipt_number = ? and e.kind = 'payment.paid'", Integer.class, number)).isEqualTo(1);
            assertThat(sql.queryForObject(
                    "select paid from payment p join application a on a.id = p.application_id where a.receipt_number = ?", Integer.class,
                    number)).isEqualTo(2_000);
        }
    }

    @Test
    void whatTheOwnerSetHappensWhenItIsNotPaidAndLateMoneyIsKnown() {
        var closing = Flowing.with(site, pay("CLOSE"), REVIEW, APPROVAL);
        var goingOn = Flowing.with(site, pay("GO_ON"), REVIEW, APPROVAL);
        var late = closing.apply();
        var closed = number(late);
        var on = number(goingOn.apply("mail", "unpaid@example.jp"));
        clock.moveTo(Duration.ofDays(5));
        Awaitility.await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(subjects(on)).anyMatch(subject -> subject.contains("まもなく期限です")));
        var due = sql.queryForObject(
                "select p.due_on from payment p join application a on a.id = p.application_id where a.receipt_number = ?",
                java.time.LocalDate.class, closed);
        var lastDay = Duration.between(Instant.now(), due.atTime(12, 0).atZone(java.time.ZoneId.of("Asia/Tokyo")).toInstant());
        clock.moveTo(lastDay);
        pays(late, closed, "store");
        clock.moveTo(lastDay.plusDays(1));
        Awaitility.await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(List.of(state(closed), state(on))).containsExactly("CLOSED", "REVIEW"));
        assertThat(result(on, "pay")).isEqualTo("unpaid");
        assertThat(late.get("/applications/" + closed + "/payments/pay").text()).contains("期限までに納付がありませんでした");
        clock.moveTo(lastDay.plusDays(3));
        Awaitility.await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(late.get("/applications/" + closed + "/payments/pay").text())
                .contains("期限のあとに届きました"));
        assertThat(state(closed)).isEqualTo("CLOSED");
    }

    @Test
    void aClerkTakesItAtTheCounterOrReducesIt() {
        var flow = Flowing.with(site, pay("CLOSE"), REVIEW, APPROVAL);
        var cash = number(flow.apply());
        var desk = desk(flow, "okada", cash);
        desk.post(payments(cash) + "/counter", "method", "cash");
        assertThat(desk.text()).contains("窓口での納付を記録しました").contains("現金");
        assertThat(state(cash)).isEqualTo("REVIEW");
        assertThat(sql.queryForObject(
                "select count(*) from issued_document d join application a on a.id = d.application_id where a.receipt_number = ? and d.kind = 'fee-pay'", Integer.class, cash)).isEqualTo(1);

        var free = number(flow.apply());
        desk(flow, "okada", free);
        for (var bad : List.of("-1", "2001", "abc", "")) assertThat(flow.desk("okada")
                .get("/staff/applications/" + free).post(payments(free) + "/reduce", "reduction", bad, "reason", "生活保護")
                .text()).as(bad).contains("減らす額は");
        assertThat(flow.desk("okada").get("/staff/applications/" + free)
                .post(payments(free) + "/reduce", "reduction", "2000", "reason", "").text()).contains("理由を書いてください");
        flow.desk("okada").get("/staff/applications/" + free).post(payments(free) + "/reduce", "reduction", "２，０００円", "reason", "生活保護");
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(state(free)).isEqualTo("REVIEW"));
        assertThat(result(free, "pay")).isEqualTo("exempt");
        var other = AtDesk.signIn(site, "kobayashi");
        assertThat(other.get("/staff/applications/" + free).status()).isEqualTo(404);
    }

    @Test
    void moneyGoesBackWhenTwoPersonsSaySoOnce() {
        var flow = Flowing.with(site, pay("CLOSE"), REVIEW, APPROVAL);
        var resident = flow.apply();
        var number = number(resident);
        pays(resident, number, "card");
        var attempt = sql.queryForObject(
                "select t.id::text from payment_attempt t join payment p on p.id = t.payment_id join application a on a.id = p.application_id where a.receipt_number = ?", String.class, number);
        var path = "/staff/applications/" + number + "/payments/";
        assertThat(desk(flow, "okada", number).post(path + "attempts/" + attempt + "/refund", "amount", "2001",
                "reason", "誤り").text()).contains("還付する額は");
        desk(flow, "okada", number).post(path + "attempts/" + attempt + "/refund", "amount", "500", "reason", "計算の誤り");
        assertThat(desk(flow, "okada", number).post(path + "attempts/" + attempt + "/refund", "amount", "500",
                "reason", "もう一度").text()).contains("前の還付の手続が済んでいません");
        var refund = sql.queryForObject(
                "select r.id::text from payment_refund r join payment p on p.id = r.payment_id join application a on a.id = p.application_id where a.receipt_number = ?", String.class, number);
        var sato = flow.desk("sato").get("/staff/applications/" + number);
        assertThat(sato.text()).contains("還付 500円").contains("計算の誤り");
        sato.postExactly(path + "refunds/" + refund,
                List.of(new String[] {"_csrf", AtDesk.hidden(sato, "_csrf")}, new String[] {"granted", "true"}));
        Awaitility.await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                assertThat(sql.queryForObject(
                "select refunded from payment p join application a on a.id = p.application_id where a.receipt_number = ?", Integer.class,
                number)).isEqualTo(500));
        assertThat(sql.queryForObject("select sum(amount) from demo_refund where key = ?", Integer.class, refund)).isEqualTo(500);
        assertThat(resident.get("/applications/" + number).text()).contains("一部を還付しました");
        assertThat(state(number)).isEqualTo("REVIEW");
    }

    private void pays(Client resident, String number, String how) {
        resident.get("/applications/" + number).post("/applications/" + number + "/payments/pay/pay");
        assertThat(resident.path()).startsWith("/demo-pay/");
        resident.post(resident.path(), "how", how).whenAnswered();
    }

    private Client desk(Flowing flow, String login, String number) {
        return flow.desk(login).get("/staff/applications/" + number);
    }

    private String payments(String number) {
        return "/staff/applications/" + number + "/payments/"
                + sql.queryForObject(
                "select p.id::text from payment p join application a on a.id = p.application_id where a.receipt_number = ?", String.class,
                number);
    }

    private int amount(String number) {
        return sql.queryForObject(
                "select p.amount from payment p join application a on a.id = p.application_id where a.receipt_number = ?", Integer.class,
                number);
    }

    private static String number(Client client) {
        return client.path().split("/")[2];
    }
}
