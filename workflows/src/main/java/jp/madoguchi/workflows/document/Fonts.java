package jp.madoguchi.workflows.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** BIZ UDGothic, and which characters it can draw. */
@Component
class Fonts {

    private static final String FAMILY = "BIZ UDGothic";
    private static final int GETA = '〓';

    /** A text that can be drawn, and the characters that could not and became 〓. */
    record Drawable(String text, Set<String> missing) {
    }

    private final byte[] regular = load("BIZUDGothic-Regular.ttf");
    private final byte[] bold = load("BIZUDGothic-Bold.ttf");
    private final CmapLookup characters;

    Fonts() throws IOException {
        this.characters = new TTFParser().parse(new RandomAccessReadBuffer(regular)).getUnicodeCmapLookup();
    }

    void addTo(PdfRendererBuilder builder) {
        builder.useFont(() -> new java.io.ByteArrayInputStream(regular), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> new java.io.ByteArrayInputStream(bold), FAMILY, 700, FontStyle.NORMAL, true);
    }

    /** The base character stands for one with a variation selector; what has no glyph becomes 〓 and is reported. */
    Drawable drawable(String text) {
        var missing = new TreeSet<String>();
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.getType(c) == Character.NON_SPACING_MARK && c >= 0xE0100) missing.add("異体字セレクタ U+%X".formatted(c));
            else if (c < 0x20 || characters.getGlyphId(c) != 0) out.appendCodePoint(c);
            else {
                missing.add(Character.toString(c) + " U+%X".formatted(c));
                out.appendCodePoint(GETA);
            }
        });
        return new Drawable(out.toString(), missing);
    }

    private static byte[] load(String name) {
        try {
            return new ClassPathResource("fonts/" + name).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
