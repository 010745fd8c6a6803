package jp.madoguchi.forms.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import jp.madoguchi.db.id.AttachmentId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps files in a folder, named by their ids; a half-written one never gets its name. */
@Component
class FolderStore implements FileStore {

    private static final String HALF = "half-";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Path home;

    FolderStore(@Value("${madoguchi.files:${madoguchi.data:data}/files}") Path home) {
        this.home = home;
    }

    @Override
    public void put(AttachmentId id, InputStream bytes) throws IOException {
        var folder = folder(id);
        if (Files.notExists(folder)) {
            Files.createDirectories(folder);
            force(home);
        }
        var half = Files.createTempFile(folder, HALF, "");
        try {
            try (var file = FileChannel.open(half, StandardOpenOption.WRITE); var out = Channels.newOutputStream(file)) {
                bytes.transferTo(out);
                file.force(true);
            }
            Files.move(half, path(id), StandardCopyOption.ATOMIC_MOVE);
            force(folder);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    /** The name of a file is on the disk when its folder is. Windows has no such call, and needs none. */
    private static void force(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var open = FileChannel.open(folder, StandardOpenOption.READ)) {
                open.force(true);
            }
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

    @Override
    public long size(AttachmentId id) throws IOException {
        try {
            return Files.size(path(id));
        } catch (NoSuchFileException e) {
            return -1;
        }
    }

    @Override
    public void walk(Instant before, Consumer<List<AttachmentId>> some) throws IOException {
        if (Files.notExists(home)) return;
        try (var folders = Files.newDirectoryStream(home, Files::isDirectory)) {
            for (var folder : folders) some.accept(old(folder, before));
        }
    }

    private static List<AttachmentId> old(Path folder, Instant before) throws IOException {
        var ids = new ArrayList<AttachmentId>();
        try (var files = Files.newDirectoryStream(folder, file -> Files.getLastModifiedTime(file).toInstant().isBefore(before))) {
            for (var file : files) {
                var name = file.getFileName().toString();
                if (name.startsWith(HALF)) Files.deleteIfExists(file);
                else if (ID.matcher(name).matches()) ids.add(AttachmentId.of(name));
            }
        }
        return ids;
    }

    private Path path(AttachmentId id) {
        return folder(id).resolve(id.toString());
    }

    /** Spread by the random end of the id. */
    private Path folder(AttachmentId id) {
        var name = id.toString();
        return home.resolve(name.substring(name.length() - 2));
    }
}
