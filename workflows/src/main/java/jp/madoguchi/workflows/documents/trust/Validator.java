package jp.madoguchi.workflows.documents.trust;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.IPdfObjFactory;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDefaultObjectFactory;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import jp.madoguchi.workflows.documents.trust.Verification.Signer;
import jp.madoguchi.workflows.documents.trust.Verification.Verdict;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** 署名の検証 under the strict policy, in bounded time and memory. Everything that is not known to be good is not. */
@Service
public class Validator {

    private static final Logger LOG = LoggerFactory.getLogger(Validator.class);
    private static final int SECONDS = 20;

    private final FirstLook firstLook;
    private final Trust trust;
    private final CertificateStatus status;
    private final Clock clock;
    private final ThreadPoolExecutor signers = workers(2);
    /** For what anybody sends, so that it never holds up a signature. */
    private final ThreadPoolExecutor anybody = workers(1);

    Validator(FirstLook firstLook, Trust trust, CertificateStatus status, Clock clock) {
        this.firstLook = firstLook;
        this.trust = trust;
        this.status = status;
        this.clock = clock;
    }

    private static ThreadPoolExecutor workers(int many) {
        return new ThreadPoolExecutor(many, many, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(16), Thread.ofPlatform()
                .daemon().name("signatures-", 0).factory());
    }

    /** For the whole of what a library of our own signs with: trusts these, asks about revocation as it is set. */
    public CommonCertificateVerifier verifier(Set<Purpose> purposes) {
        var verifier = new CommonCertificateVerifier();
        var trusted = new CommonTrustedCertificateSource();
        purposes.forEach(purpose -> trust.anchors(purpose).forEach(trusted::addCertificate));
        verifier.setTrustedCertSources(trusted);
        var between = new CommonCertificateSource();
        trust.between().forEach(between::addCertificate);
        verifier.setAdjunctCertSources(between);
        // Nobody is asked at an address in a certificate that somebody sent.
        verifier.setAIASource(null);
        verifier.setCrlSource(status.lists());
        verifier.setOcspSource(status.answers());
        return verifier;
    }

    public Verification check(byte[] file, Set<Purpose> purposes) {
        return check(signers, file, null, purposes);
    }

    /** The same for a file from anybody. */
    public Verification checkForAnybody(byte[] file, Set<Purpose> purposes) {
        return check(anybody, file, null, purposes);
    }

    /** @param signed what was signed, where the signature stands apart from it */
    public Verification check(byte[] file, byte @Nullable [] signed, Set<Purpose> purposes) {
        return check(signers, file, signed, purposes);
    }

    private Verification check(ThreadPoolExecutor workers, byte[] file, byte @Nullable [] signed, Set<Purpose> purposes) {
        try {
            var work = workers.submit(() -> {
                var refused = firstLook.refuse(file);
                return refused == null ? validate(file, signed, purposes) : Verification.refused(refused);
            });
            try {
                return work.get(SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                work.cancel(true);
                return Verification.refused("tooSlow");
            }
        } catch (RejectedExecutionException e) {
            return Verification.refused("busy");
        } catch (ExecutionException e) {
            // What came in is to blame, and its text is not for the log.
            LOG.info("A signature could not be read: {}", Objects.requireNonNull(e.getCause()).getClass().getSimpleName());
            return Verification.refused("unreadable");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Verification.refused("busy");
        }
    }

    private Verification validate(byte[] file, byte @Nullable [] signed, Set<Purpose> purposes) {
        var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(file));
        validator.setCertificateVerifier(verifier(purposes));
        if (validator instanceof PDFDocumentValidator pdf) pdf.setPdfObjFactory(withoutPictures());
        validator.setValidationTime(Date.from(clock.instant()));
        if (signed != null) validator.setDetachedContents(List.of(new InMemoryDocument(signed)));
        var reports = validator.validateDocument(StrictPolicy.open());
        var simple = reports.getSimpleReport();
        var signers = simple.getSignatureIdList().stream().map(id -> signer(reports, validator, id)).toList();
        simple.getSignatureIdList().stream().filter(id -> !simple.isValid(id))
                .forEach(id -> LOG.info("A signature is not valid: {} {} {}", simple.getIndication(id),
                simple.getSubIndication(id), simple.getAdESValidationErrors(id).stream()
                .map(message -> message.getKey()).toList()));
        return new Verification(signers, signers.isEmpty() ? "unsigned" : "", reports.getXmlDetailedReport());
    }

    /** What changed is found in the objects; drawing pages to compare them costs more than it tells. */
    private static IPdfObjFactory withoutPictures() {
        var differences = new DefaultPdfDifferencesFinder();
        differences.setMaximalPagesAmountForVisualComparison(0);
        var factory = new PdfBoxDefaultObjectFactory();
        factory.setPdfDifferencesFinder(differences);
        return factory;
    }

    private static Signer signer(Reports reports, SignedDocumentValidator validator, String id) {
        var simple = reports.getSimpleReport();
        var indication = simple.getIndication(id);
        var verdict = indication == Indication.TOTAL_PASSED ? Verdict.VALID : indication == Indication.INDETERMINATE
                ? Verdict.QUESTIONABLE : Verdict.INVALID;
        var reason = simple.getSubIndication(id) == null ? "" : simple.getSubIndication(id).name();
        var at = simple.getBestSignatureTime(id) == null ? simple.getSigningTime(id) : simple.getBestSignatureTime(id);
        var token = validator.getSignatureById(id).getSigningCertificateToken();
        X509Certificate certificate = token == null ? null : token.getCertificate();
        return new Signer(verdict, reason, at == null ? Instant.EPOCH : at.toInstant(), certificate, covers(validator, id));
    }

    private static Set<String> covers(SignedDocumentValidator validator, String id) {
        return validator.getOriginalDocuments(id).stream()
                .map(document -> HexFormat.of().formatHex(document.getDigestValue(DigestAlgorithm.SHA256)))
                .collect(Collectors.toSet());
    }
}
