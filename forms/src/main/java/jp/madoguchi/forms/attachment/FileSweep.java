package jp.madoguchi.forms.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import jp.madoguchi.db.id.AttachmentId;
import jp.madoguchi.db.work.Background;
import org.springframework.stereotype.Component;

/** Leftovers: files of drafts that are gone, and bytes whose row never came about or went alone. All of them, however many. */
@Component
class FileSweep {

    private static final int SOME = 1000;

    /** Whoever brings back an older database has this long to bring back the right one. */
    static final Duration WITHOUT_ROW = Duration.ofDays(7);

    private final AttachmentMapper mapper;
    private final FileContents contents;
    private final FileStore store;
    private final Clock clock;

    FileSweep(AttachmentMapper mapper, FileContents contents, FileStore store, Clock clock) {
        this.mapper = mapper;
        this.contents = contents;
        this.store = store;
        this.clock = clock;
    }

    @Background("files.sweep")
    public void sweep() {
        for (var gone = mapper.removeOrphans(SOME); !gone.isEmpty(); gone = mapper.removeOrphans(SOME)) gone.forEach(contents::drop);
        try {
            store.walk(clock.instant().minus(WITHOUT_ROW), this::dropUnknown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void dropUnknown(List<AttachmentId> ids) {
        for (var from = 0; from < ids.size(); from += SOME) {
            var some = ids.subList(from, Math.min(from + SOME, ids.size()));
            var known = new HashSet<>(mapper.known(some));
            some.stream().filter(id -> !known.contains(id)).forEach(contents::drop);
        }
    }
}
