package jp.madoguchi.platform.signature;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.token.KeyStoreSignatureTokenConnection;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.time.Instant;
import jp.madoguchi.workflows.trust.Certificates;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;

/** A seal that calls itself by our authority's name and was certified by somebody of our own authority's name. */
final class ForeignSeal {

    private final Certificates.Entity seal;

    ForeignSeal() {
        var now = Instant.now();
        var root = Certificates.root("CN=見本 SEAL 認証局,O=見本,C=JP", now.minusSeconds(86_400), now.plusSeconds(86_400));
        seal = Certificates.signer("CN=三重県知事（見本）,O=三重県,C=JP", root, now.minusSeconds(3_600), now.plusSeconds(86_400),
                builder -> builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation)));
    }

    byte[] seal(byte[] pdf) throws IOException, GeneralSecurityException {
        return pades(pdf, seal);
    }

    static byte[] pades(byte[] pdf, Certificates.Entity who) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("key", who.key(), "pw".toCharArray(), new java.security.cert.Certificate[] {who.certificate()});
        var out = new ByteArrayOutputStream();
        store.store(out, "pw".toCharArray());
        try (var token = new KeyStoreSignatureTokenConnection(new ByteArrayInputStream(out.toByteArray()), "PKCS12", new PasswordProtection("pw".toCharArray()))) {
            var key = token.getKeys().getFirst();
            var how = new PAdESSignatureParameters();
            how.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
            how.setDigestAlgorithm(DigestAlgorithm.SHA256);
            how.setSigningCertificate(key.getCertificate());
            how.setCertificateChain(key.getCertificateChain());
            var service = new PAdESService(new CommonCertificateVerifier());
            var document = new InMemoryDocument(pdf);
            var value = token.sign(service.getDataToSign(document, how), DigestAlgorithm.SHA256, key);
            return DSSUtils.toByteArray(service.signDocument(document, how, value));
        }
    }
}
