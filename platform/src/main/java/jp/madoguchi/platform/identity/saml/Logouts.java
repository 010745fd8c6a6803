package jp.madoguchi.platform.identity.saml;

import static jp.madoguchi.platform.identity.saml.Rejected.unless;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import jp.madoguchi.platform.identity.saml.Rejected.Why;
import org.jspecify.annotations.Nullable;
import org.opensaml.saml.saml2.core.LogoutRequest;
import org.opensaml.saml.saml2.core.LogoutResponse;
import org.opensaml.saml.saml2.core.NameID;
import org.opensaml.saml.saml2.core.SessionIndex;
import org.opensaml.saml.saml2.core.Status;
import org.opensaml.saml.saml2.core.StatusCode;

/** 一括ログアウト, begun on either side (SAML profiles §4.4). */
public final class Logouts {

    /**
     * An identity provider says that somebody signed out.
     *
     * @param sessions its names of the sessions that ended; empty for all of that person's
     */
    public record Ended(IdentityProvider provider, String id, String subject, List<String> sessions) {
    }

    private final ServiceProvider us;
    private final Function<String, @Nullable IdentityProvider> known;

    public Logouts(ServiceProvider us, Function<String, @Nullable IdentityProvider> known) {
        this.us = us;
        this.known = known;
    }

    /** Where the browser goes so that the session ends there too; empty where the provider does not take part. */
    public Optional<URI> begin(IdentityProvider provider, Asserted.Subject subject, @Nullable String session, Instant now) {
        if (provider.logout() == null) return Optional.empty();
        var request = Xml.make(LogoutRequest.class, LogoutRequest.DEFAULT_ELEMENT_NAME);
        request.setID(Xml.id());
        request.setIssueInstant(now);
        request.setDestination(provider.logout().toString());
        request.setIssuer(SignInRequest.issuer(us));
        var name = Xml.make(NameID.class, NameID.DEFAULT_ELEMENT_NAME);
        name.setValue(subject.value());
        name.setFormat(subject.format());
        name.setNameQualifier(subject.qualifier());
        name.setSPNameQualifier(subject.spQualifier());
        request.setNameID(name);
        if (session != null) {
            var index = Xml.make(SessionIndex.class, SessionIndex.DEFAULT_ELEMENT_NAME);
            index.setValue(session);
            request.getSessionIndexes().add(index);
        }
        return Optional.of(Redirects.to(provider.logout(), "SAMLRequest", Xml.write(request), Optional.empty(), us));
    }

    /** A request in the address; @throws Rejected unless it is signed, for us and of now */
    public Ended read(String query, Instant now) {
        var request = Xml.read(Redirects.message(query, "SAMLRequest"), LogoutRequest.class);
        var provider = provider(request);
        Redirects.read(query, "SAMLRequest", provider);
        return ended(request, provider, now);
    }

    /** A request as a form. */
    public Ended readPosted(String base64, Instant now) {
        unless(base64.length() <= 128 * 1024, Why.TOO_LARGE, base64.length() + " characters");
        var request = Xml.read(Responses.decoded(base64), LogoutRequest.class);
        var provider = provider(request);
        unless(request.isSigned(), Why.UNSIGNED, "a request to sign out without signature");
        MessageSignature.check(Objects.requireNonNull(request.getSignature()), provider);
        return ended(request, provider, now);
    }

    private IdentityProvider provider(LogoutRequest request) {
        var provider = request.getIssuer() == null || request.getIssuer().getValue() == null ? null
                : known.apply(request.getIssuer().getValue());
        if (provider == null) throw new Rejected(Why.UNKNOWN_PROVIDER, "nobody we know");
        return provider;
    }

    private Ended ended(LogoutRequest request, IdentityProvider provider, Instant now) {
        unless(us.logout().equals(request.getDestination()), Why.DESTINATION, "Destination is not " + us.logout());
        var end = request.getNotOnOrAfter() != null ? request.getNotOnOrAfter() : request.getIssueInstant() == null
                ? Instant.MIN : request.getIssueInstant().plusSeconds(300);
        unless(now.minus(Responses.SKEW).isBefore(end), Why.EXPIRED, "a request to sign out of " + request.getIssueInstant());
        if (request.getNameID() == null || request.getNameID().getValue() == null) throw new Rejected(Why.MALFORMED, "no NameID");
        return new Ended(provider, request.getID(), request.getNameID().getValue(), request.getSessionIndexes().stream()
                .map(SessionIndex::getValue).filter(value -> value != null).toList());
    }

    /** Where the browser goes to tell that it is done; empty where nobody waits for it. */
    public Optional<URI> answer(Ended ended, @Nullable String relayState, Instant now) {
        if (ended.provider().logoutAnswer() == null) return Optional.empty();
        var code = Xml.make(StatusCode.class, StatusCode.DEFAULT_ELEMENT_NAME);
        code.setValue(StatusCode.SUCCESS);
        var status = Xml.make(Status.class, Status.DEFAULT_ELEMENT_NAME);
        status.setStatusCode(code);
        var response = Xml.make(LogoutResponse.class, LogoutResponse.DEFAULT_ELEMENT_NAME);
        response.setID(Xml.id());
        response.setIssueInstant(now);
        response.setDestination(ended.provider().logoutAnswer().toString());
        response.setInResponseTo(ended.id());
        response.setIssuer(SignInRequest.issuer(us));
        response.setStatus(status);
        return Optional.of(Redirects.to(ended.provider().logoutAnswer(), "SAMLResponse", Xml.write(response),
                Optional.ofNullable(relayState), us));
    }
}
