package jp.madoguchi.forms.attachment;

import java.time.Instant;
import jp.madoguchi.db.Bytes;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AttachmentId;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.forms.answer.FileRef;
import org.jspecify.annotations.Nullable;

/** 添付ファイル: a file as it arrived, with the type that its bytes show. Size in bytes. */
public record Attachment(AttachmentId id, @Nullable DraftId draft, @Nullable ApplicationId application, String field,
        String name, String mediaType, long size, Bytes sha256, Instant createdAt) {

    public FileRef ref() {
        return new FileRef(id.toString(), name, mediaType, size);
    }

    Attachment named(String other) {
        return new Attachment(id, draft, application, field, other, mediaType, size, sha256, createdAt);
    }
}
