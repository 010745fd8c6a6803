package jp.madoguchi.platform.identity.saml;

import static jp.madoguchi.platform.identity.saml.Rejected.unless;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.madoguchi.platform.identity.saml.Rejected.Why;
import org.opensaml.saml.saml2.core.Assertion;
import org.opensaml.saml.saml2.core.EncryptedAssertion;
import org.opensaml.saml.saml2.encryption.Decrypter;
import org.opensaml.security.credential.Credential;
import org.opensaml.xmlsec.encryption.support.DecryptionException;
import org.opensaml.xmlsec.encryption.support.InlineEncryptedKeyResolver;
import org.opensaml.xmlsec.keyinfo.impl.CollectionKeyInfoCredentialResolver;

/**
 * Opens encrypted assertions, of a response whose signature was checked before.
 *
 * <p>OpenSAML before 4.2 can be made to run what an attacker encrypted (Shibboleth's advisory of 2022-12-12): nothing that refers to
 * elsewhere or transforms is let through to it, and RSA 1.5 is refused.
 */
final class Decryption {

    private static final Set<String> FORBIDDEN = Set.of("Transforms", "Transform", "RetrievalMethod",
            "CipherReference", "KeyInfoReference", "DataReference", "KeyReference", "EncryptionProperties");
    private static final Set<String> REFUSED = Set.of("http://www.w3.org/2001/04/xmlenc#rsa-1_5");

    private Decryption() {
    }

    static Assertion open(EncryptedAssertion encrypted, ServiceProvider us) {
        var elements = Objects.requireNonNull(encrypted.getDOM()).getElementsByTagNameNS("*", "*");
        for (var i = 0; i < elements.getLength(); i++) {
            var name = elements.item(i).getLocalName();
            unless(!FORBIDDEN.contains(name), Why.ENCRYPTION, "a forbidden element: " + name);
        }
        var keys = new CollectionKeyInfoCredentialResolver(List.<Credential>copyOf(us.credentials()));
        var decrypter = new Decrypter(null, keys, new InlineEncryptedKeyResolver(), null, REFUSED);
        decrypter.setRootInNewDocument(true);
        try {
            return decrypter.decrypt(encrypted);
        } catch (DecryptionException e) {
            throw new Rejected(Why.ENCRYPTION, "cannot be opened with our keys, or by an algorithm that is refused");
        }
    }
}
