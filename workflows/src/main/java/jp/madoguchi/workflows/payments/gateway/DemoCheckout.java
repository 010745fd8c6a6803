package jp.madoguchi.workflows.payments.gateway;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payment at the demo's gateway.
 *
 * @param paidAt may lie ahead, for what is paid in a convenience store
 */
record DemoCheckout(String reference, String orderId, int amount, String title, String back,
        PaymentGateway.Status status, String method, @Nullable Instant paidAt, Instant expiresAt, int refunded) {

    PaymentGateway.Status at(Instant now) {
        if (status == PaymentGateway.Status.PENDING && paidAt != null && !now.isBefore(paidAt)) return PaymentGateway.Status.PAID;
        return status == PaymentGateway.Status.OPEN && !now.isBefore(expiresAt) ? PaymentGateway.Status.EXPIRED : status;
    }
}
