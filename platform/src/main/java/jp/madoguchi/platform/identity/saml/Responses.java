package jp.madoguchi.platform.identity.saml;

import static jp.madoguchi.platform.identity.saml.Rejected.unless;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Objects;
import java.util.function.Function;
import jp.madoguchi.platform.identity.saml.Rejected.Why;
import org.jspecify.annotations.Nullable;
import org.opensaml.saml.saml2.core.Assertion;
import org.opensaml.saml.saml2.core.Response;
import org.opensaml.saml.saml2.core.StatusCode;

/** Reads the answer of an identity provider (SAML profiles §4.1.4) and checks everything that can be checked without the database. */
public final class Responses {

    /** How far the clocks of two machines may be apart. */
    static final Duration SKEW = Duration.ofSeconds(60);
    private static final int LARGEST = 512 * 1024;

    /** @param encrypted whether this one may, and then has to, encrypt what it says of a person */
    public record Trusted(IdentityProvider provider, boolean encrypted) {
    }

    private final ServiceProvider us;
    private final Function<String, @Nullable Trusted> known;

    /** @param known the identity provider of an entity id; null for none of ours */
    public Responses(ServiceProvider us, Function<String, @Nullable Trusted> known) {
        this.us = us;
        this.known = known;
    }

    /** @throws Rejected and says why */
    public Asserted read(String base64, Instant now) {
        unless(base64.length() <= LARGEST, Why.TOO_LARGE, base64.length() + " characters");
        var response = Xml.read(decoded(base64), Response.class);
        var issuer = issuer(response);
        var trusted = known.apply(issuer);
        if (trusted == null) throw new Rejected(Why.UNKNOWN_PROVIDER, "nobody we know");
        unless(us.consumer().equals(response.getDestination()), Why.DESTINATION, "Destination is not " + us.consumer());
        unless(response.getInResponseTo() != null, Why.UNSOLICITED, "no InResponseTo");
        if (response.isSigned()) MessageSignature.check(Objects.requireNonNull(response.getSignature()), trusted.provider());
        checkStatus(response);
        return new Assertions(us, trusted.provider(), now).read(assertion(response, trusted), response.getInResponseTo());
    }

    static byte[] decoded(String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new Rejected(Why.MALFORMED, "no base64");
        }
    }

    private static String issuer(Response response) {
        if (response.getIssuer() != null && response.getIssuer().getValue() != null) return response.getIssuer().getValue();
        return response.getAssertions().stream().map(Assertion::getIssuer)
                .filter(issuer -> issuer != null && issuer.getValue() != null).map(issuer -> issuer.getValue())
                .findFirst().orElse("");
    }

    private static void checkStatus(Response response) {
        var code = response.getStatus() == null ? null : response.getStatus().getStatusCode();
        var deeper = code == null || code.getStatusCode() == null ? "" : " / " + code.getStatusCode().getValue();
        unless(code != null && StatusCode.SUCCESS.equals(code.getValue()), Why.STATUS, code == null ? "none" : code.getValue() + deeper);
    }

    /** Signed itself, or as a part of the response; an encrypted one is opened only within a signed response. */
    private Assertion assertion(Response response, Trusted trusted) {
        var found = new ArrayList<>(response.getAssertions());
        var secret = !response.getEncryptedAssertions().isEmpty();
        unless(secret == trusted.encrypted() || (found.isEmpty() && !secret), Why.ENCRYPTION,
                secret ? "encrypted, which is not set for this provider"
                : "not encrypted, as it is set for this provider");
        unless(found.size() + response.getEncryptedAssertions().size() == 1, Why.ASSERTIONS, found.size()
                + response.getEncryptedAssertions().size() + " assertions, not one");
        if (secret) {
            unless(response.isSigned(), Why.UNSIGNED, "an encrypted assertion in a response that is not signed");
            found.add(Decryption.open(response.getEncryptedAssertions().getFirst(), us));
        }
        var assertion = found.getFirst();
        unless(assertion.isSigned() || response.isSigned(), Why.UNSIGNED, "neither the response nor the assertion is signed");
        if (assertion.isSigned()) MessageSignature.check(Objects.requireNonNull(assertion.getSignature()), trusted.provider());
        return assertion;
    }
}
