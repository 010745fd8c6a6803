package jp.madoguchi.platform.identity.saml;

import static jp.madoguchi.platform.identity.saml.Rejected.unless;

import java.util.Set;
import jp.madoguchi.platform.identity.saml.Rejected.Why;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.apache.xml.security.signature.SignedInfo;
import org.opensaml.saml.security.impl.SAMLSignatureProfileValidator;
import org.opensaml.security.x509.BasicX509Credential;
import org.opensaml.xmlsec.signature.Signature;
import org.opensaml.xmlsec.signature.impl.SignatureImpl;
import org.opensaml.xmlsec.signature.support.SignatureConstants;
import org.opensaml.xmlsec.signature.support.SignatureException;
import org.opensaml.xmlsec.signature.support.SignatureValidator;

/** Whether an identity provider signed a message: its profile first (SAML core §5.4), then its algorithms, then its key. */
final class MessageSignature {

    /** SHA-256 and better; SHA-1 is none any more. */
    static final Set<String> ALGORITHMS = Set.of(SignatureConstants.ALGO_ID_SIGNATURE_RSA_SHA256,
            SignatureConstants.ALGO_ID_SIGNATURE_RSA_SHA384, SignatureConstants.ALGO_ID_SIGNATURE_RSA_SHA512,
            SignatureConstants.ALGO_ID_SIGNATURE_ECDSA_SHA256, SignatureConstants.ALGO_ID_SIGNATURE_ECDSA_SHA384,
                    SignatureConstants.ALGO_ID_SIGNATURE_ECDSA_SHA512);
    private static final Set<String> DIGESTS = Set.of(SignatureConstants.ALGO_ID_DIGEST_SHA256,
            SignatureConstants.ALGO_ID_DIGEST_SHA384, SignatureConstants.ALGO_ID_DIGEST_SHA512);

    private MessageSignature() {
    }

    /** @throws Rejected unless one of its keys signed exactly the element that holds the signature */
    static void check(Signature signature, IdentityProvider provider) {
        var algorithm = signature.getSignatureAlgorithm();
        unless(ALGORITHMS.contains(algorithm), Why.ALGORITHM, String.valueOf(algorithm));
        try {
            new SAMLSignatureProfileValidator().validate(signature);
            checkDigest(((SignatureImpl) signature).getXMLSignature().getSignedInfo());
        } catch (SignatureException | XMLSecurityException e) {
            throw new Rejected(Why.SIGNATURE, "not as the profile wants it");
        }
        for (var key : provider.keys()) if (fits(signature, new BasicX509Credential(key))) return;
        throw new Rejected(Why.SIGNATURE, "none of the " + provider.keys().size() + " known certificates fits");
    }

    private static void checkDigest(SignedInfo info) throws XMLSecurityException {
        unless(info.getLength() == 1, Why.SIGNATURE, info.getLength() + " references");
        var digest = info.item(0).getMessageDigestAlgorithm().getAlgorithmURI();
        unless(DIGESTS.contains(digest), Why.ALGORITHM, digest);
    }

    private static boolean fits(Signature signature, BasicX509Credential key) {
        try {
            SignatureValidator.validate(signature, key);
            return true;
        } catch (SignatureException e) {
            return false;
        }
    }
}
