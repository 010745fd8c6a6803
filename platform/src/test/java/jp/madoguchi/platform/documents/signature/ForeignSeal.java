package jp.madoguchi.platform.documents.signature;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.signature.AbstractSignatureParameters;
import eu.europa.esig.dss.signature.DocumentSignatureService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.token.KeyStoreSignatureTokenConnection;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import eu.europa.esig.dss.xades.signature.XAdESService;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore.PasswordProtection;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.stream.Stream;
import jp.madoguchi.workflows.documents.trust.Certificates;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;

/** A seal that calls itself by our authority's name and was certified by somebody of our own authority's name. */
public final class ForeignSeal {

    private final Certificates.Entity seal;

    public ForeignSeal() {
        var now = Instant.now();
        var root = Certificates.root("CN=見本 SEAL 認証局,O=見本,C=JP", now.minusSeconds(86_400), now.plusSeconds(86_400));
        seal = Certificates.signer("CN=三重県知事（見本）,O=三重県,C=JP", root, now.minusSeconds(3_600), now.plusSeconds(86_400),
                builder -> builder.addExtension(Extension.keyUsage, true,
                        new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation)));
    }

    public byte[] seal(byte[] pdf) throws IOException, GeneralSecurityException {
        return pades(pdf, seal);
    }

    /** A key with its certificates as a file (PKCS#12). */
    public static byte[] store(Certificates.Entity who, char[] password, X509Certificate... issuers) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("key", who.key(), password, Stream.concat(Stream.of(who.certificate()), Stream.of(issuers))
                .toArray(X509Certificate[]::new));
        var out = new ByteArrayOutputStream();
        store.store(out, password);
        return out.toByteArray();
    }

    private static KeyStoreSignatureTokenConnection token(Certificates.Entity who) throws IOException, GeneralSecurityException {
        return new KeyStoreSignatureTokenConnection(new ByteArrayInputStream(store(who, "pw".toCharArray())), "PKCS12",
                new PasswordProtection("pw".toCharArray()));
    }

    public static byte[] pades(byte[] pdf, Certificates.Entity who) throws IOException, GeneralSecurityException {
        try (var token = token(who)) {
            var how = new PAdESSignatureParameters();
            how.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
            return sign(new PAdESService(new CommonCertificateVerifier()), how, pdf, token);
        }
    }

    /** A signature in a file of its own, as XML (XAdES, ETSI EN 319 132-1). */
    public static byte[] xades(byte[] content, Certificates.Entity who) throws IOException, GeneralSecurityException {
        try (var token = token(who)) {
            var how = new XAdESSignatureParameters();
            how.setSignatureLevel(SignatureLevel.XAdES_BASELINE_B);
            how.setSignaturePackaging(SignaturePackaging.DETACHED);
            return sign(new XAdESService(new CommonCertificateVerifier()), how, content, token);
        }
    }

    private static <P extends AbstractSignatureParameters<?>> byte[] sign(DocumentSignatureService<P, ?> service,
            P how, byte[] content, KeyStoreSignatureTokenConnection token) {
        var key = token.getKeys().getFirst();
        how.setDigestAlgorithm(DigestAlgorithm.SHA256);
        how.setSigningCertificate(key.getCertificate());
        how.setCertificateChain(key.getCertificateChain());
        var document = new InMemoryDocument(content, "statement.json");
        return DSSUtils.toByteArray(service.signDocument(document, how,
                token.sign(service.getDataToSign(document, how), DigestAlgorithm.SHA256, key)));
    }
}
