package jp.madoguchi.forms.attachment;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read from it, in bytes. */
final class CountedStream extends FilterInputStream {

    private long bytes;

    CountedStream(InputStream in) {
        super(in);
    }

    long bytes() {
        return bytes;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        if (one >= 0) bytes++;
        return one;
    }

    @Override
    public int read(byte[] room, int from, int many) throws IOException {
        var read = super.read(room, from, many);
        if (read > 0) bytes += read;
        return read;
    }
}
