package jp.madoguchi.workflows.payments.gateway;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionListParams;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What Stripe says was paid in a span of time. */
final class StripeList {

    private static final int MOST_LISTED = 200_000;

    private StripeList() {
    }

    static List<PaymentGateway.Entry> paid(StripeClient client, Instant from, Instant until) throws StripeException {
        var created = SessionListParams.Created.builder().setGte(from.getEpochSecond()).setLt(until.getEpochSecond()).build();
        var all = new ArrayList<PaymentGateway.Entry>();
        for (var session : client.v1().checkout().sessions()
                .list(SessionListParams.builder().setLimit(100L).setCreated(created)
                .addExpand("data.payment_intent.latest_charge").build()).autoPagingIterable()) {
            if ("paid".equals(session.getPaymentStatus())) all.add(new PaymentGateway.Entry(session.getId(),
                    Math.toIntExact(session.getAmountTotal()), refunded(session),
                    Instant.ofEpochSecond(session.getCreated())));
            if (all.size() > MOST_LISTED) throw new PaymentGateway.Unreachable("too many");
        }
        return all;
    }

    private static int refunded(Session session) {
        var charge = session.getPaymentIntentObject() == null ? null : session.getPaymentIntentObject().getLatestChargeObject();
        return charge == null || charge.getAmountRefunded() == null ? 0 : Math.toIntExact(charge.getAmountRefunded());
    }
}
