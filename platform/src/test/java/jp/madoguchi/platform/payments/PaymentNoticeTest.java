package jp.madoguchi.platform.payments;

import static jp.madoguchi.platform.acting.Flowing.APPROVAL;
import static jp.madoguchi.platform.acting.Flowing.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.platform.acting.AnotherAuthority;
import jp.madoguchi.platform.acting.Flowing;
import jp.madoguchi.platform.acting.StepsTest;
import jp.madoguchi.workflows.payments.gateway.DemoGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** News from gateways, true and false. */
class PaymentNoticeTest extends StepsTest {

    @Autowired
    DemoGateway gateway;

    @Test
    void noticesThatAreForgedOldReplayedOrForeignChangeNothing() throws Exception {
        var flow = Flowing.with(site, PaymentTest.pay("CLOSE"), REVIEW, APPROVAL);
        var resident = flow.apply();
        var number = resident.path().split("/")[2];
        resident.get("/applications/" + number).post("/applications/" + number + "/payments/pay/pay");
        var reference = resident.path().replaceFirst("/demo-pay/", "");
        var good = gateway.written(UUID.randomUUID(), reference, Instant.now());
        var old = gateway.written(UUID.randomUUID(), reference, Instant.now().minusSeconds(3_600));
        assertThat(sends("mie", good[0].replaceFirst(".$", "x"), good[1])).isEqualTo(400);
        assertThat(sends("mie", good[0], good[1].replace(reference, reference.replaceFirst(".", "x")))).isEqualTo(400);
        assertThat(sends("mie", old[0], old[1])).isEqualTo(400);
        assertThat(sends("mie", "", "{}")).isEqualTo(400);
        assertThat(sends("mie", good[0], "x".repeat(100_000))).isEqualTo(413);
        assertThat(sends("nowhere", good[0], good[1])).isEqualTo(404);
        assertThat(sends("mie", good[0], good[1])).as("it only makes us look").isEqualTo(200);
        assertThat(sends("mie", good[0], good[1])).as("and look again").isEqualTo(200);
        assertThat(state(number)).as("nothing was paid").isEqualTo("PAYING");
    }

    @Test
    void aNoticeForAnotherAuthorityMovesNothingOfThisOne() throws Exception {
        var flow = Flowing.with(site, PaymentTest.pay("CLOSE"), REVIEW, APPROVAL);
        var resident = flow.apply();
        var number = resident.path().split("/")[2];
        resident.get("/applications/" + number).post("/applications/" + number + "/payments/pay/pay");
        var reference = resident.path().replaceFirst("/demo-pay/", "");
        sql.update("update payment_attempt set next_look_at = now() + interval '1 day' where reference = ?", reference);
        sql.update("update demo_checkout set status = 'PAID', method = 'card', paid_at = now() where reference = ?", reference);
        sql.update("insert into authority (id, code, name, address, appeal_to) values (gen_random_uuid(), 'other', '隣の県', '', '')");
        try {
            var notice = gateway.written(UUID.randomUUID(), reference, Instant.now());
            assertThat(sends("other", notice[0], notice[1])).isEqualTo(200);
            assertThat(state(number)).isEqualTo("PAYING");
            assertThat(sends("mie", notice[0], notice[1])).isEqualTo(200);
            assertThat(state(number)).isEqualTo("REVIEW");
        } finally {
            AnotherAuthority.goes(sql, "other");
        }
    }

    @Test
    void theDaysUntilAFeeIsPaidAreNotOurs() {
        var flow = Flowing.with(site, PaymentTest.pay("CLOSE"), REVIEW, APPROVAL);
        var resident = flow.apply();
        var number = resident.path().split("/")[2];
        assertThat(sql.queryForObject("select due_on from application where receipt_number = ?",
                java.time.LocalDate.class, number)).isNull();
        resident.get("/applications/" + number).post("/applications/" + number + "/payments/pay/pay");
        resident.post(resident.path(), "how", "card").whenAnswered();
        assertThat(state(number)).isEqualTo("REVIEW");
        assertThat(sql.queryForObject("select due_on from application where receipt_number = ?",
                java.time.LocalDate.class, number)).isNotNull();
    }

    private int sends(String authority, String signature, String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(site + "/payments/notices/" + authority))
                .header("Content-Type", "application/json").header("Madoguchi-Demo-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
