package jp.madoguchi.workflows.documents.signature;

import eu.europa.esig.dss.spi.DSSUtils;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.db.Bytes;
import jp.madoguchi.db.ForgetsExpired;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.workflows.documents.signature.assessment.FieldMatch;
import jp.madoguchi.workflows.documents.trust.Verification;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The signatures that came, as they came (署名の記録). */
@Component
class Signatures implements ForgetsExpired {

    /** One as it is kept. */
    record Kept(UUID id, Request request, Bytes browser, String format, Bytes file, Verification.Signer signer, Bytes certificate,
            String comparison, String report, Instant at) {
    }

    record Row(UUID id, String task, String format, String verdict, String reason, Bytes certificate, String comparison,
            Instant receivedAt, @Nullable Instant confirmedAt) {
    }

    private final HandoverMapper handovers;
    private final SignatureMapper mapper;

    Signatures(HandoverMapper handovers, SignatureMapper mapper) {
        this.handovers = handovers;
        this.mapper = mapper;
    }

    void keep(UUID id, Request request, byte[] browser, String format, byte[] file, Verification.Signer signer,
            List<FieldMatch> compared, String report, Instant at) {
        mapper.insert(new Kept(id, request, new Bytes(browser), format, new Bytes(file), signer,
                encoded(Objects.requireNonNull(signer.certificate())), FormJson.mapper().writeValueAsString(compared), report, at));
    }

    private static Bytes encoded(X509Certificate certificate) {
        try {
            return new Bytes(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One that waits for the word of whoever sent it from that browser. */
    Optional<Signature> waiting(String task, byte[] browser) {
        return mapper.waiting(task, browser).map(Signatures::read);
    }

    Optional<Signature> confirmed(String task) {
        return mapper.confirmed(task).map(Signatures::read);
    }

    Optional<Signature> find(UUID id) {
        return mapper.find(id).map(Signatures::read);
    }

    /** Once for each request. */
    boolean confirm(UUID id, Instant at) {
        return mapper.confirm(id, at);
    }

    /** What came besides the one that counts, and what would still come. */
    void dropOthers(String task) {
        mapper.dropUnconfirmed(task);
        handovers.endAll(task);
    }

    /** Nobody signs for two. */
    boolean isUsed(Request request, X509Certificate certificate) {
        return mapper.isUsed(request, encoded(certificate).bytes());
    }

    /** Those that nobody said were theirs, with all that they tell of a person. */
    @Override
    public void forgetExpired(Instant now) {
        var yesterday = now.minus(Duration.ofDays(1));
        mapper.forgetBefore(yesterday);
        handovers.forgetBefore(yesterday);
    }

    void drop(String task, byte[] browser) {
        mapper.drop(task, browser);
    }

    byte[] file(UUID id) {
        return mapper.file(id).bytes();
    }

    String report(UUID id) {
        return mapper.report(id);
    }

    private static Signature read(Row row) {
        var certificate = DSSUtils.loadCertificate(row.certificate.bytes()).getCertificate();
        return new Signature(row.id, row.task, row.format, Verification.Verdict.valueOf(row.verdict), row.reason,
                certificate.getSubjectX500Principal().getName(), certificate.getSerialNumber().toString(16),
                Arrays.asList(FormJson.mapper().readValue(row.comparison, FieldMatch[].class)), row.receivedAt, row.confirmedAt);
    }
}
