package jp.madoguchi.workflows.messages.outbox;

import java.time.Clock;
import java.util.Optional;
import jp.madoguchi.db.id.message.NoticeId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 不達: what could not be delivered is written down once, and told to whoever can mend it. */
@Service
public class Bounces {

    private final NoticeMapper mapper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Bounces(NoticeMapper mapper, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.events = events;
        this.clock = clock;
    }

    public Optional<Notice> find(NoticeId id) {
        return mapper.find(id);
    }

    /** @param why a short code such as 5.1.1, never an address */
    @Transactional
    public void hard(Notice notice, String why) {
        tell(notice, "hard", why);
    }

    /** Full, or not taken from us: another time it may be. */
    @Transactional
    public void refused(Notice notice, String why) {
        tell(notice, "policy", why);
    }

    /** Tried again and again, and never taken. */
    @Transactional
    public void gaveUp(Notice notice, String why) {
        mapper.failed(notice.id(), clock.instant(), why);
        events.publishEvent(new Undelivered(notice, "gaveUp"));
    }

    /** The receiver called it unwanted. */
    @Transactional
    public void complaint(Notice notice) {
        tell(notice, "complaint", "complaint");
    }

    private void tell(Notice notice, String how, String why) {
        if (mapper.bounced(notice.id(), clock.instant(), how, why)) events.publishEvent(new Undelivered(notice, how));
    }
}
