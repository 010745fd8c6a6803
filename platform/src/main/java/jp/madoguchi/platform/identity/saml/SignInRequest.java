package jp.madoguchi.platform.identity.saml;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.opensaml.saml.common.xml.SAMLConstants;
import org.opensaml.saml.saml2.core.AuthnRequest;
import org.opensaml.saml.saml2.core.Issuer;

/**
 * 認証要求: we ask an identity provider who somebody is (SAML core §3.4.1).
 *
 * @param id the answer has to name it
 * @param address where the browser goes with it
 */
public record SignInRequest(String id, URI address) {

    /** @param relayState comes back with the answer; what it means is our own affair */
    public static SignInRequest make(ServiceProvider us, IdentityProvider provider, String relayState, Instant now) {
        var request = Xml.make(AuthnRequest.class, AuthnRequest.DEFAULT_ELEMENT_NAME);
        request.setID(Xml.id());
        request.setIssueInstant(now);
        request.setDestination(provider.signIn().toString());
        request.setAssertionConsumerServiceURL(us.consumer());
        request.setProtocolBinding(SAMLConstants.SAML2_POST_BINDING_URI);
        request.setIssuer(issuer(us));
        return new SignInRequest(request.getID(), Redirects.to(provider.signIn(), "SAMLRequest", Xml.write(request),
                Optional.of(relayState), us));
    }

    static Issuer issuer(ServiceProvider us) {
        var issuer = Xml.make(Issuer.class, Issuer.DEFAULT_ELEMENT_NAME);
        issuer.setValue(us.entityId());
        return issuer;
    }
}
