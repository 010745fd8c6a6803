package jp.madoguchi.workflows.documents.seal;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.EnumSet;
import java.util.Optional;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.workflows.documents.trust.DemoTrust;
import jp.madoguchi.workflows.documents.trust.Purpose;
import jp.madoguchi.workflows.documents.trust.Validator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** 公印を押す: signs a PDF in the name of its authority (PAdES baseline, ETSI EN 319 142-1) and proves when. */
@Service
public class Seals {

    private final SealKeys keys;
    private final Timestamps timestamps;
    private final SealSettings settings;
    private final Validator validator;
    private final ObjectProvider<DemoTrust> demo;
    private final Clock clock;

    Seals(SealKeys keys, Timestamps timestamps, SealSettings settings, Validator validator, ObjectProvider<DemoTrust> demo, Clock clock) {
        this.keys = keys;
        this.timestamps = timestamps;
        this.settings = settings;
        this.validator = validator;
        this.demo = demo;
        this.clock = clock;
    }

    public boolean has(AuthorityId authority) {
        return keys.isSet(authority);
    }

    public Optional<X509Certificate> certificate(AuthorityId authority) {
        return keys.of(authority).map(key -> key.key().getCertificate().getCertificate());
    }

    /** Whether what is sealed here is worth nothing outside of a demo. */
    public boolean isDemo() {
        return demo.getIfAvailable() != null;
    }

    public SignatureLevel level() {
        return !timestamps.isThere() ? SignatureLevel.PAdES_BASELINE_B : settings.longTerm()
                ? SignatureLevel.PAdES_BASELINE_LT : SignatureLevel.PAdES_BASELINE_T;
    }

    /** @return the sealed file. @throws Timestamps.NoTime where no timestamp came */
    public byte[] seal(AuthorityId authority, byte[] pdf, String reason) {
        var seal = keys.of(authority).orElseThrow(() -> new IllegalStateException("no seal"));
        var how = new PAdESSignatureParameters();
        how.setSignatureLevel(level());
        how.setDigestAlgorithm(DigestAlgorithm.SHA256);
        how.setSigningCertificate(seal.key().getCertificate());
        how.setCertificateChain(seal.key().getCertificateChain());
        how.setReason(reason);
        how.setContentSize(settings.space());
        how.bLevel().setSigningDate(Date.from(clock.instant()));
        var service = new PAdESService(validator.verifier(EnumSet.of(Purpose.SEAL, Purpose.TIME)));
        service.setTspSource(timestamps);
        var document = new InMemoryDocument(pdf);
        var toSign = service.getDataToSign(document, how);
        var value = seal.token().sign(toSign, DigestAlgorithm.SHA256, seal.key());
        return DSSUtils.toByteArray(service.signDocument(document, how, value));
    }
}
