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

/** Attached files in memory; says which were read. */
public final class OpenedFiles extends Attachments {

    public final Map<AttachmentId, byte[]> files = new LinkedHashMap<>();
    public final List<AttachmentId> read = new ArrayList<>();

    public OpenedFiles() {
        super(null, null, null, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    @Override
    public Optional<Attachment> find(AttachmentId id) {
        return Optional.ofNullable(files.get(id)).map(bytes -> new Attachment(id, null, null, "file", "file", "image/png", bytes.length,
                new Bytes(new byte[] {7}), Instant.EPOCH));
    }

    @Override
    public InputStream open(Attachment attachment) {
        read.add(attachment.id());
        return new ByteArrayInputStream(files.get(attachment.id()));
    }
}
