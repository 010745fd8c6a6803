package jp.madoguchi.workflows.messages.carrier;

import java.net.URI;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.message.SubscriptionId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The browsers that take push messages. Where they are reached is said by the browser, so only known push services are believed. */
@Service
public class Subscriptions {

    /** The push services of the browsers in use. */
    private static final String HOSTS = "fcm.googleapis.com,push.services.mozilla.com,push.apple.com,notify.windows.com";

    private static final int MOST = 10;

    private final PushMapper mapper;
    private final PushKeys keys;
    private final List<String> hosts;
    private final boolean inside;
    private final Clock clock;

    /** @param hosts of push services, with those below them; inside: also this machine, for tests */
    Subscriptions(PushMapper mapper, PushKeys keys,
            @Value("${madoguchi.push.hosts:" + HOSTS + "}") List<String> hosts,
            @Value("${madoguchi.push.inside:false}") boolean inside, Clock clock) {
        this.mapper = mapper;
        this.keys = keys;
        this.hosts = hosts;
        this.inside = inside;
        this.clock = clock;
    }

    /** For the browser; empty where push is not offered. */
    public Optional<String> publicKey() {
        return keys.open();
    }

    public List<Subscription> of(ApplicationId application) {
        return mapper.of(application);
    }

    public Optional<Subscription> find(SubscriptionId id) {
        return mapper.find(id);
    }

    /** False where it is none that can be sent to. */
    @Transactional
    public boolean keep(ApplicationId application, String endpoint, String p256dh, String auth) {
        if (!isPushService(endpoint) || !isLong(p256dh, 65) || !isLong(auth, 16) || mapper.of(application).size() >= MOST) return false;
        mapper.keep(new Subscription(SubscriptionId.next(clock.instant()), application, endpoint, p256dh, auth, clock.instant()));
        return true;
    }

    public void forget(ApplicationId application, String endpoint) {
        mapper.forget(application, endpoint);
    }

    void gone(SubscriptionId id) {
        mapper.gone(id);
    }

    boolean isPushService(String endpoint) {
        try {
            var uri = URI.create(endpoint);
            var host = uri.getHost();
            if (host == null || endpoint.length() > 1000 || uri.getUserInfo() != null) return false;
            if (inside && host.equals("127.0.0.1")) return true;
            return "https".equals(uri.getScheme()) && (uri.getPort() == -1 || uri.getPort() == 443) && hosts.stream()
                    .anyMatch(known -> host.equals(known) || host.endsWith("." + known));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isLong(String base64, int bytes) {
        try {
            return Base64.getUrlDecoder().decode(base64).length == bytes;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
