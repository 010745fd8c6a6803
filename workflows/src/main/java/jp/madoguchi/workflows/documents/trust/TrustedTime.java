package jp.madoguchi.workflows.documents.trust;

import eu.europa.esig.dss.model.x509.CertificateToken;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
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
        return isTrusted(certificate, trust.between().stream().map(CertificateToken::getCertificate).toList());
    }

    /** @param between those that may stand in between; each leads on only once */
    private boolean isTrusted(X509Certificate certificate, List<X509Certificate> between) {
        return trust.anchors(Purpose.TIME).stream().map(CertificateToken::getCertificate)
                .anyMatch(anchor -> anchor.equals(certificate) || isIssuedBy(certificate, anchor))
                || between.stream().filter(one -> isIssuedBy(certificate, one)).anyMatch(one -> isTrusted(one,
                        between.stream().filter(other -> !other.equals(one)).toList()));
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
