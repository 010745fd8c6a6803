package jp.madoguchi.workflows.documents.trust;

import eu.europa.esig.dss.model.x509.CertificateToken;
import java.util.List;

/**
 * 信頼の起点: the certificates that everything is held against.
 *
 * <p>Nothing here ever comes from a certificate that somebody sent, and nobody is asked at an address that such a one names.
 */
public interface Trust {

    /** Trusted by themselves for that purpose. */
    List<CertificateToken> anchors(Purpose purpose);

    /** Between an anchor and a signer; trusted for nothing by themselves. */
    List<CertificateToken> between();
}
