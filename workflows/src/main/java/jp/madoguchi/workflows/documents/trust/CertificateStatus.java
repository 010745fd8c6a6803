package jp.madoguchi.workflows.documents.trust;

import eu.europa.esig.dss.model.x509.revocation.crl.CRL;
import eu.europa.esig.dss.model.x509.revocation.ocsp.OCSP;
import eu.europa.esig.dss.spi.x509.revocation.RevocationSource;
import org.jspecify.annotations.Nullable;

/**
 * 失効の確認: whether a certificate was revoked. Here from lists that the installation holds; a platform provider
 * (署名検証者, 公的個人認証法17条) that is asked about one certificate at a time takes its place.
 */
public interface CertificateStatus {

    /** Null where there are none. */
    @Nullable RevocationSource<CRL> lists();

    /** Null where there are none. */
    @Nullable RevocationSource<OCSP> answers();
}
