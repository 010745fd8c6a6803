package jp.madoguchi.workflows.documents.document;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jp.madoguchi.db.Sha256;
import jp.madoguchi.db.id.DocumentId;
import jp.madoguchi.db.work.Background;
import jp.madoguchi.workflows.documents.seal.Seals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 公印を押す係: seals what was issued, at once after it was; where that fails, as without a timestamp, again and again with
 * growing pauses. The decision never waits for it, and nobody gets a document before its seal is on it.
 */
@Component
class Sealer {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(30), Duration.ofMinutes(2),
            Duration.ofMinutes(10), Duration.ofHours(1));

    private final DocumentMapper mapper;
    private final Seals seals;
    private final TransactionTemplate alone;
    private final Clock clock;

    Sealer(DocumentMapper mapper, Seals seals, PlatformTransactionManager transactions, Clock clock) {
        this.mapper = mapper;
        this.seals = seals;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void drawn(Drawn news) {
        seal(news.document());
    }

    @Background("documents.seal")
    void rest() {
        List<DocumentId> due;
        do {
            due = mapper.toSeal(clock.instant());
            due.forEach(this::seal);
        } while (due.size() == DocumentMapper.MOST);
    }

    private void seal(DocumentId id) {
        try {
            alone.executeWithoutResult(status -> mapper.lockUnsealed(id).ifPresent(document -> {
                var sealed = seals.seal(document.authority(), mapper.pdf(id).bytes(), document.number() == null ? "" : document.number());
                var serial = seals.certificate(document.authority()).orElseThrow().getSerialNumber().toString(16);
                mapper.sealed(id, sealed, Sha256.of(sealed), serial, clock.instant());
            }));
        } catch (RuntimeException e) {
            LOG.warn("A document could not be sealed and is tried again: {}", e.toString());
            alone.executeWithoutResult(status -> mapper.sealLater(id, clock.instant(), PAUSES.stream()
                    .mapToLong(Duration::toSeconds).boxed().toList()));
        }
    }
}
