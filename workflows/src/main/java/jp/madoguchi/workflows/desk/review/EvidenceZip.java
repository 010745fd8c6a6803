package jp.madoguchi.workflows.desk.review;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.madoguchi.db.Bytes;
import jp.madoguchi.db.Sha256;

/** A ZIP that keeps a list of what went into it, with fingerprints (SHA-256), and of what should have. */
final class EvidenceZip implements AutoCloseable {

    /** @param files name, bytes and fingerprint of each */
    record Contents(List<Map<String, Object>> files, List<String> missing) {
    }

    private final ZipOutputStream zip;
    private final Contents contents = new Contents(new ArrayList<>(), new ArrayList<>());

    EvidenceZip(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    void put(String name, byte[] bytes) throws IOException {
        put(name, new ByteArrayInputStream(bytes));
    }

    void putAll(Map<String, byte[]> all) throws IOException {
        for (var file : all.entrySet()) put(file.getKey(), file.getValue());
    }

    /** Gives the fingerprint. */
    Bytes put(String name, InputStream bytes) throws IOException {
        var in = new DigestInputStream(bytes, Sha256.digest());
        zip.putNextEntry(new ZipEntry(name));
        var length = in.transferTo(zip);
        zip.closeEntry();
        var fingerprint = in.getMessageDigest().digest();
        contents.files.add(new TreeMap<>(Map.of("file", name, "bytes", length, "sha256", HexFormat.of().formatHex(fingerprint))));
        return new Bytes(fingerprint);
    }

    void miss(String name) {
        contents.missing.add(name);
    }

    /** The list itself, as the last file. */
    void finish(Function<Contents, byte[]> manifest) throws IOException {
        zip.putNextEntry(new ZipEntry("manifest.json"));
        zip.write(manifest.apply(contents));
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
