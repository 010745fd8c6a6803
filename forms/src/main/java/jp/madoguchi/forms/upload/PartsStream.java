package jp.madoguchi.forms.upload;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;

/** The parts of a file one after the other, of which one is open at a time. */
final class PartsStream extends InputStream {

    private final Iterator<WholeFile.Source> parts;
    private InputStream now = InputStream.nullInputStream();

    PartsStream(Iterator<WholeFile.Source> parts) {
        this.parts = parts;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) return 0;
        for (var read = now.read(bytes, from, length);; read = now.read(bytes, from, length)) {
            if (read > 0 || !parts.hasNext()) return read;
            now.close();
            now = parts.next().open();
        }
    }

    @Override
    public void close() throws IOException {
        now.close();
    }
}
