package jp.madoguchi.workflows.documents.document;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.work.WorkDue;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.application.Decided;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.documents.seal.Seals;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 交付した書類: keeps what was issued, each once for an application however often the process asks, and its bytes. */
@Service
public class Documents {

    private static final Duration LONG = Duration.ofHours(1);

    private final DocumentMapper mapper;
    private final Applications applications;
    private final Seals seals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Documents(DocumentMapper mapper, Applications applications, Seals seals, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.applications = applications;
        this.seals = seals;
        this.events = events;
        this.clock = clock;
    }

    /** What was issued before is worth nothing without the favourable decision. */
    @EventListener
    @Transactional
    public void decided(Decided news) {
        if (applications.get(news.application()).state() != State.GRANTED) mapper.revoke(news.application(), clock.instant());
    }

    /** Whether the application has that one already. */
    boolean has(ApplicationId application, String kind) {
        return mapper.exists(application, kind);
    }

    /** The next of a series, without gaps: M-000001. */
    String number(AuthorityId authority, String series) {
        return "%s-%06d".formatted(series, mapper.nextNumber(authority, series));
    }

    /** Nothing that was issued is valid any more. */
    void invalidate(ApplicationId application) {
        mapper.revoke(application, clock.instant());
    }

    /** Drawn and sealed at once after the commit. */
    void keep(IssuedDocument document, Manuscript manuscript) {
        mapper.insert(document, manuscript.xhtml(), seals.has(document.authority()), clock.instant());
        events.publishEvent(new WorkDue(Sealer.WORK));
    }

    public List<IssuedDocument> of(ApplicationId application) {
        return mapper.of(application);
    }

    /** Those that are not ready an hour after they were issued, the longest first. */
    public List<IssuedDocument> waiting(int most) {
        return mapper.waiting(clock.instant().minus(LONG), most);
    }

    /** In the authority's register of issued documents. */
    public Optional<IssuedDocument> numbered(AuthorityId authority, String number) {
        return mapper.byNumber(authority, number);
    }

    /** The bytes as they were sealed; those that wait for it are not given out. */
    public byte[] pdf(IssuedDocument document) {
        if (!document.ready()) throw new NotFound("document");
        return mapper.pdf(document.id()).bytes();
    }

    Optional<IssuedDocument> behind(@Nullable String token) {
        return token == null ? Optional.empty() : mapper.byToken(token);
    }
}
