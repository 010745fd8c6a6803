package jp.madoguchi.forms.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import jp.madoguchi.db.id.AttachmentId;

/** Where the bytes of attached files lie. What {@code put} returned from is on the disk. */
public interface FileStore {

    void put(AttachmentId id, InputStream bytes) throws IOException;

    /** @throws java.nio.file.NoSuchFileException where nothing lies under that id */
    InputStream open(AttachmentId id) throws IOException;

    void remove(AttachmentId id) throws IOException;

    /** In bytes; -1 where nothing lies under that id. */
    long size(AttachmentId id) throws IOException;

    /** Gives all that came before that time, some at a time; what is half written since then goes. */
    void walk(Instant before, Consumer<List<AttachmentId>> some) throws IOException;
}
