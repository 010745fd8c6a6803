package jp.madoguchi.forms.inspection;

import com.twelvemonkeys.imageio.metadata.exif.EXIFReader;
import com.twelvemonkeys.imageio.metadata.exif.TIFF;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * 写真 made anew: upright, of bounded size, without the place, the device and whatever else came with it. JPEG; a PNG stays one, since
 * screens and drawings are full of fine lines.
 */
final class Photo {

    /** In pixels; a page of A4 at 300 dots an inch has 3,508. */
    static final int LONGEST = 4096;
    private static final float QUALITY = 0.9f;

    private final byte[] file;
    private final boolean isPng;

    Photo(byte[] file, boolean isPng) {
        this.file = file;
        this.isPng = isPng;
    }

    /** @return a code of a sentence, or the empty string where it was written */
    String write(OutputStream out) throws IOException {
        ImageIO.setUseCache(false);
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReadersByFormatName(isPng ? "png" : "jpeg");
            var reader = first(readers);
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > Inspection.MOST_PIXELS) return "file.pixels";
                write(made(reader.read(0)), out);
                return "";
            } finally {
                reader.dispose();
            }
        }
    }

    private static ImageReader first(Iterator<ImageReader> readers) throws IOException {
        if (!readers.hasNext()) throw new IOException("No reader");
        return readers.next();
    }

    /** Drawn once, turned and made smaller at the same time; where nothing was drawn is paper. */
    private BufferedImage made(BufferedImage came) throws IOException {
        var orientation = isPng ? 1 : orientation();
        var turned = orientation > 4;
        var scale = Math.min(1.0, (double) LONGEST / Math.max(came.getWidth(), came.getHeight()));
        var width = Math.max(1, (int) Math.round(came.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(came.getHeight() * scale));
        var made = new BufferedImage(turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
        var graphics = made.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, made.getWidth(), made.getHeight());
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            var way = upright(orientation, width, height);
            way.scale((double) width / came.getWidth(), (double) height / came.getHeight());
            graphics.drawImage(came, way, null);
        } finally {
            graphics.dispose();
        }
        return made;
    }

    /** Of a picture of that size as it lies in the file, to how it was taken (Exif 2.32, tag 0x0112). */
    private static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    /** 1 where nothing, or nonsense, is said about it. */
    private int orientation() {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            var segments = JPEGSegmentUtil.readSegments(in, JPEG.APP1, "Exif");
            if (segments.isEmpty()) return 1;
            var data = segments.getFirst().data();
            if (data.skip(1) != 1) return 1;
            try (var exif = new MemoryCacheImageInputStream(data)) {
                var entry = new EXIFReader().read(exif).getEntryById(TIFF.TAG_ORIENTATION);
                return entry != null && entry.getValue() instanceof Number number ? number.intValue() : 1;
            }
        } catch (IOException | RuntimeException e) {
            return 1;
        }
    }

    private void write(BufferedImage image, OutputStream out) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(isPng ? "png" : "jpeg").next();
        try (var to = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(to);
            var how = writer.getDefaultWriteParam();
            if (!isPng) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
