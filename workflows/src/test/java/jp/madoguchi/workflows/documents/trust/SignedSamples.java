package jp.madoguchi.workflows.documents.trust;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.cades.CAdESSignatureParameters;
import eu.europa.esig.dss.cades.signature.CAdESService;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;

/** Signatures, and certificates to make them with. */
public final class SignedSamples {

    /** For signing in the name of somebody, as a company's or an employee's certificate has it. */
    public static final Certificates.Extensions FOR_SIGNING = usage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation);

    private SignedSamples() {
    }

    public static Certificates.Extensions usage(int bits) {
        return builder -> builder.addExtension(Extension.keyUsage, true, new KeyUsage(bits));
    }

    /** Apart from what it signs (RFC 5652, detached). */
    public static byte[] cms(Certificates.Entity by, byte[] text, Instant at) {
        var how = new CAdESSignatureParameters();
        how.setSignatureLevel(SignatureLevel.CAdES_BASELINE_B);
        how.setSignaturePackaging(SignaturePackaging.DETACHED);
        how.setDigestAlgorithm(DigestAlgorithm.SHA256);
        how.setSigningCertificate(new CertificateToken(by.certificate()));
        how.setCertificateChain(List.of(new CertificateToken(by.certificate())));
        how.bLevel().setSigningDate(Date.from(at));
        var service = new CAdESService(verifier());
        var document = new InMemoryDocument(text);
        var value = signed(by, service.getDataToSign(document, how).getBytes());
        return DSSUtils.toByteArray(service.signDocument(document, how, value));
    }

    /** Within the file, in a revision of its own. */
    public static byte[] pdf(Certificates.Entity by, byte[] pdf, Instant at) {
        var how = new PAdESSignatureParameters();
        how.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        how.setDigestAlgorithm(DigestAlgorithm.SHA256);
        how.setSigningCertificate(new CertificateToken(by.certificate()));
        how.setCertificateChain(List.of(new CertificateToken(by.certificate())));
        how.bLevel().setSigningDate(Date.from(at));
        var service = new PAdESService(verifier());
        var document = new InMemoryDocument(pdf);
        var value = signed(by, service.getDataToSign(document, how).getBytes());
        return DSSUtils.toByteArray(service.signDocument(document, how, value));
    }

    /** Somebody else's software does not ask whether a certificate is over. */
    private static CommonCertificateVerifier verifier() {
        var verifier = new CommonCertificateVerifier();
        verifier.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
        verifier.setAlertOnNotYetValidCertificate(new SilentOnStatusAlert());
        return verifier;
    }

    private static SignatureValue signed(Certificates.Entity by, byte[] data) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(by.key());
            signature.update(data);
            return new SignatureValue(SignatureAlgorithm.RSA_SHA256, signature.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
