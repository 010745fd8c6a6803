package jp.madoguchi.forms.attachment;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import jp.madoguchi.db.id.AttachmentId;
import jp.madoguchi.db.share.Busy;
import jp.madoguchi.db.work.Background;
import jp.madoguchi.forms.inspection.Inspection;
import jp.madoguchi.forms.inspection.VirusScan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * 添付ファイルの検査: as soon as a file came, and again until it was done. Who sent it waits three seconds for it. Whoever comes first
 * decides; doing it twice harms nothing.
 */
@Component
class FileChecks {

    /** A file as it is after the look; the code of a sentence for what is bad. */
    record Looked(Attachment file, String code) {
    }

    /** How long one of them has a file for itself. */
    static final Duration HELD = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(FileChecks.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final int SOME = 20;

    private final AttachmentMapper mapper;
    private final FileContents contents;
    private final FileFindings findings;
    private final Inspection inspection;
    private final VirusScan scan;
    private final Clock clock;
    private final ExecutorService threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("file-check-", 0).factory());

    FileChecks(AttachmentMapper mapper, FileContents contents, FileFindings findings, Inspection inspection, VirusScan scan, Clock clock) {
        this.mapper = mapper;
        this.contents = contents;
        this.findings = findings;
        this.inspection = inspection;
        this.scan = scan;
        this.clock = clock;
    }

    /** What is known within three seconds of a file that has no row yet; what is found later is found once more behind the scenes. */
    Looked soon(Attachment came, boolean asSent) {
        var late = new AtomicBoolean();
        var look = threads.submit(() -> {
            var looked = looked(came, asSent);
            if (late.get()) dropAnew(came, looked.file());
            return looked;
        });
        try {
            return look.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            late.set(true);
        } catch (ExecutionException e) {
            LOG.error("An attachment could not be looked at: {}", came.id(), e);
        }
        return new Looked(came, "");
    }

    private void dropAnew(Attachment came, Attachment late) {
        if (!late.content().equals(came.content())) contents.drop(late.content());
    }

    /** Those that nobody looks at now, then those of before, a few at a time. */
    @Background("files.look")
    public boolean look() {
        var now = clock.instant();
        var some = mapper.claim(FileState.CHECKING, now, now.plus(HELD), SOME);
        if (some.isEmpty() && !scan.isOff() && !scan.isUnsaid()) some = mapper.claim(FileState.BEFORE, now, now.plus(HELD), SOME);
        some.forEach(this::look);
        return !some.isEmpty();
    }

    private void look(Attachment file) {
        var now = looked(file, mapper.isAsSent(file.id())).file();
        if (now.equals(file)) mapper.postpone(file.id(), clock.instant().plus(AGAIN));
        else findings.settle(file, now);
    }

    private Looked looked(Attachment file, boolean asSent) {
        try {
            if (!scan.isOff()) {
                try (var bytes = contents.open(file)) {
                    if (!scan.isClean(bytes)) return new Looked(file.found(FileState.INFECTED), "file.infected");
                }
            }
            return file.state() == FileState.BEFORE ? new Looked(file.found(FileState.CLEAN), "") : inspected(file, asSent);
        } catch (Busy | IOException | FileMissing e) {
            LOG.warn("An attachment waits to be looked at: {} {}", file.id(), String.valueOf(e.getMessage()));
            return new Looked(file, "");
        }
    }

    private Looked inspected(Attachment file, boolean asSent) throws IOException {
        var made = new AtomicReference<>(file);
        try (var bytes = contents.open(file)) {
            var code = inspection.inspect(file.mediaType(), bytes, file.size(), asSent, (type, anew) -> {
                var content = AttachmentId.next(clock.instant());
                var counted = new CountedStream(anew);
                var fingerprint = contents.put(content, counted);
                made.set(file.anew(content, type, counted.bytes(), fingerprint));
            });
            if (code.isEmpty()) return new Looked(made.get().found(FileState.CLEAN), "");
            dropAnew(file, made.get());
            return new Looked(file.found(FileState.UNFIT), code);
        }
    }
}
