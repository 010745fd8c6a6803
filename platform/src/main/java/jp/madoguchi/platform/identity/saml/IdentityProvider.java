package jp.madoguchi.platform.identity.saml;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opensaml.saml.common.xml.SAMLConstants;
import org.opensaml.saml.saml2.metadata.Endpoint;
import org.opensaml.saml.saml2.metadata.EntitiesDescriptor;
import org.opensaml.saml.saml2.metadata.EntityDescriptor;
import org.opensaml.saml.saml2.metadata.IDPSSODescriptor;
import org.opensaml.security.credential.UsageType;

/**
 * 認証基盤 of an authority, as its metadata tells (SAML metadata §2.4.3).
 *
 * @param signIn where requests go, by HTTP-Redirect
 * @param logout where requests to sign out go; null where it does without
 * @param logoutAnswer where answers to its own go
 * @param keys each of them may have signed: two while one takes over from the other
 * @param until what it tells is good until then; null where it does not say
 */
public record IdentityProvider(String entityId, URI signIn, @Nullable URI logout, @Nullable URI logoutAnswer,
        List<X509Certificate> keys, @Nullable Instant until) {

    private static final int LARGEST = 2_000_000;

    public IdentityProvider {
        keys = List.copyOf(keys);
    }

    /** @throws Rejected if it is no metadata of exactly one identity provider that can be asked by HTTP-Redirect */
    public static IdentityProvider of(byte[] metadata) {
        Rejected.unless(metadata.length <= LARGEST, Rejected.Why.TOO_LARGE, "metadata of " + metadata.length + " bytes");
        var entity = entity(metadata);
        var role = Optional.ofNullable(entity.getIDPSSODescriptor(SAMLConstants.SAML20P_NS))
                .orElseThrow(() -> malformed("no IDPSSODescriptor for SAML 2.0"));
        var signIn = by(role.getSingleSignOnServices(), SAMLConstants.SAML2_REDIRECT_BINDING_URI)
                .map(Endpoint::getLocation).map(IdentityProvider::address)
                .orElseThrow(() -> malformed("no SingleSignOnService by HTTP-Redirect"));
        var logout = by(role.getSingleLogoutServices(), SAMLConstants.SAML2_REDIRECT_BINDING_URI);
        var answer = logout.map(service -> service.getResponseLocation() == null ? service.getLocation() : service.getResponseLocation());
        var keys = keys(role);
        if (keys.isEmpty()) throw malformed("no certificate to check signatures with");
        if (entity.getEntityID() == null || entity.getEntityID().isBlank()) throw malformed("no entityID");
        return new IdentityProvider(entity.getEntityID(), signIn, logout.map(Endpoint::getLocation)
                .map(IdentityProvider::address).orElse(null), answer.map(IdentityProvider::address).orElse(null), keys,
                entity.getValidUntil() != null ? entity.getValidUntil() : role.getValidUntil());
    }

    /** A list of entities is good where one of them alone is an identity provider. */
    private static EntityDescriptor entity(byte[] metadata) {
        var read = Xml.read(metadata, org.opensaml.core.xml.XMLObject.class);
        if (read instanceof EntityDescriptor one) return one;
        if (!(read instanceof EntitiesDescriptor several)) throw malformed("no EntityDescriptor");
        var providers = several.getEntityDescriptors().stream()
                .filter(entity -> entity.getIDPSSODescriptor(SAMLConstants.SAML20P_NS) != null).toList();
        if (providers.size() != 1) throw malformed(providers.size() + " identity providers in one file");
        return providers.getFirst();
    }

    private static <T extends Endpoint> Optional<T> by(List<T> endpoints, String binding) {
        return endpoints.stream().filter(endpoint -> binding.equals(endpoint.getBinding()) && endpoint.getLocation() != null).findFirst();
    }

    private static URI address(String location) {
        try {
            var uri = URI.create(location.strip());
            if (("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null) return uri;
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw malformed("an address that is none");
    }

    private static List<X509Certificate> keys(IDPSSODescriptor role) {
        var found = new ArrayList<X509Certificate>();
        for (var key : role.getKeyDescriptors()) {
            if (key.getUse() == UsageType.ENCRYPTION || key.getKeyInfo() == null) continue;
            for (var data : key.getKeyInfo().getX509Datas()) for (var certificate
                    : data.getX509Certificates()) found.add(certificate(Objects.requireNonNullElse(certificate.getValue(), "")));
        }
        return found;
    }

    private static X509Certificate certificate(String base64) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(Base64.getMimeDecoder().decode(base64)));
        } catch (CertificateException | IllegalArgumentException e) {
            throw malformed("a certificate that cannot be read");
        }
    }

    private static Rejected malformed(String detail) {
        return new Rejected(Rejected.Why.MALFORMED, detail);
    }
}
