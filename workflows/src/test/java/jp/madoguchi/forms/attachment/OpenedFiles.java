package jp.madoguchi.forms.attachment;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.db.Bytes;
import jp.madoguchi.db.id.AttachmentId;
import jp.madoguchi.forms.answer.FileRef;
import org.jspecify.annotations.Nullable;

/** Attached files in memory; says which were read. */
public final class OpenedFiles extends Attachments {

    public final Map<AttachmentId, byte[]> files = new LinkedHashMap<>();
    public final List<AttachmentId> read = new ArrayList<>();

    /** What all of them were found to be; PNG unless told. */
    public @Nullable FileRef kept;

    /** Whether they are still looked at. */
    public boolean closed;

    public OpenedFiles() {
        super(null, null, null, null, null, null, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    @Override
    public Optional<Attachment> find(AttachmentId id) {
        return Optional.ofNullable(files.get(id)).map(bytes -> Attachment.came(id, null, null, "file", "file", kept == null ? "image/png" : kept.mediaType(), kept == null ? bytes.length : kept.size(),
                new Bytes(new byte[] {7}), Instant.EPOCH).found(FileState.CLEAN));
    }

    @Override
    public InputStream open(Attachment attachment) {
        if (closed) throw new FileClosed(FileState.CHECKING);
        read.add(attachment.id());
        return new ByteArrayInputStream(files.get(attachment.id()));
    }
}
