package jp.madoguchi.db.key;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * 鍵のファイル: a line {@code <purpose>.k<number>=<base64>} for each key; of one purpose that with the greatest number is used, those before
 * still check what they made. Made at the first start where there is none, readable by its owner alone.
 */
final class KeyRingFile {

    private static final Pattern LINE = Pattern.compile("([a-z]+)\\.(k\\d{1,6})=(\\S+)");
    private static final String FIRST = "k1";
    private static final int BYTES = 32;

    private KeyRingFile() {
    }

    static Map<KeyPurpose, Map<String, Key>> read(Path file) throws IOException {
        if (!Files.exists(file)) make(file);
        var keys = new LinkedHashMap<KeyPurpose, Map<String, Key>>();
        for (var line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("#")) continue;
            var match = LINE.matcher(line.strip());
            if (!match.matches()) throw new IllegalStateException(file + " has a line that is no key");
            put(keys, match.group(1), match.group(2), match.group(3));
        }
        return keys;
    }

    static void put(Map<KeyPurpose, Map<String, Key>> keys, String purpose, String id, String secret) {
        for (var one : KeyPurpose.values()) if (one.word().equals(purpose)) {
            keys.computeIfAbsent(one, key -> new LinkedHashMap<>()).put(id, new Key(id, Base64.getDecoder().decode(secret)));
            return;
        }
        throw new IllegalStateException("No key is for " + purpose);
    }

    private static void make(Path file) throws IOException {
        var lines = new StringBuilder();
        for (var purpose : KeyPurpose.values()) {
            var secret = new byte[BYTES];
            new SecureRandom().nextBytes(secret);
            lines.append(purpose.word()).append('.').append(FIRST).append('=')
                    .append(Base64.getEncoder().encodeToString(secret)).append('\n');
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        var posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        Path made = null;
        try {
            // Written whole before it has its name: a node that starts at the same time never reads half of it.
            made = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
            if (posix) Files.createFile(made, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            else Files.createFile(made);
            Files.writeString(made, lines);
            // Unlike a move it never takes the place of another's.
            Files.createLink(file, made);
        } catch (FileAlreadyExistsException e) {
            // Another node that shares the folder was faster.
        } finally {
            if (made != null) Files.deleteIfExists(made);
        }
    }
}
