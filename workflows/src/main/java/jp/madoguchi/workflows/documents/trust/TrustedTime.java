package jp.madoguchi.workflows.documents.trust;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.stream.Stream;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.springframework.stereotype.Component;

/** Whether a timestamp comes from an authority that is trusted for time (時刻認証局). */
@Component
public class TrustedTime {

    private final Trust trust;

    TrustedTime(Trust trust) {
        this.trust = trust;
    }

    public boolean isTimed(TimeStampToken token) {
        try {
            for (var found : token.getCertificates().getMatches(token.getSID())) {
                var holder = (X509CertificateHolder) found;
                token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(holder));
                return isTrusted(new JcaX509CertificateConverter().getCertificate(holder));
            }
            return false;
        } catch (TSPException | OperatorCreationException | GeneralSecurityException e) {
            return false;
        }
    }

    /** Of an anchor itself, or of one that stands between it and one. */
    private boolean isTrusted(X509Certificate certificate) {
        return Stream.concat(trust.anchors(Purpose.TIME).stream(), trust.between().stream())
                .map(token -> token.getCertificate())
                .anyMatch(issuer -> issuer.equals(certificate) || isIssuedBy(certificate, issuer));
    }

    private static boolean isIssuedBy(X509Certificate certificate, X509Certificate issuer) {
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
