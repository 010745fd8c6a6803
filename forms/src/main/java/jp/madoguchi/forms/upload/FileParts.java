package jp.madoguchi.forms.upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jp.madoguchi.db.Bytes;
import jp.madoguchi.db.Sha256;
import jp.madoguchi.db.id.AttachmentId;
import jp.madoguchi.db.work.Background;
import jp.madoguchi.forms.attachment.FileStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

/**
 * 分割送信: a large file comes in parts, each on the disk before it is answered. Whoever sends it asks how much is there and goes on from
 * there, on whichever node, also after the page was opened anew: a file is known by its fingerprint, which is checked when all is there.
 */
@Service
public class FileParts {

    /** The largest part, in bytes. */
    public static final int PART = 256 * 1024;
    /** What may wait for one draft or application, in bytes. */
    static final long MOST = 100_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(FileParts.class);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int SOME = 1000;

    private final FilePartMapper mapper;
    private final FileStore store;
    private final Clock clock;

    FileParts(FilePartMapper mapper, FileStore store, Clock clock) {
        this.mapper = mapper;
        this.store = store;
        this.clock = clock;
    }

    /** How many bytes of a file are there. */
    public long arrived(PartOwner owner, String sha256) {
        return mapper.arrived(owner, NamedPart.sha256(sha256));
    }

    public boolean hasRoom(PartOwner owner, byte[] part) {
        return mapper.waiting(owner) + part.length <= MOST;
    }

    /** The bytes first, then their row. @return false where the part does not begin at the end of what is there */
    public boolean add(PartOwner owner, String written, long startsAt, byte[] bytes) throws IOException {
        var sha256 = NamedPart.sha256(written);
        if (bytes.length == 0 || startsAt != mapper.arrived(owner, sha256)) return false;
        var part = new FilePart(startsAt, bytes.length, AttachmentId.next(clock.instant()));
        store.put(part.content(), new ByteArrayInputStream(bytes));
        var added = mapper.add(owner, sha256, part, clock.instant());
        if (!added) drop(List.of(part.content()));
        return added;
    }

    /** Put together. What is not there in whole cannot be read: whoever takes it says so beside its field. */
    public List<MultipartFile> whole(PartOwner owner, List<NamedPart> named) {
        return named.stream().map(one -> whole(owner, one)).toList();
    }

    /** Taken or refused, they are not needed any more. */
    public void forget(PartOwner owner, List<NamedPart> named) {
        named.forEach(one -> drop(mapper.remove(owner, one.sha256())));
    }

    private MultipartFile whole(PartOwner owner, NamedPart named) {
        var parts = mapper.of(owner, named.sha256());
        var whole = isWhole(parts, named.sha256());
        return new WholeFile(named, parts.stream().mapToLong(FilePart::size).sum(), () -> {
            if (!whole) throw new IOException("parts of a file are missing");
            return open(parts);
        });
    }

    private boolean isWhole(List<FilePart> parts, Bytes sha256) {
        var digest = Sha256.digest();
        try (var in = new DigestInputStream(open(parts), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
            return new Bytes(digest.digest()).equals(sha256);
        } catch (IOException e) {
            LOG.warn("Parts of a file cannot be read", e);
            return false;
        }
    }

    private InputStream open(List<FilePart> parts) {
        return new PartsStream(parts.stream().<WholeFile.Source>map(part -> () -> store.open(part.content())).iterator());
    }

    @Background("files.parts")
    void forgetOld() {
        var before = clock.instant().minus(KEPT);
        for (var gone = mapper.removeOld(before, SOME); !gone.isEmpty(); gone = mapper.removeOld(before, SOME)) drop(gone);
    }

    /** What cannot be removed now is found by the nightly sweep. */
    private void drop(List<AttachmentId> contents) {
        for (var content : contents) {
            try {
                store.remove(content);
            } catch (IOException e) {
                LOG.warn("A part of a file is still in the file store: {}", content, e);
            }
        }
    }
}
