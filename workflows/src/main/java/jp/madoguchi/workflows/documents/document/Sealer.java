package jp.madoguchi.workflows.documents.document;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jp.madoguchi.db.Sha256;
import jp.madoguchi.db.work.Background;
import jp.madoguchi.workflows.documents.seal.Seals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * 公印を押す係: seals what was issued, at once after it was; where that fails, as without a timestamp, again and again with growing
 * pauses. Whoever decides never waits for it, and nobody gets a document before its seal is on it. A seal may take as long as a timestamp
 * authority likes: it is made under a lease, with no connection in hand.
 */
@Component
class Sealer {

    static final String WORK = "documents.seal";

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    /** Longer than a seal takes; what a node had in hand when it died is taken up by another after it. */
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(30), Duration.ofMinutes(2),
            Duration.ofMinutes(10), Duration.ofHours(1));

    private final DocumentMapper mapper;
    private final Seals seals;
    private final Clock clock;

    Sealer(DocumentMapper mapper, Seals seals, Clock clock) {
        this.mapper = mapper;
        this.seals = seals;
        this.clock = clock;
    }

    @Background(WORK)
    boolean next() {
        var now = clock.instant();
        var due = mapper.takeToSeal(now, now.plus(LEASE));
        due.ifPresent(this::seal);
        return due.isPresent();
    }

    private void seal(IssuedDocument document) {
        try {
            var drawn = mapper.pdf(document.id()).bytes();
            var sealed = seals.seal(document.authority(), drawn, document.number() == null ? "" : document.number());
            var serial = seals.certificate(document.authority()).orElseThrow().getSerialNumber().toString(16);
            mapper.sealed(document.id(), Sha256.of(drawn), sealed, Sha256.of(sealed), serial, clock.instant());
        } catch (RuntimeException e) {
            LOG.warn("A document could not be sealed and is tried again: {}", e.toString());
            mapper.sealLater(document.id(), clock.instant(), PAUSES.stream().mapToLong(Duration::toSeconds).boxed().toList());
        }
    }
}
