package jp.madoguchi.workflows.documents.signature;

import eu.europa.esig.dss.spi.DSSUtils;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.workflows.documents.trust.Verification;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The signatures that came, as they came (署名の記録). */
@Component
class Signatures {

    private static final String COLUMNS = "id, task_id, format, verdict, reason, certificate, comparison, received_at, confirmed_at";

    private final JdbcTemplate sql;
    private final Clock clock;

    Signatures(JdbcTemplate sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void keep(UUID id, Request request, byte[] browser, String format, byte[] file, Verification.Signer signer,
            List<FieldMatch> compared, String report, Instant at) {
        sql.update("insert into signature (id, task_id, application_id, browser_hash, format, file, verdict, reason, certificate, comparison, report, received_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)",
                id, request.task(), request.application().value(), browser, format, file, signer.verdict().name(),
                        signer.reason(), encoded(signer.certificate()), FormJson.mapper().writeValueAsString(compared),
                        report, Timestamp.from(at));
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One that waits for the word of whoever sent it from that browser. */
    Optional<Signature> waiting(String task, byte[] browser) {
        return sql.query("select " + COLUMNS
                + " from signature where task_id = ? and browser_hash = ? and confirmed_at is null order by received_at desc limit 1",
                (row, i) -> read(row), task, browser).stream().findFirst();
    }

    Optional<Signature> confirmed(String task) {
        return sql.query("select " + COLUMNS + " from signature where task_id = ? and confirmed_at is not null",
                (row, i) -> read(row), task).stream().findFirst();
    }

    Optional<Signature> find(UUID id) {
        return sql.query("select " + COLUMNS + " from signature where id = ?", (row, i) -> read(row), id).stream().findFirst();
    }

    /** Once for each request. */
    boolean confirm(UUID id, Instant at) {
        return sql.update("update signature set confirmed_at = ? where id = ? and confirmed_at is null", Timestamp.from(at), id) == 1;
    }

    /** What came besides the one that counts, and what would still come. */
    void dropOthers(String task) {
        sql.update("delete from signature where task_id = ? and confirmed_at is null", task);
        sql.update("delete from signature_handover where task_id = ?", task);
    }

    /** Nobody signs for two. */
    boolean isUsed(Request request, X509Certificate certificate) {
        return sql.queryForObject(
                "select exists (select 1 from signature s join signature_request r on r.task_id = s.task_id where s.application_id = ? and r.step = ? and r.signer <> ? and s.confirmed_at is not null and s.certificate = ?)",
                Boolean.class, request.application().value(), request.step(), request.signer(), encoded(certificate));
    }

    /** Those that nobody said were theirs, with all that they tell of a person. */
    @Scheduled(cron = "0 50 3 * * *", zone = "Asia/Tokyo")
    @Transactional
    public void forget() {
        var yesterday = Timestamp.from(clock.instant().minus(Duration.ofDays(1)));
        sql.update("delete from signature where confirmed_at is null and received_at < ?", yesterday);
        sql.update("delete from signature_handover where expires_at < ?", yesterday);
    }

    void drop(String task, byte[] browser) {
        sql.update("delete from signature where task_id = ? and browser_hash = ? and confirmed_at is null", task, browser);
    }

    byte[] file(UUID id) {
        return sql.queryForObject("select file from signature where id = ?", byte[].class, id);
    }

    String report(UUID id) {
        return sql.queryForObject("select report from signature where id = ?", String.class, id);
    }

    private static Signature read(ResultSet row) throws SQLException {
        var certificate = DSSUtils.loadCertificate(row.getBytes("certificate")).getCertificate();
        var confirmed = row.getTimestamp("confirmed_at");
        return new Signature(row.getObject("id", UUID.class), row.getString("task_id"), row.getString("format"),
                Verification.Verdict.valueOf(row.getString("verdict")), row.getString("reason"),
                certificate.getSubjectX500Principal().getName(), certificate.getSerialNumber().toString(16),
                        Arrays.asList(FormJson.mapper().readValue(row.getString("comparison"), FieldMatch[].class)),
                row.getTimestamp("received_at").toInstant(), confirmed == null ? null : confirmed.toInstant());
    }
}
