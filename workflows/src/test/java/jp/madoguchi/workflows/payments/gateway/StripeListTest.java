package jp.madoguchi.workflows.payments.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Entry;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Unreachable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Stripe lists as paid, page by page. */
class StripeListTest {

    private static final Instant FROM = Instant.ofEpochSecond(1_790_000_000);
    private static final String LIST = "GET /v1/checkout/sessions";
    private static final String PAID = """
            {"id": "%s", "object": "checkout.session", "payment_status": "%s", "amount_total": %s,
             "created": 1790000100, "payment_intent": %s}""";
    private static final String REFUNDED = """
            {"id": "pi_1", "object": "payment_intent", "latest_charge":
             {"id": "ch_1", "object": "charge", "amount_refunded": 300}}""";
    private static final Instant CREATED = Instant.ofEpochSecond(1_790_000_100);

    private final StripeStand stripe = new StripeStand();
    private final StripeGateway gateway = stripe.gateway(Clock.systemUTC());

    @AfterEach
    void isOver() {
        stripe.close();
    }

    private static String list(boolean more, String... sessions) {
        return "{\"object\": \"list\", \"url\": \"/v1/checkout/sessions\", \"has_more\": " + more + ", \"data\": ["
                + String.join(",", sessions) + "]}";
    }

    @Test
    void whatWasPaidIsListedWithWhatWasGivenBackOfIt() {
        stripe.answers(LIST, list(false, PAID.formatted("cs_1", "paid", 2000, REFUNDED),
                PAID.formatted("cs_2", "unpaid", 900, "null"),
                PAID.formatted("cs_3", "paid", 500, "null"), PAID.formatted("cs_4", "paid", 700, "\"pi_4\"")));

        assertThat(gateway.paid(FROM, FROM.plusSeconds(86_400))).containsExactly(new Entry("cs_1", 2_000, 300, CREATED),
                new Entry("cs_3", 500, 0, CREATED), new Entry("cs_4", 700, 0, CREATED));
        assertThat(stripe.requests).singleElement()
                .satisfies(request -> assertThat(request).contains("created[gte]=1790000000")
                .contains("created[lt]=1790086400").contains("expand[0]=data.payment_intent.latest_charge"));
    }

    @Test
    void allPagesOfTheListAreRead() {
        stripe.answers(LIST, list(true, PAID.formatted("cs_1", "paid", 2000, "null")));
        stripe.answers(LIST + " more", list(false, PAID.formatted("cs_2", "paid", 900, "null")));

        assertThat(gateway.paid(FROM, FROM.plusSeconds(60))).extracting(Entry::reference)
                .containsExactly("cs_1", "cs_2");
        assertThat(stripe.requests).last().asString().contains("starting_after=cs_1");
    }

    @Test
    void aListThatCannotBeReadIsNoEmptyOne() {
        assertThatExceptionOfType(Unreachable.class).isThrownBy(() -> gateway.paid(FROM, FROM.plusSeconds(60)));

        stripe.answers(LIST, list(false, PAID.formatted("cs_1", "paid", "3000000000", "null")));
        assertThatExceptionOfType(Unreachable.class).isThrownBy(() -> gateway.paid(FROM, FROM.plusSeconds(60)));
    }
}
