package jp.madoguchi.workflows.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** BIZ UDGothic and, where there is one, a font for rare kanji in names; and which characters they can draw. */
@Component
class Fonts {

    private static final String FAMILY = "BIZ UDGothic";
    private static final int GETA = '〓';
    private static final Set<FSFontUseCase> TEXT_AND_CHARTS = Set.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);

    /** A text that can be drawn, the characters that could not and became 〓, and whether it needs the font for names. */
    record Drawable(String text, Set<String> missing, boolean rare) {
    }

    private static final Path USUAL = Path.of("/usr/share/fonts/truetype/ipamj/ipamjm.ttf");

    private final byte[] regular = load("BIZUDGothic-Regular.ttf");
    private final byte[] bold = load("BIZUDGothic-Bold.ttf");
    private final CmapLookup characters;
    private final @Nullable Path names;
    private final Supplier<Optional<CmapLookup>> rare;

    /** @param names a font for rare kanji in names, as IPAmj Mincho; found by itself where the system has it */
    Fonts(@Value("${madoguchi.name-font:}") String names) throws IOException {
        this.characters = new TTFParser().parse(new RandomAccessReadBuffer(regular)).getUnicodeCmapLookup();
        this.names = !names.isEmpty() ? Path.of(names) : Files.isReadable(USUAL) ? USUAL : null;
        this.rare = SingletonSupplier.of(this::readNames);
    }

    void addTo(PdfRendererBuilder builder, boolean withRare) {
        builder.useFont(() -> new java.io.ByteArrayInputStream(regular), FAMILY, 400, FontStyle.NORMAL, true, TEXT_AND_CHARTS);
        builder.useFont(() -> new java.io.ByteArrayInputStream(bold), FAMILY, 700, FontStyle.NORMAL, true, TEXT_AND_CHARTS);
        if (withRare) builder.useFont(names.toFile(), "Names");
    }

    /** The base character stands for one with a variation selector; what has no glyph becomes 〓 and is reported. */
    Drawable drawable(String text) {
        var missing = new TreeSet<String>();
        var needed = new boolean[1];
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.getType(c) == Character.NON_SPACING_MARK && c >= 0xE0100) missing.add("異体字セレクタ U+%X".formatted(c));
            else if (c < 0x20 || characters.getGlyphId(c) != 0) out.appendCodePoint(c);
            else if (rare.get().filter(font -> font.getGlyphId(c) != 0).isPresent()) {
                needed[0] = true;
                out.appendCodePoint(c);
            }
            else {
                missing.add(Character.toString(c) + " U+%X".formatted(c));
                out.appendCodePoint(GETA);
            }
        });
        return new Drawable(out.toString(), missing, needed[0]);
    }

    /** Read when the first rare character comes: such a font has 46 MB. */
    private Optional<CmapLookup> readNames() {
        if (names == null) return Optional.empty();
        try {
            return Optional.of(new TTFParser().parse(new RandomAccessReadBufferedFile(names.toFile())).getUnicodeCmapLookup());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] load(String name) {
        try {
            return new ClassPathResource("fonts/" + name).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
