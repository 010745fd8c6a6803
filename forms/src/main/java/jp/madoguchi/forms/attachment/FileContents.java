package jp.madoguchi.forms.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import jp.madoguchi.db.Bytes;
import jp.madoguchi.db.Sha256;
import jp.madoguchi.db.id.AttachmentId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The bytes of attached files: there before their row is, gone only after it. */
@Component
class FileContents {

    private static final Logger LOG = LoggerFactory.getLogger(FileContents.class);

    private final FileStore store;

    FileContents(FileStore store) {
        this.store = store;
    }

    /** Puts them on the disk; gives their fingerprint (SHA-256). */
    Bytes put(AttachmentId id, InputStream bytes) throws IOException {
        var digest = Sha256.digest();
        try (var in = new DigestInputStream(bytes, digest)) {
            store.put(id, in);
        }
        return new Bytes(digest.digest());
    }

    InputStream open(Attachment attachment) throws IOException {
        try {
            return store.open(attachment.content());
        } catch (NoSuchFileException e) {
            LOG.error("The bytes of an attachment are gone: {}", attachment.id());
            throw new FileMissing();
        }
    }

    /** Of as many bytes as the row says. */
    boolean isThere(Attachment attachment) throws IOException {
        return store.size(attachment.content()) == attachment.size();
    }

    /** Reads them all. */
    boolean isWhatCame(Attachment attachment) throws IOException {
        if (!isThere(attachment)) return false;
        var digest = Sha256.digest();
        try (var in = store.open(attachment.content()); var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(out);
        }
        return new Bytes(digest.digest()).equals(attachment.sha256());
    }

    /** They go when the row is surely gone. */
    void dropLater(AttachmentId id) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                drop(id);
            }
        });
    }

    /** What cannot be removed now is found by the nightly sweep. */
    void drop(AttachmentId id) {
        try {
            store.remove(id);
        } catch (IOException e) {
            LOG.warn("A removed attachment is still in the file store: {}", id, e);
        }
    }
}
