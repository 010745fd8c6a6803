package jp.madoguchi.workflows.documents.signature;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import java.io.ByteArrayOutputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.workflows.documents.document.Sha256;
import jp.madoguchi.workflows.documents.seal.Timestamps;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 長期の証拠: proves when a signature was there. A timestamp over it is taken at receipt, and a new one over it and all that
 * came before, long before the certificate of the last one ends.
 */
@Component
public class Evidence {

    private static final Logger LOG = LoggerFactory.getLogger(Evidence.class);
    private static final Duration BEFORE_THE_END = Duration.ofDays(180);
    /** An authority whose certificate ends soon is not asked each night for what ends no later. */
    private static final Duration PAUSE = Duration.ofDays(30);

    private final JdbcTemplate sql;
    private final Timestamps timestamps;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Evidence(JdbcTemplate sql, Timestamps timestamps, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.timestamps = timestamps;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Where no timestamp comes the signature counts all the same, and the next run of the job takes one. */
    boolean stamp(UUID signature) {
        if (!timestamps.isThere()) return false;
        try {
            var token = timestamps.getTimeStampResponse(DigestAlgorithm.SHA256, Sha256.of(covered(signature))).getBytes();
            sql.update("insert into signature_timestamp (signature_id, token, at, ends_at) values (?, ?, ?, ?)",
                    signature, token, Timestamp.from(clock.instant()), Timestamp.from(end(token)));
            return true;
        } catch (Timestamps.NoTime e) {
            LOG.warn("No timestamp for a signature, tried again later: {}", e.getMessage());
            return false;
        }
    }

    /** The signature as it came, its report, and every timestamp so far. */
    byte[] covered(UUID signature) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(sql.queryForObject("select file from signature where id = ?", byte[].class, signature));
        all.writeBytes(sql.queryForObject("select convert_to(report, 'UTF8') from signature where id = ?", byte[].class, signature));
        tokens(signature).forEach(all::writeBytes);
        return all.toByteArray();
    }

    List<byte[]> tokens(UUID signature) {
        return sql.query("select token from signature_timestamp where signature_id = ? order by id",
                (row, i) -> row.getBytes(1), signature);
    }

    /** When the certificate that signed the timestamp ends. */
    private static Instant end(byte[] token) {
        try {
            var cms = new CMSSignedData(token);
            var signer = cms.getSignerInfos().getSigners().iterator().next();
            for (var found : cms.getCertificates().getMatches(signer.getSID())) return ((X509CertificateHolder) found)
                    .getNotAfter().toInstant();
            return Instant.EPOCH;
        } catch (CMSException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each night: those without a timestamp first, then those whose last one ends within half a year, each by itself. */
    @Scheduled(cron = "0 20 3 * * *", zone = "Asia/Tokyo")
    public int renew() {
        var due = sql.query("""
                select s.id from signature s left join lateral (select max(t.ends_at) as ends_at, max(t.at) as at from signature_timestamp t where t.signature_id = s.id) last on true
                where s.confirmed_at is not null and (last.ends_at is null or last.ends_at < ? and last.at < ?)
                order by last.ends_at nulls first, s.received_at limit 5000
                """, (row, i) -> row.getObject(1, UUID.class), Timestamp.from(clock.instant().plus(BEFORE_THE_END)), Timestamp.from(clock.instant().minus(PAUSE)));
        var done = 0;
        for (var id : due) {
            if (!Boolean.TRUE.equals(transaction.execute(status -> stamp(id)))) break;
            done++;
        }
        return done;
    }
}
