package jp.madoguchi.forms.attachment;

import java.time.Instant;
import jp.madoguchi.db.Bytes;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AttachmentId;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.forms.answer.FileRef;
import org.jspecify.annotations.Nullable;

/**
 * 添付ファイル, with the type that its bytes show. Size in bytes.
 *
 * @param content the name of its bytes in the file store, which may be others than those that came
 * @param sha256 of the bytes that are kept
 * @param sentSha256 of those that came
 */
public record Attachment(AttachmentId id, @Nullable DraftId draft, @Nullable ApplicationId application, String field,
        String name, String mediaType, long size, Bytes sha256, Instant createdAt, AttachmentId content, Bytes sentSha256,
        FileState state) {

    /** As it came, not looked at yet. */
    static Attachment came(AttachmentId id, @Nullable DraftId draft, @Nullable ApplicationId application, String field, String name,
            String mediaType, long size, Bytes sha256, Instant at) {
        return new Attachment(id, draft, application, field, name, mediaType, size, sha256, at, id, sha256, FileState.CHECKING);
    }

    public FileRef ref() {
        return new FileRef(id.toString(), name, mediaType, size);
    }

    Attachment named(String other) {
        return new Attachment(id, draft, application, field, other, mediaType, size, sha256, createdAt, content, sentSha256, state);
    }

    Attachment found(FileState other) {
        return new Attachment(id, draft, application, field, name, mediaType, size, sha256, createdAt, content, sentSha256, other);
    }

    /** With bytes that were made anew. */
    Attachment anew(AttachmentId as, String type, long bytes, Bytes fingerprint) {
        return new Attachment(id, draft, application, field, name, type, bytes, fingerprint, createdAt, as, sentSha256, state);
    }
}
