package jp.madoguchi.forms.attachment;

import java.io.IOException;
import java.io.InputStream;
import jp.madoguchi.db.id.AttachmentId;

/** Where the bytes of attached files lie. What {@code put} returned from is on the disk. */
public interface FileStore {

    void put(AttachmentId id, InputStream bytes) throws IOException;

    InputStream open(AttachmentId id) throws IOException;

    void remove(AttachmentId id) throws IOException;
}
