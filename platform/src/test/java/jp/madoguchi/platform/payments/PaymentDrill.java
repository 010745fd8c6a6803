package jp.madoguchi.platform.payments;

import static jp.madoguchi.platform.acting.Flowing.APPROVAL;
import static jp.madoguchi.platform.acting.Flowing.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import jp.madoguchi.platform.acting.Flowing;
import jp.madoguchi.platform.acting.Node;
import jp.madoguchi.platform.acting.StepsTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * Fees are paid while the server dies, at points spread over the way from the gateway's page to the next step. Run by
 * name: {@code bench/payments}.
 */
class PaymentDrill extends StepsTest {

    private static final int[] AFTER = {1, 3, 6, 10, 15, 20, 30, 40, 55, 70, 90, 120, 150, 200, 300, 450, 700, 1_000, 1_500, 2_500};

    @Autowired
    DataSource database;

    @Value("${madoguchi.data}")
    Path data;

    @Test
    void whoeverPaidGoesOnOnceWheneverTheServerDies() throws Exception {
        var flow = Flowing.with(site, PaymentTest.pay("CLOSE"), REVIEW, APPROVAL);
        try (var node = new Node(database, data)) {
            for (var after : AFTER) {
                var there = flow.at(node.start());
                var resident = there.apply("mail", "drill@example.jp");
                var number = resident.path().split("/")[2];
                resident.get("/applications/" + number).post("/applications/" + number + "/payments/pay/pay");
                var page = resident.path();
                var paying = Thread.ofVirtual().start(() -> {
                    try {
                        resident.post(page, "how", "card");
                    } catch (RuntimeException died) {
                        // The server died in the middle of it: that is what this is for.
                    }
                });
                Thread.sleep(after);
                node.kill();
                paying.join();
                var paid = "PAID".equals(sql.queryForObject("select status from demo_checkout where reference = ?",
                        String.class, page.replaceFirst("/demo-pay/", "")));
                node.start();
                if (!paid) resident.get(page).post(page, "how", "card");
                Awaitility.await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(state(number)).isEqualTo("REVIEW"));
                node.kill();
                once(number, "select sum(paid) / 2000 from payment p join application a on a.id = p.application_id where a.receipt_number = ?");
                once(number, "select count(*) from application_event e join application a on a.id = e.application_id where e.kind = 'payment.paid' and a.receipt_number = ?");
                once(number, "select count(*) from issued_document d join application a on a.id = d.application_id where d.kind = 'fee-pay' and a.receipt_number = ?");
                once(number, "select count(*) from notice n join application a on a.id = n.application_id where n.subject like '%納付が済みました%' and a.receipt_number = ?");
                once(number, "select count(*) from task t join application a on a.id = t.application_id where t.done_at is null and a.receipt_number = ?");
                System.out.printf("DRILL killed %d ms into paying (%s by then): went on once%n", after, paid ? "paid" : "not paid");
            }
        }
    }

    private void once(String number, String count) {
        assertThat(sql.queryForObject(count, Integer.class, number)).as(count).isEqualTo(1);
    }
}
