package jp.madoguchi.workflows.payments.gateway;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.db.id.AuthorityId;
import org.jspecify.annotations.Nullable;

/** Payments at the demo's gateway kept in memory, and an authority with the code k2. */
final class CheckoutRows implements GatewayMapper {

    static final AuthorityId K2 = new AuthorityId(new UUID(2, 1));

    final Map<String, DemoCheckout> all = new LinkedHashMap<>();
    final Map<String, Integer> refunds = new HashMap<>();

    @Override
    public String code(AuthorityId authority) {
        return authority.equals(K2) ? "k2" : "k9";
    }

    @Override
    public Optional<AuthorityId> authority(String code) {
        return code.equals("k2") ? Optional.of(K2) : Optional.empty();
    }

    @Override
    public void begin(DemoCheckout checkout) {
        all.put(checkout.reference(), checkout);
    }

    @Override
    public Optional<DemoCheckout> checkout(String reference) {
        return Optional.ofNullable(all.get(reference));
    }

    @Override
    public Optional<DemoCheckout> ordered(String order) {
        return all.values().stream().filter(one -> one.orderId().equals(order)).findFirst();
    }

    @Override
    public void choose(String reference, PaymentGateway.Status status, String method, @Nullable Instant paidAt) {
        all.computeIfPresent(reference, (key, one) -> one.status() != PaymentGateway.Status.OPEN ? one
                : new DemoCheckout(key, one.orderId(), one.amount(), one.title(), one.back(), status, method, paidAt,
                one.expiresAt(), one.refunded()));
    }

    @Override
    public int refund(String reference, int amount, String key) {
        return refunds.putIfAbsent(key, amount) == null ? 1 : 0;
    }

    @Override
    public List<DemoCheckout> paid(Instant from, Instant until) {
        return all.values().stream().filter(one -> one.paidAt() != null && !one.paidAt().isBefore(from)
                && one.paidAt().isBefore(until)).toList();
    }
}
