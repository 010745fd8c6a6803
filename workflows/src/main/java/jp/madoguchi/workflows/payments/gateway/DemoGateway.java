package jp.madoguchi.workflows.payments.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.madoguchi.db.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** 見本の決済サービス: takes no money. It has a page of its own, and sends notices over HTTP as a real one does. */
@Component
@ConditionalOnProperty("madoguchi.demo-payment")
public class DemoGateway implements PaymentGateway {

    static final Duration AT_THE_STORE = Duration.ofDays(2);
    private static final Logger LOG = LoggerFactory.getLogger(DemoGateway.class);
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Pattern SIGNED = Pattern.compile("t=(\\d{1,12}),v1=([0-9a-f]{64})");
    private static final Pattern BODY = Pattern.compile("\\{\"id\":\"([0-9a-f-]{36})\",\"reference\":\"([A-Za-z0-9_-]{10,80})\"}");

    private final GatewayMapper mapper;
    private final Clock clock;
    private final String site;
    private final String authority;
    private final Secret secret = Secret.random();
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    DemoGateway(GatewayMapper mapper, Clock clock, @Value("${madoguchi.site}") String site,
            @Value("${madoguchi.authority}") String authority) {
        this.mapper = mapper;
        this.clock = clock;
        this.site = site;
        this.authority = authority;
    }

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public Page begin(Order order) {
        var checkout = mapper.ordered(order.id()).orElseGet(() -> {
            var fresh = new DemoCheckout(Secret.random().text(), order.id(), order.amount(), order.title(),
                    order.back(), Status.OPEN, "", null, order.expiresAt(), 0);
            mapper.begin(fresh);
            return fresh;
        });
        return new Page(checkout.reference(), site + "/demo-pay/" + checkout.reference());
    }

    @Override
    public Look look(String reference) {
        var checkout = mapper.checkout(reference).orElseThrow(() -> new Unreachable("unknown"));
        return new Look(checkout.at(clock.instant()), checkout.amount(), "jpy", checkout.method(),
                checkout.paidAt() == null ? Instant.EPOCH : checkout.paidAt());
    }

    @Override
    public void expire(String reference) {
        mapper.choose(reference, Status.EXPIRED, "", null);
    }

    @Override
    public String refund(String reference, int amount, String key) {
        mapper.refund(reference, amount, key);
        return "refund-" + key;
    }

    @Override
    public String signatureHeader() {
        return "Madoguchi-Demo-Signature";
    }

    @Override
    public Optional<Notice> notice(String signature, String body) {
        var signed = SIGNED.matcher(signature);
        var said = BODY.matcher(body);
        if (!signed.matches() || !said.matches()) return Optional.empty();
        var at = Instant.ofEpochSecond(Long.parseLong(signed.group(1)));
        if (Duration.between(at, clock.instant()).abs().compareTo(TOLERANCE) > 0) return Optional.empty();
        var right = MessageDigest.isEqual(sign(at, body).getBytes(StandardCharsets.US_ASCII), signed.group(2)
                .getBytes(StandardCharsets.US_ASCII));
        return right ? Optional.of(new Notice(said.group(1), said.group(2))) : Optional.empty();
    }

    @Override
    public List<Entry> paid(Instant from, Instant until) {
        return mapper.paid(from, until).stream()
                .map(one -> new Entry(one.reference(), one.amount(), one.refunded(), Objects.requireNonNull(one.paidAt()))).toList();
    }

    /** The header and the body of a notice, as they go over the line. */
    public String[] written(UUID id, String reference, Instant at) {
        var body = "{\"id\":\"" + id + "\",\"reference\":\"" + reference + "\"}";
        return new String[] {"t=" + at.getEpochSecond() + ",v1=" + sign(at, body), body};
    }

    void send(String reference, int times) {
        var notice = written(UUID.randomUUID(), reference, clock.instant());
        var request = HttpRequest.newBuilder(URI.create(site + "/payments/notices/" + authority))
                .timeout(Duration.ofSeconds(10)).header("Content-Type", "application/json")
                .header(signatureHeader(), notice[0])
                .POST(HttpRequest.BodyPublishers.ofString(notice[1])).build();
        Thread.ofVirtual().start(() -> {
            for (var i = 0; i < times; i++) deliver(request);
        });
    }

    private void deliver(HttpRequest request) {
        try {
            client.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            LOG.warn("A notice of the demo's gateway was lost, as can happen: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String sign(Instant at, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.hash("demo-payment"), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
