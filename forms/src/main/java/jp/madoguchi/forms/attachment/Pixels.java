package jp.madoguchi.forms.attachment;

import java.io.IOException;
import java.io.InputStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** 画素数 of a picture, from its first lines: a file of a hundred kilobytes may want gigabytes to be drawn. */
public final class Pixels {

    private Pixels() {
    }

    /** Width by height; 0 where it is no picture that could be drawn here: HEIC, or lines that make no sense. */
    public static long of(InputStream picture) throws IOException {
        try (var in = new MemoryCacheImageInputStream(picture)) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) return 0;
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return (long) reader.getWidth(0) * reader.getHeight(0);
            } catch (IOException | RuntimeException e) {
                return 0;
            } finally {
                reader.dispose();
            }
        }
    }
}
