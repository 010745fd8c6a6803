package jp.madoguchi.forms.upload;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.springframework.web.multipart.MultipartFile;

/** A file put together from its parts, for whoever takes in files that came with a page. */
final class WholeFile implements MultipartFile {

    /** What reads it from its first byte on. */
    interface Source {

        InputStream open() throws IOException;
    }

    private final NamedPart named;
    private final long size;
    private final Source source;

    WholeFile(NamedPart named, long size, Source source) {
        this.named = named;
        this.size = size;
        this.source = source;
    }

    @Override
    public String getName() {
        return named.field();
    }

    @Override
    public String getOriginalFilename() {
        return named.name();
    }

    @Override
    public String getContentType() {
        return "application/octet-stream";
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public long getSize() {
        return size;
    }

    @Override
    public byte[] getBytes() throws IOException {
        try (var in = getInputStream()) {
            return in.readAllBytes();
        }
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return source.open();
    }

    @Override
    public void transferTo(File to) throws IOException {
        try (var in = getInputStream(); var out = Files.newOutputStream(to.toPath())) {
            in.transferTo(out);
        }
    }
}
