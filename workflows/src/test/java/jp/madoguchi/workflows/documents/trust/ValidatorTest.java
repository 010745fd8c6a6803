package jp.madoguchi.workflows.documents.trust;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.cades.CAdESSignatureParameters;
import eu.europa.esig.dss.cades.signature.CAdESService;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.revocation.crl.CRL;
import eu.europa.esig.dss.model.x509.revocation.ocsp.OCSP;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.revocation.RevocationSource;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.ExternalResourcesOCSPSource;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore.PasswordProtection;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.EnumSet;
import jp.madoguchi.workflows.documents.trust.Verification.Verdict;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a signature is worth when the lists of revoked certificates are fresh, old, or not there. */
class ValidatorTest {

    private static final byte[] TEXT = "署名の対象".getBytes(StandardCharsets.UTF_8);
    private static final EnumSet<Purpose> PERSON = EnumSet.of(Purpose.PERSON);

    @TempDir
    Path folder;

    private record Lists(@Nullable RevocationSource<CRL> lists, @Nullable RevocationSource<OCSP> answers) implements CertificateStatus {
    }

    @Test
    void isValidByAFreshListOnly() throws IOException {
        var clock = Clock.systemUTC();
        var demo = new DemoTrust(folder, clock);
        var signed = signed(demo);
        var fresh = new Lists(demo.lists(), null);
        assertThat(new Validator(Bounds::refuse, demo, fresh, clock).check(signed, TEXT, PERSON).verdict()).isEqualTo(Verdict.VALID);
        var later = new Validator(Bounds::refuse, demo, fresh, Clock.offset(clock, Duration.ofDays(100))).check(signed, TEXT, PERSON);
        assertThat(later.verdict()).as("the list was good for a week").isEqualTo(Verdict.QUESTIONABLE);
        var none = new Validator(Bounds::refuse, demo, new Lists(null, null), clock).check(signed, TEXT, PERSON);
        assertThat(none.verdict()).isEqualTo(Verdict.QUESTIONABLE);
        assertThat(none.reason()).isEqualTo("CERTIFICATE_CHAIN_GENERAL_FAILURE");
    }

    @Test
    void anAnswerAboutTheOneCertificateDoesAsWell() throws Exception {
        var clock = Clock.systemUTC();
        var demo = new DemoTrust(folder, clock);
        var signed = signed(demo);
        var good = new Validator(Bounds::refuse, demo, new Lists(null,
                answer(demo, org.bouncycastle.cert.ocsp.CertificateStatus.GOOD)), clock).check(signed, TEXT, PERSON);
        assertThat(good.verdict()).as(good.reason()).isEqualTo(Verdict.VALID);
        var revoked = new RevokedStatus(Date.from(clock.instant().minusSeconds(3_600)), CRLReason.keyCompromise);
        var bad = new Validator(Bounds::refuse, demo, new Lists(null, answer(demo, revoked)), clock).check(signed, TEXT, PERSON);
        assertThat(bad.verdict()).isNotEqualTo(Verdict.VALID);
        assertThat(bad.reason()).isEqualTo("REVOKED_NO_POE");
    }

    /** Of the authority itself (RFC 6960). */
    private static RevocationSource<OCSP> answer(DemoTrust demo, org.bouncycastle.cert.ocsp.CertificateStatus status) throws Exception {
        var issuer = demo.root(Purpose.PERSON);
        var card = demo.card("hanako", new Card("山田花子", "津市", LocalDate.of(1985, 4, 2), "2")).certificate();
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var id = new CertificateID(digests.get(CertificateID.HASH_SHA1),
                new JcaX509CertificateHolder(issuer.certificate()), card.getSerialNumber());
        var builder = new BasicOCSPRespBuilder(new RespID(new JcaX509CertificateHolder(issuer.certificate()).getSubject()));
        var now = System.currentTimeMillis();
        builder.addResponse(id, status, new Date(now - 60_000), new Date(now + 86_400_000), null);
        var basic = builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.key()),
                new X509CertificateHolder[] {new JcaX509CertificateHolder(issuer.certificate())}, new Date(now));
        var response = new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, basic);
        return new ExternalResourcesOCSPSource(new ByteArrayInputStream(response.getEncoded()));
    }

    private static byte[] signed(DemoTrust demo) throws IOException {
        demo.card("hanako", new Card("山田花子", "津市", LocalDate.of(1985, 4, 2), "2"));
        try (var token = new Pkcs12SignatureToken(demo.folder().resolve("cards/hanako.p12").toFile(),
                new PasswordProtection(DemoTrust.PASSWORD))) {
            var key = token.getKeys().getFirst();
            var how = new CAdESSignatureParameters();
            how.setSignatureLevel(SignatureLevel.CAdES_BASELINE_B);
            how.setSignaturePackaging(SignaturePackaging.DETACHED);
            how.setDigestAlgorithm(DigestAlgorithm.SHA256);
            how.setSigningCertificate(key.getCertificate());
            how.setCertificateChain(key.getCertificateChain());
            var service = new CAdESService(new CommonCertificateVerifier());
            var document = new InMemoryDocument(TEXT);
            return DSSUtils.toByteArray(service.signDocument(document, how,
                    token.sign(service.getDataToSign(document, how), DigestAlgorithm.SHA256, key)));
        }
    }
}
