package jp.madoguchi.platform.payments;

import static jp.madoguchi.platform.acting.Flowing.APPROVAL;
import static jp.madoguchi.platform.acting.Flowing.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Client;
import jp.madoguchi.platform.acting.Flowing;
import jp.madoguchi.platform.acting.StepsTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Our books against the other side's: what differs is a task until somebody says how it was settled. */
class ReconcileTest extends StepsTest {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final String PAGE = "/staff/payments/differences";

    @Test
    void theGatewaysListIsHeldAgainstOursTheNextMorning() {
        var flow = Flowing.with(site, PaymentTest.pay("CLOSE"), REVIEW, APPROVAL);
        var same = paid(flow);
        var other = paid(flow);
        var gone = paid(flow);
        sql.update("update demo_checkout set amount = 1500 where reference = ?", other);
        sql.update("update demo_checkout set status = 'EXPIRED' where reference = ?", gone);
        sql.update("insert into demo_checkout (reference, order_id, amount, title, back, status, method, paid_at, expires_at) values ('stranger', 'stranger', 700, '', '', 'PAID', 'card', now(), now())");
        tomorrow();
        Awaitility.await().untilAsserted(() -> assertThat(
                sql.queryForList("select why from payment_difference where reference in (?, ?, ?, 'stranger') order by why", String.class,
                same, other, gone)).containsExactly("absent", "amount", "unknown"));
        var okada = AtDesk.signIn(site, "okada").get(PAGE);
        assertThat(okada.text()).contains("ここに記録のない入金です").contains("金額が違います").contains("1,500円").doesNotContain(same);
        assertThat(AtDesk.signIn(site, "okada").get("/staff/payments").text()).contains("照合で違っているもの");
        var id = sql.queryForObject("select id::text from payment_difference where reference = 'stranger'", String.class);
        okada.post(PAGE + "/" + id, "note", " ");
        assertThat(okada.status()).isEqualTo(422);
        okada.post(PAGE + "/" + id, "note", "ほかの仕組みの入金だった");
        assertThat(okada.text()).contains("片付いたことにしました").doesNotContain(">stranger<");
        assertThat(AtDesk.signIn(site, "sato").get(PAGE).status()).isEqualTo(403);
    }

    @Test
    void aPaymentThatWeMissedIsFoundByTheList() {
        var flow = Flowing.with(site, PaymentTest.pay("CLOSE"), REVIEW, APPROVAL);
        var resident = flow.apply();
        var number = resident.path().split("/")[2];
        resident.get("/applications/" + number).post("/applications/" + number + "/payments/pay/pay");
        var reference = resident.path().replaceFirst("/demo-pay/", "");
        // Closed here, and paid there all the same.
        sql.update("update payment_attempt set status = 'EXPIRED', next_look_at = null where reference = ?", reference);
        sql.update("update demo_checkout set status = 'PAID', method = 'card', paid_at = now() where reference = ?", reference);
        take("参照番号,金額,収納日\n" + reference + ",2000," + LocalDate.now(JAPAN) + "\n", StandardCharsets.UTF_8);
        Awaitility.await().untilAsserted(() -> assertThat(state(number)).isEqualTo("REVIEW"));
        assertThat(sql.queryForObject("select count(*) from payment_difference where reference = ?", Integer.class, reference)).isZero();
    }

    @Test
    void anAgentsFileIsReadAsItIsWrittenAndRefusedWithTheRow() {
        var reference = paid(Flowing.with(site, PaymentTest.pay("CLOSE"), REVIEW, APPROVAL));
        var day = LocalDate.now(JAPAN);
        assertThat(take("番号,金額\n1,2\n", StandardCharsets.UTF_8).text()).contains("見出しがありません");
        assertThat(take("参照番号,金額,収納日\nx,二千円," + day + "\n", StandardCharsets.UTF_8).text()).contains("2行目の金額");
        assertThat(take("参照番号,金額,収納日\nx,2000,きのう\n", StandardCharsets.UTF_8).text()).contains("2行目の収納日");
        assertThat(take("参照番号,金額,収納日\nx,\"2000," + day + "\n", StandardCharsets.UTF_8).text()).contains("CSVとして読めません");
        assertThat(take("参照番号,金額,収納日\n", StandardCharsets.UTF_8).status()).isEqualTo(422);
        assertThat(take("参照番号,金額,収納日,返金額\n" + reference + ",\"2,000円\"," + day.toString().replace("-", "") + ",500\n",
                Charset.forName("windows-31j")).text()).contains("違いは 1件です").contains("還付の額が違います");
        assertThat(take("参照番号,金額,収納日,返金額\n" + reference + ",2000," + day.toString().replace("-", "/") + ",0\n",
                StandardCharsets.UTF_8).text()).contains("違いは 0件です");
        assertThat(sql.queryForObject(
                "select count(*) from payment_difference where reference = ? and settled_at is null", Integer.class,
                reference)).isZero();
        assertThat(take("参照番号,金額,収納日\n" + (reference + ",2000," + day + "\n").repeat(2), StandardCharsets.UTF_8).text())
                .contains("違いは 1件です").contains("4,000円");
    }

    @Test
    void theAccountingSystemGetsEachMovementByAccount() {
        paid(Flowing.with(site, PaymentTest.pay("CLOSE"), REVIEW, APPROVAL));
        var day = LocalDate.now(JAPAN);
        var okada = AtDesk.signIn(site, "okada");
        assertThat(okada.get("/staff/payments/accounting.csv?from=" + day + "&until=" + day).text())
                .contains("\"会計年度\"").contains("\"0801\"").contains("\"収納\"").contains("\"2000\"");
        assertThat(new String(okada.bytes("/staff/payments/accounting.csv?from=" + day + "&until=" + day
                + "&sjis=true"), Charset.forName("windows-31j"))).startsWith("\"会計年度\"");
        assertThat(okada.get("/staff/payments/accounting.csv?from=" + day + "&until=" + day.minusDays(1)).text())
                .contains("「まで」は「から」より前にできません");
        assertThat(okada.get("/staff/payments/accounting.csv?from=x&until=y").path()).isEqualTo("/staff/payments");
    }

    private Client take(String csv, Charset charset) {
        return AtDesk.signIn(site, "okada").get(PAGE).upload(PAGE, "file", "明細.csv", "text/csv", csv.getBytes(charset));
    }

    /** @return the gateway's reference */
    private String paid(Flowing flow) {
        var resident = flow.apply();
        var number = resident.path().split("/")[2];
        resident.get("/applications/" + number).post("/applications/" + number + "/payments/pay/pay");
        var reference = resident.path().replaceFirst("/demo-pay/", "");
        resident.post(resident.path(), "how", "card").whenAnswered();
        assertThat(state(number)).isEqualTo("REVIEW");
        return reference;
    }

    private void tomorrow() {
        // Other tests have been there.
        sql.update("delete from payment_comparison");
        clock.moveTo(Duration.between(ZonedDateTime.now(JAPAN), LocalDate.now(JAPAN).plusDays(1).atTime(LocalTime.of(5, 1)).atZone(JAPAN)));
    }
}
