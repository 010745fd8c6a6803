package jp.madoguchi.forms.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import jp.madoguchi.db.id.AttachmentId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps files in a folder, named by their ids; a half-written one never gets its name. */
@Component
class FolderStore implements FileStore {

    private final Path home;

    FolderStore(@Value("${madoguchi.files:${madoguchi.data:data}/files}") Path home) {
        this.home = home;
    }

    @Override
    public void put(AttachmentId id, InputStream bytes) throws IOException {
        var target = path(id);
        Files.createDirectories(target.getParent());
        var half = Files.createTempFile(target.getParent(), "half-", "");
        try {
            try (var file = FileChannel.open(half, StandardOpenOption.WRITE); var out = java.nio.channels.Channels.newOutputStream(file)) {
                bytes.transferTo(out);
                file.force(true);
            }
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    @Override
    public InputStream open(AttachmentId id) throws IOException {
        return Files.newInputStream(path(id));
    }

    @Override
    public void remove(AttachmentId id) throws IOException {
        Files.deleteIfExists(path(id));
    }

    /** Spread over folders by the random end of the id. */
    private Path path(AttachmentId id) {
        var name = id.toString();
        return home.resolve(name.substring(name.length() - 2)).resolve(name);
    }
}
