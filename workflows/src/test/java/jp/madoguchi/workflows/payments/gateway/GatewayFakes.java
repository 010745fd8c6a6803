package jp.madoguchi.workflows.payments.gateway;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import jp.madoguchi.db.id.AuthorityId;
import org.jspecify.annotations.Nullable;

/** Gateways without any money, for tests of what is asked of them and done with their answers. */
public final class GatewayFakes {

    private GatewayFakes() {
    }

    /** How something stands, in yen and by card. */
    public static PaymentGateway.Look look(PaymentGateway.Status status, int amount) {
        return new PaymentGateway.Look(status, amount, "jpy", status == PaymentGateway.Status.OPEN ? "" : "card",
                Instant.EPOCH);
    }

    /** Says of each reference what it was told to say. */
    public static final class Told implements PaymentGateway {

        public static final String GOOD = "good";

        public final Map<String, Look> looks = new LinkedHashMap<>();
        public final List<String> done = new ArrayList<>();
        public final List<Order> orders = new ArrayList<>();
        public final List<Entry> listed = new ArrayList<>();
        public boolean silent;
        public boolean rejects;
        /** Whether a transaction is open, which none may be while it is asked. */
        public BooleanSupplier held = () -> false;

        private void asked() {
            if (held.getAsBoolean()) throw new AssertionError("a gateway is asked while a transaction is open");
            if (silent) throw new Unreachable("silent");
        }

        @Override
        public String name() {
            return "told";
        }

        @Override
        public Page begin(Order order) {
            asked();
            orders.add(order);
            looks.putIfAbsent("ref-" + order.id(), GatewayFakes.look(Status.OPEN, order.amount()));
            return new Page("ref-" + order.id(), "https://pay.example.jp/" + order.id());
        }

        @Override
        public Look look(String reference) {
            asked();
            done.add("look " + reference);
            return Optional.ofNullable(looks.get(reference)).orElseThrow(() -> new Unreachable("unknown"));
        }

        @Override
        public void expire(String reference) {
            asked();
            done.add("expire " + reference);
            looks.computeIfPresent(reference, (key, look) -> look.status() == Status.OPEN
                    ? GatewayFakes.look(Status.EXPIRED, 0) : look);
        }

        @Override
        public String refund(String reference, int amount, String key) {
            asked();
            if (rejects) throw new Rejected("no");
            done.add("refund " + reference + " " + amount + " " + key);
            return "re-" + key;
        }

        @Override
        public Optional<Notice> notice(String signature, String body) {
            return signature.equals(GOOD) ? Optional.of(new Notice("notice", body)) : Optional.empty();
        }

        @Override
        public String signatureHeader() {
            return "Told-Signature";
        }

        @Override
        public List<Entry> paid(Instant from, Instant until) {
            asked();
            done.add("paid " + from + " " + until);
            return listed;
        }
    }

    /** One gateway for all authorities, or none; the authority with the code k2 is known. */
    public static final class Chosen extends Gateways {

        public @Nullable PaymentGateway gateway;
        private final AuthorityId known;

        public Chosen(@Nullable PaymentGateway gateway, AuthorityId known) {
            super(null, null, null, null);
            this.gateway = gateway;
            this.known = known;
        }

        @Override
        public Optional<PaymentGateway> of(AuthorityId authority) {
            return Optional.ofNullable(gateway);
        }

        @Override
        public Optional<PaymentGateway> named(String code) {
            return Optional.ofNullable(gateway);
        }

        @Override
        public Optional<AuthorityId> authority(String code) {
            return code.equals("k2") ? Optional.of(known) : Optional.empty();
        }
    }
}
