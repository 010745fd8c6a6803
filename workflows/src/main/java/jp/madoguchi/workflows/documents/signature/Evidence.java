package jp.madoguchi.workflows.documents.signature;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.db.Sha256;
import jp.madoguchi.db.work.Background;
import jp.madoguchi.db.work.Items;
import jp.madoguchi.db.work.WorkDue;
import jp.madoguchi.workflows.documents.seal.Timestamps;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * 長期の証拠: proves when a signature was there. A timestamp over it is taken at receipt, and a new one over it and all that
 * came before, long before the certificate of the last one ends.
 */
@Component
public class Evidence {

    private static final Logger LOG = LoggerFactory.getLogger(Evidence.class);
    private static final String WORK = "documents.timestamps";
    private static final String STAMP = "documents.stamp";
    /** Longer than an authority takes, and the pause after one that was silent. */
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration BEFORE_THE_END = Duration.ofDays(180);
    /** An authority whose certificate ends soon is not asked each night for what ends no later. */
    private static final Duration PAUSE = Duration.ofDays(30);

    private final SignatureMapper mapper;
    private final Timestamps timestamps;
    private final Items items;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Evidence(SignatureMapper mapper, Timestamps timestamps, Items items, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.timestamps = timestamps;
        this.items = items;
        this.events = events;
        this.clock = clock;
    }

    /** One counts from now on: its timestamp is taken after the commit. */
    void due() {
        events.publishEvent(new WorkDue(STAMP));
    }

    /** One of those that count and have no timestamp yet; nobody waits for the authority, and no connection is held meanwhile. */
    @Background(STAMP)
    boolean next() {
        if (!timestamps.isThere()) return false;
        var now = clock.instant();
        var one = mapper.takeToStamp(now, now.plus(LEASE));
        return one.isPresent() && stamp(one.get());
    }

    /** Where no timestamp comes the signature counts all the same, and it is tried again. */
    boolean stamp(UUID signature) {
        if (!timestamps.isThere()) return false;
        try {
            var token = timestamps.getTimeStampResponse(DigestAlgorithm.SHA256, Sha256.of(covered(signature))).getBytes();
            mapper.addTimestamp(signature, token, clock.instant(), end(token));
            return true;
        } catch (Timestamps.NoTime e) {
            LOG.warn("No timestamp for a signature, tried again later: {}", e.getMessage());
            return false;
        }
    }

    /** The signature as it came, its report, and every timestamp so far. */
    byte[] covered(UUID signature) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(mapper.file(signature).bytes());
        all.writeBytes(mapper.report(signature).getBytes(StandardCharsets.UTF_8));
        tokens(signature).forEach(all::writeBytes);
        return all.toByteArray();
    }

    List<byte[]> tokens(UUID signature) {
        return mapper.timestamps(signature);
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

    /**
     * Each night: those without a timestamp first, then those whose last one ends within half a year. No transaction waits for an
     * authority.
     */
    @Background(WORK)
    public int renew() {
        var done = new AtomicInteger();
        var silent = new AtomicBoolean();
        items.outside(WORK, mapper.toStamp(clock.instant().plus(BEFORE_THE_END), clock.instant().minus(PAUSE)), UUID::toString, id -> {
            // An authority that is silent for one is not asked for the others.
            if (silent.get()) return;
            if (stamp(id)) done.incrementAndGet();
            else silent.set(true);
        });
        return done.get();
    }
}
