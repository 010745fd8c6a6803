package jp.madoguchi.workflows.payments.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Order;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Rejected;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Status;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Unreachable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long a page of Stripe is open, how it was paid there, and what Stripe will not do. */
class StripePageTest {

    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final String SESSIONS = "/v1/checkout/sessions";
    private static final String SESSION = """
            {"id": "cs_1", "object": "checkout.session", "status": "complete", "payment_status": "%s",
             "amount_total": %s, "currency": "jpy", "payment_method_types": [%s], "payment_intent": %s}""";

    private final StripeStand stripe = new StripeStand();
    private final StripeGateway gateway = stripe.gateway(Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void isOver() {
        stripe.close();
    }

    private String begun(Duration left) {
        stripe.answers("POST " + SESSIONS,
                "{\"id\": \"cs_1\", \"object\": \"checkout.session\", \"url\": \"https://checkout.stripe.com/1\"}");
        gateway.begin(new Order("order-1", 2_000, "許可手数料", "https://k2.example.jp/back", NOW.plus(left)));
        return stripe.requests.getLast();
    }

    private void until(Duration asked, Duration expected) {
        assertThat(begun(asked)).contains("expires_at=" + NOW.plus(expected).getEpochSecond() + "&");
    }

    private void session(String payment, String amount, String methods, String intent) {
        stripe.answers("GET " + SESSIONS + "/cs_1", SESSION.formatted(payment, amount, methods, intent));
    }

    @Test
    void aPageIsOpenAsLongAsItIsAskedForWithinStripesBounds() {
        until(Duration.ofHours(12), Duration.ofHours(12));
        until(Duration.ofHours(23), Duration.ofHours(23));
        until(Duration.ofHours(23).plusSeconds(1), Duration.ofHours(23));
        until(Duration.ofMinutes(31), Duration.ofMinutes(31));
        until(Duration.ofMinutes(31).minusSeconds(1), Duration.ofMinutes(31));
    }

    @Test
    void theApplicantReadsJapaneseAndComesBackToUsEitherWay() {
        assertThat(begun(Duration.ofHours(1))).contains("locale=ja").contains("[name]=許可手数料")
                .contains("success_url=https://k2.example.jp/back").contains("cancel_url=https://k2.example.jp/back")
                .contains("[unit_amount]=2000").contains("[quantity]=1").contains("mode=payment");
    }

    @Test
    void aPageWithoutAddressOrNameIsNone() {
        for (var half : new String[] {"\"id\": \"cs_1\"", "\"url\": \"https://checkout.stripe.com/1\""}) {
            stripe.answers("POST " + SESSIONS, "{\"object\": \"checkout.session\", " + half + "}");
            assertThatExceptionOfType(Unreachable.class).as(half).isThrownBy(() -> gateway.begin(
                    new Order("order-1", 2_000, "許可手数料", "https://k2.example.jp/back", NOW)));
        }
    }

    @Test
    void whatWasToBePaidInAStoreAndWasNotFailed() {
        var intents = Map.of("requires_payment_method", Status.FAILED, "canceled", Status.FAILED, "processing",
                Status.PENDING, "requires_action", Status.PENDING);
        intents.forEach((intent, expected) -> {
            session("unpaid", "2000", "\"konbini\"",
                    "{\"id\": \"pi_1\", \"object\": \"payment_intent\", \"status\": \"" + intent + "\"}");
            assertThat(gateway.look("cs_1").status()).as(intent).isEqualTo(expected);
        });
    }

    @Test
    void theWayToPayIsTheOnlyOneOrACard() {
        var ways = Map.of("\"konbini\"", "store", "\"customer_balance\"", "payeasy", "\"paypay\"", "qr", "\"card\"",
                "card", "\"new\"", "card", "\"konbini\", \"paypay\"", "card");
        ways.forEach((types, expected) -> {
            session("paid", "2000", types, "\"pi_1\"");
            assertThat(gateway.look("cs_1").method()).as(types).isEqualTo(expected);
        });
    }

    @Test
    void anAmountThatIsNotThereIsNothingAndOneBeyondAllFeesIsNoAnswer() {
        session("paid", "null", "\"card\"", "\"pi_1\"");
        assertThat(gateway.look("cs_1")).isEqualTo(new PaymentGateway.Look(Status.PAID, 0, "jpy", "card", NOW));

        session("paid", "3000000000", "\"card\"", "\"pi_1\"");
        assertThatExceptionOfType(Unreachable.class).isThrownBy(() -> gateway.look("cs_1"));
    }

    @Test
    void aPageThatIsOverAlreadyNeedsNoClosing() {
        gateway.expire("cs_1");

        assertThat(stripe.requests).singleElement()
                .satisfies(request -> assertThat(request).startsWith("POST " + SESSIONS + "/cs_1/expire"));
    }

    @Test
    void aPageThatMayStillBeOpenIsSaidToBe() {
        stripe.answers.put("POST " + SESSIONS + "/cs_1/expire",
                new StripeStand.Answer(401, "{\"error\": {\"type\": \"authentication\"}}"));

        assertThatExceptionOfType(Unreachable.class).isThrownBy(() -> gateway.expire("cs_1"));
    }

    @Test
    void moneyThatStripeWillNotGiveBackIsRejectedAndWhatIsUnderWayIsAskedForAgain() {
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> gateway.refund("cs_1", 500, "refund-1"))
                .withMessage("resource_missing");

        session("paid", "2000", "\"card\"", "\"pi_1\"");
        stripe.answers("GET /v1/refunds",
                "{\"object\": \"list\", \"data\": [{\"id\": \"re_0\", \"object\": \"refund\", \"status\": "
                + "\"succeeded\", \"metadata\": {\"madoguchi\": \"another\"}}], \"has_more\": false}");
        stripe.answers("POST /v1/refunds", "{\"id\": \"re_1\", \"object\": \"refund\", \"status\": \"pending\"}");
        assertThatExceptionOfType(Unreachable.class).isThrownBy(() -> gateway.refund("cs_1", 500, "refund-1"));
        assertThat(stripe.requests).last().asString().startsWith("POST /v1/refunds")
                .contains("metadata[madoguchi]=refund-1");

        stripe.answers("POST /v1/refunds", "{\"id\": \"re_1\", \"object\": \"refund\", \"status\": \"canceled\"}");
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> gateway.refund("cs_1", 500, "refund-1"));

        stripe.answers.put("POST /v1/refunds",
                new StripeStand.Answer(401, "{\"error\": {\"type\": \"authentication\"}}"));
        assertThatExceptionOfType(Unreachable.class).isThrownBy(() -> gateway.refund("cs_1", 500, "refund-1"));
    }
}
