package jp.madoguchi.workflows.documents.document;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jp.madoguchi.db.Sha256;
import jp.madoguchi.db.work.Background;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.documents.seal.Seals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * 書類を描き、公印を押す係: draws and seals what was issued, at once after it was; where that fails, as without a timestamp, again and
 * again with growing pauses. Whoever decides, pays or sends never waits for it, and nobody gets a document before its seal is on it. Both
 * may take as long as they like: they are done under a lease, with no connection in hand.
 */
@Component
class Sealer {

    static final String WORK = "documents.seal";

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    /** Longer than both take; what a node had in hand when it died is taken up by another after it. */
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(30), Duration.ofMinutes(2),
            Duration.ofMinutes(10), Duration.ofHours(1));

    private final DocumentMapper mapper;
    private final Drawing drawing;
    private final Seals seals;
    private final Applications applications;
    private final TransactionOperations transaction;
    private final Clock clock;

    Sealer(DocumentMapper mapper, Drawing drawing, Seals seals, Applications applications, TransactionOperations transaction, Clock clock) {
        this.mapper = mapper;
        this.drawing = drawing;
        this.seals = seals;
        this.applications = applications;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Background(WORK)
    boolean next() {
        var now = clock.instant();
        var due = mapper.takeToSeal(now, now.plus(LEASE));
        due.ifPresent(this::work);
        return due.isPresent();
    }

    private void work(IssuedDocument document) {
        try {
            mapper.manuscript(document.id()).ifPresent(manuscript -> draw(document, manuscript));
            if (mapper.wantsSeal(document.id())) seal(document);
            else mapper.unsealed(document.id());
        } catch (RuntimeException | Error e) {
            LOG.error("Document {} could not be drawn or sealed and is tried again: {}", document.id(), e.toString());
            mapper.sealLater(document.id(), clock.instant(), PAUSES.stream().mapToLong(Duration::toSeconds).boxed().toList());
        }
    }

    private void draw(IssuedDocument document, String manuscript) {
        var drawn = drawing.of(new Manuscript(manuscript));
        var pdf = drawn.pdf();
        transaction.executeWithoutResult(status -> {
            if (mapper.drawn(document.id(), pdf, Sha256.of(pdf), drawn.warning()) && !drawn.warning().isEmpty())
                applications.happened(document.application(), "glyphs", null, drawn.warning());
        });
    }

    private void seal(IssuedDocument document) {
        var drawn = mapper.pdf(document.id()).bytes();
        var sealed = seals.seal(document.authority(), drawn, document.number() == null ? "" : document.number());
        var serial = seals.certificate(document.authority()).orElseThrow().getSerialNumber().toString(16);
        mapper.sealed(document.id(), Sha256.of(drawn), sealed, Sha256.of(sealed), serial, clock.instant());
    }
}
