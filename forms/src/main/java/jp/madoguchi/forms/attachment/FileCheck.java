package jp.madoguchi.forms.attachment;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import jp.madoguchi.db.id.AttachmentId;
import jp.madoguchi.db.work.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** 添付ファイルの点検: each night every row is held against the size of its bytes, and those read longest ago against their fingerprint. */
@Component
class FileCheck {

    /** Bytes read in a night: some minutes of a plain disk. */
    static final long A_NIGHT = 20_000_000_000L;

    private static final Logger LOG = LoggerFactory.getLogger(FileCheck.class);
    private static final int SOME = 1000;

    private final AttachmentMapper mapper;
    private final FileContents contents;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FileCheck(AttachmentMapper mapper, FileContents contents, TransactionOperations transaction, ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.contents = contents;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @Background("files.check")
    public void check() {
        check(A_NIGHT);
    }

    void check(long bytes) {
        var night = clock.instant();
        for (var some = mapper.next(AttachmentId.NONE, SOME); !some.isEmpty(); some = mapper.next(some.getLast().id(), SOME))
            some.forEach(one -> look(one, night, false));
        var left = bytes;
        for (var some = mapper.unread(night, SOME); !some.isEmpty() && left > 0; some = mapper.unread(night, SOME)) {
            for (var one : some) {
                if (left <= 0) return;
                left -= one.size();
                look(one, night, true);
            }
        }
    }

    /** A disk that cannot be read now says nothing about the file; the next one is looked at whatever happens with this. */
    private void look(Attachment attachment, Instant night, boolean whole) {
        try {
            if (whole) mapper.read(attachment.id(), night);
            var good = whole ? contents.isWhatCame(attachment) : contents.isThere(attachment);
            transaction.executeWithoutResult(status -> record(attachment, night, whole, good));
        } catch (IOException | RuntimeException e) {
            LOG.error("An attachment could not be looked at: {}", attachment.id(), e);
        }
    }

    /** One that is damaged is of the right size: only reading it all finds it well again. */
    private void record(Attachment attachment, Instant night, boolean whole, boolean good) {
        var changed = good ? whole && mapper.found(attachment.id()) : mapper.lost(attachment.id(), night);
        var application = attachment.application();
        if (changed && application != null) events.publishEvent(new FileLost(application, attachment.name(), good));
    }
}
