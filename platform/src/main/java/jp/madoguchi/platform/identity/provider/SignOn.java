package jp.madoguchi.platform.identity.provider;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.db.Secret;
import jp.madoguchi.platform.identity.saml.Asserted;
import jp.madoguchi.platform.identity.saml.Rejected.Why;
import jp.madoguchi.platform.identity.saml.Rejected;
import jp.madoguchi.platform.identity.saml.Responses;
import jp.madoguchi.platform.identity.saml.ServiceProvider;
import jp.madoguchi.platform.identity.saml.SignInRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * シングルサインオン: asks, takes the answer once, and lets in the browser that began.
 *
 * <p>The answer comes as a form from another site, with which browsers send no cookie of ours. So it is checked and kept first, and the
 * browser is known by its cookie at the request after it.
 */
@Service
class SignOn {

    private static final Duration WAITS = Duration.ofMinutes(10);

    private final OurKeys keys;
    private final Providers providers;
    private final Arrivals arrivals;
    private final SignOnMapper mapper;
    private final TransactionOperations transaction;
    private final Clock clock;

    SignOn(OurKeys keys, Providers providers, Arrivals arrivals, SignOnMapper mapper, TransactionOperations transaction, Clock clock) {
        this.keys = keys;
        this.providers = providers;
        this.arrivals = arrivals;
        this.mapper = mapper;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether this site has a key to ask with. */
    boolean isReady() {
        return keys.us().isPresent();
    }

    ServiceProvider us() {
        return keys.us().orElseThrow(() -> new Rejected(Why.UNKNOWN_PROVIDER, "no key of ours is set (madoguchi.saml.pkcs12)"));
    }

    /** Where the browser goes to say who it is. */
    URI begin(Provider provider, Secret browser, @Nullable String target) {
        var path = LocalPath.of(target);
        var request = SignInRequest.make(us(), provider.read(), path, clock.instant());
        mapper.ask(request.id(), provider.authority(), browser.hash("saml"), path, clock.instant().plus(WAITS));
        return request.address();
    }

    /** @return the request that was answered; who may come in is known, the browser not yet */
    String answered(String base64, @Nullable String relayState) {
        var now = clock.instant();
        // Keys and signatures first, with no connection in hand.
        var asserted = new Responses(us(), entity -> providers.byEntity(entity)
                .map(provider -> new Responses.Trusted(provider.read(), provider.encrypted())).orElse(null))
                .read(base64, now);
        // What was learnt of a rejected answer stays.
        var rejected = transaction.execute(status -> {
            try {
                settle(asserted, relayState, now);
                return Optional.<Rejected>empty();
            } catch (Rejected e) {
                return Optional.of(e);
            }
        });
        if (rejected.isPresent()) throw rejected.get();
        return asserted.request();
    }

    private void settle(Asserted asserted, @Nullable String relayState, Instant now) {
        var provider = providers.byEntity(asserted.provider()).orElseThrow();
        if (!mapper.use(asserted.provider(), asserted.assertion(), asserted.until())) throw new Rejected(Why.REPLAY,
                "assertion " + asserted.assertion());
        if (!mapper.answer(asserted.request(), provider.authority(), LocalPath.of(relayState), asserted,
                now)) throw new Rejected(Why.REQUEST, "InResponseTo " + asserted.request());
        providers.capture(provider.authority(), Redaction.of(asserted.subject().value(), asserted.attributes(), provider.rules()));
        arrivals.arrive(provider, asserted).ifPresent(person -> mapper.who(asserted.request(), person));
    }

    @Transactional
    public SignOnMapper.Taken taken(String request, Optional<Secret> browser) {
        var taken = browser.flatMap(secret -> mapper.take(request, secret.hash("saml"), clock.instant()))
                .orElseThrow(() -> new Rejected(Why.BROWSER, "begun in another browser, taken already, or too late"));
        if (taken.login() != null) mapper.began(taken, clock.instant());
        return taken;
    }
}
