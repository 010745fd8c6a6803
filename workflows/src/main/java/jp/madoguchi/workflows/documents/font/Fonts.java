package jp.madoguchi.workflows.documents.font;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** BIZ UDGothic and, where there is one, a font for rare kanji in names; and which characters they can draw. */
@Component
public class Fonts {

    private static final String FAMILY = "BIZ UDGothic";
    private static final int GETA = '〓';
    private static final Set<FSFontUseCase> TEXT_AND_CHARTS = Set.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);
    private static final Set<FSFontUseCase> TEXT = Set.of(FSFontUseCase.DOCUMENT);
    private static final Path USUAL = Path.of("/usr/share/fonts/truetype/ipamj/ipamjm.ttf");

    /** A text that can be drawn, what is not drawn as it was written, and whether it needs the font for names. */
    public record Drawable(String text, Set<String> missing, boolean rare, StandIns variants) {
    }

    private final FontFace regular = new FontFace(load("BIZUDGothic-Regular.ttf"));
    private final FontFace bold = new FontFace(load("BIZUDGothic-Bold.ttf"));
    private final @Nullable Path names;
    private final Supplier<Optional<FontFace>> rare;

    /** @param names a font for rare kanji in names, as IPAmj Mincho; found by itself where the system has it */
    Fonts(@Value("${madoguchi.name-font:}") String names) {
        this.names = !names.isEmpty() ? Path.of(names) : Files.isReadable(USUAL) ? USUAL : null;
        this.rare = SingletonSupplier.of(this::readNames);
    }

    /** Each with what the document needs only: a whole font has more to read than all the rest of the work. */
    public void addTo(PdfRendererBuilder builder, Drawable html, boolean charts) {
        var uses = charts ? TEXT_AND_CHARTS : TEXT;
        builder.useFont(() -> part(regular, html), FAMILY, 400, FontStyle.NORMAL, true, uses);
        builder.useFont(() -> part(bold, html), FAMILY, 700, FontStyle.NORMAL, true, uses);
        if (html.rare) builder.useFont(() -> part(rare.get().orElseThrow(), html), "Names", 400, FontStyle.NORMAL, true, uses);
    }

    private static InputStream part(FontFace face, Drawable html) {
        return new ByteArrayInputStream(face.only(IntStream.concat(html.text.codePoints(), besides()), html.variants.all()));
    }

    /** Variants of a character are drawn where a font has them, else as their base; what has no glyph becomes 〓. Both are reported. */
    public Drawable drawable(String text) {
        var missing = new TreeSet<String>();
        var variants = new StandIns();
        var rareOnly = false;
        var out = new StringBuilder(text.length());
        var all = text.codePoints().toArray();
        for (var i = 0; i < all.length; i++) {
            var c = all[i];
            if (Variant.isSelector(c)) continue;
            var variant = i + 1 < all.length && Variant.isSelector(all[i + 1]) ? new Variant(c, all[i + 1]) : null;
            if (variant != null && !variants.isFull() && regular.draws(c, variant.selector()) && bold.draws(c, variant.selector())) {
                out.appendCodePoint(variants.of(variant));
                continue;
            }
            if (variant != null && !variants.isFull() && rare(c, variant.selector())) {
                rareOnly = true;
                out.appendCodePoint(variants.of(variant));
                continue;
            }
            if (variant != null) missing.add("%s U+%X U+%X".formatted(Character.toString(c), c, variant.selector()));
            if (c < 0x20 || regular.draws(c)) out.appendCodePoint(c);
            else if (rare.get().filter(face -> face.draws(c)).isPresent()) {
                rareOnly = true;
                out.appendCodePoint(c);
            } else {
                missing.add(Character.toString(c) + " U+%X".formatted(c));
                out.appendCodePoint(GETA);
            }
        }
        return new Drawable(out.toString(), missing, rareOnly, variants);
    }

    /** What may be drawn without standing in the text as such: entities, bullets, hyphens. */
    private static IntStream besides() {
        return IntStream.of(0x20, 0x2000, 0x25A0).flatMap(from -> IntStream.rangeClosed(from, from + (from == 0x20 ? 0xDF : 0x6F)));
    }

    private boolean rare(int character, int selector) {
        return rare.get().filter(face -> face.draws(character, selector)).isPresent();
    }

    /** Read when the first rare character comes: such a font has 46 MB. */
    private Optional<FontFace> readNames() {
        if (names == null) return Optional.empty();
        try {
            return Optional.of(new FontFace(Files.readAllBytes(names)));
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
