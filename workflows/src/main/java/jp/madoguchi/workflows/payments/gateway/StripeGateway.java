package jp.madoguchi.workflows.payments.gateway;

import com.stripe.StripeClient;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.net.Webhook;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Stripe Checkout: its hosted page, signed webhooks, idempotency keys (docs.stripe.com/api). */
final class StripeGateway implements PaymentGateway {

    private static final Logger LOG = LoggerFactory.getLogger(StripeGateway.class);
    private static final int TOLERANCE = 300;
    private static final String KEY = "madoguchi";
    private static final Pattern HEADER = Pattern.compile("t=\\d{1,12}(,v\\d=[0-9a-f]{1,128}){1,10}");
    /** Stripe's own bounds for a page. */
    private static final Duration SHORTEST = Duration.ofMinutes(31);
    private static final Duration LONGEST = Duration.ofHours(23);
    private static final Map<String, String> METHODS = Map.of("card", "card", "konbini", "store", "customer_balance",
            "payeasy", "paypay", "qr");

    private final StripeClient client;
    private final String secret;
    private final Clock clock;

    StripeGateway(GatewaySettings.Account account, Clock clock) {
        var builder = StripeClient.builder().setApiKey(account.key()).setConnectTimeout(5_000).setReadTimeout(15_000)
                .setMaxNetworkRetries(1);
        if (account.address() != null) builder.setApiBase(account.address());
        this.client = builder.build();
        this.secret = account.secret();
        this.clock = clock;
    }

    @Override
    public String name() {
        return "stripe";
    }

    @Override
    public Page begin(Order order) {
        var longest = clock.instant().plus(LONGEST);
        var shortest = clock.instant().plus(SHORTEST);
        var until = order.expiresAt().isAfter(longest) ? longest : order.expiresAt().isBefore(shortest) ? shortest : order.expiresAt();
        var item = SessionCreateParams.LineItem.builder().setQuantity(1L)
                .setPriceData(SessionCreateParams.LineItem.PriceData.builder().setCurrency("jpy")
                .setUnitAmount((long) order.amount())
                .setProductData(SessionCreateParams.LineItem.PriceData.ProductData.builder().setName(order.title())
                        .build()).build()).build();
        var params = SessionCreateParams.builder().setMode(SessionCreateParams.Mode.PAYMENT)
                .setLocale(SessionCreateParams.Locale.JA).addLineItem(item).setClientReferenceId(order.id())
                .setSuccessUrl(order.back()).setCancelUrl(order.back()).setExpiresAt(until.getEpochSecond()).build();
        try {
            var session = client.v1().checkout().sessions().create(params, once(order.id()));
            if (session.getId() == null || session.getUrl() == null) throw new Unreachable("no page");
            return new Page(session.getId(), session.getUrl());
        } catch (StripeException e) {
            throw unreachable(e);
        }
    }

    @Override
    public Look look(String reference) {
        try {
            var session = client.v1().checkout().sessions()
                    .retrieve(reference, SessionRetrieveParams.builder().addExpand("payment_intent").build());
            return new Look(status(session), Math.toIntExact(session.getAmountTotal() == null ? 0
                    : session.getAmountTotal()), String.valueOf(session.getCurrency()), method(session),
                    clock.instant());
        } catch (StripeException | ArithmeticException e) {
            throw unreachable(e);
        }
    }

    private static Status status(Session session) {
        if ("paid".equals(session.getPaymentStatus())) return Status.PAID;
        return switch (String.valueOf(session.getStatus())) {
            case "expired" -> Status.EXPIRED;
            case "complete" -> failed(session) ? Status.FAILED : Status.PENDING;
            case "open" -> Status.OPEN;
            default -> throw new Unreachable("status " + session.getStatus());
        };
    }

    /** What was to be paid later and was not, as in a store. */
    private static boolean failed(Session session) {
        var intent = session.getPaymentIntentObject();
        return intent != null && Set.of("requires_payment_method", "canceled").contains(String.valueOf(intent.getStatus()));
    }

    private static String method(Session session) {
        var types = session.getPaymentMethodTypes();
        return types == null || types.size() != 1 ? "card" : METHODS.getOrDefault(types.getFirst(), "card");
    }

    @Override
    public void expire(String reference) {
        try {
            client.v1().checkout().sessions().expire(reference);
        } catch (InvalidRequestException e) {
            LOG.info("A page of Stripe was over already");
        } catch (StripeException e) {
            throw unreachable(e);
        }
    }

    /** Looked for first: Stripe forgets the keys of calls after a day. */
    @Override
    public String refund(String reference, int amount, String key) {
        try {
            var intent = client.v1().checkout().sessions().retrieve(reference).getPaymentIntent();
            var before = client.v1().refunds().list(RefundListParams.builder().setPaymentIntent(intent).setLimit(100L)
                    .build()).getData().stream()
                    .filter(one -> one.getMetadata() != null && key.equals(one.getMetadata().get(KEY))).findFirst();
            var refund = before.isPresent() ? before.get() : client.v1().refunds()
                    .create(RefundCreateParams.builder().setPaymentIntent(intent).setAmount((long) amount)
                    .putMetadata(KEY, key).build(), once(key));
            return switch (String.valueOf(refund.getStatus())) {
                case "succeeded" -> refund.getId();
                case "failed", "canceled" -> throw new Rejected("refund " + refund.getStatus());
                default -> throw new Unreachable("refund " + refund.getStatus());
            };
        } catch (InvalidRequestException e) {
            throw new Rejected(String.valueOf(e.getCode()));
        } catch (StripeException e) {
            throw unreachable(e);
        }
    }

    @Override
    public String signatureHeader() {
        return "Stripe-Signature";
    }

    @Override
    public Optional<Notice> notice(String signature, String body) {
        try {
            if (!HEADER.matcher(signature).matches() || !Webhook.Signature.verifyHeader(body, signature, secret,
                    TOLERANCE)) return Optional.empty();
            var event = JsonMapper.shared().readTree(body);
            var session = event.path("data").path("object");
            // Signed, and of no interest, is taken as well: else it comes again and again.
            return Optional.of(new Notice(event.path("id").asString(""), session.path("object").asString("")
                    .equals("checkout.session") ? session.path("id").asString("") : ""));
        } catch (SignatureVerificationException | JacksonException e) {
            return Optional.empty();
        }
    }

    @Override
    public List<Entry> paid(Instant from, Instant until) {
        try {
            return StripeList.paid(client, from, until);
        } catch (StripeException | ArithmeticException e) {
            throw unreachable(e);
        }
    }

    private static RequestOptions once(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    private static Unreachable unreachable(Exception e) {
        LOG.warn("Stripe does not answer as it should: {}", e.getClass().getSimpleName());
        return new Unreachable(e.getClass().getSimpleName());
    }
}
