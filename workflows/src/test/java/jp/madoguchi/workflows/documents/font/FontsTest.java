package jp.madoguchi.workflows.documents.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;

/** Which characters and variants can be drawn, what stands in for the rest, and what a font of a document is made of. */
class FontsTest {

    private static final String TSUJI = "辻\uDB40\uDD00";
    private static final String KATSU = "葛\uDB40\uDD00";

    @TempDir
    static Path folder;

    private static Fonts fonts;
    private static FontFace regular;

    @BeforeAll
    static void aFontForNames() throws IOException {
        fonts = FontFakes.withRareNames(folder);
        regular = FontFakes.regular();
    }

    private static TrueTypeFont font(byte[] bytes) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(bytes));
    }

    @Test
    void whatTheFontHasStaysAsItWasWritten() {
        var text = "<p>許可証\t第1号 ﾔﾏﾀﾞ é</p>\r\n";

        assertThat(fonts.drawable(text)).returns(text, Fonts.Drawable::text).returns(false, Fonts.Drawable::rare)
                .matches(drawn -> drawn.missing().isEmpty() && drawn.variants().isEmpty());
    }

    @Test
    void aCharacterOfNoFontIsAGetaAndReported() {
        assertThat(fonts.drawable("\uD87E\uDC00𪚥")).returns("〓〓", Fonts.Drawable::text).returns(false, Fonts.Drawable::rare)
                .satisfies(one -> assertThat(one.missing()).containsExactly("\uD869\uDEA5 U+2A6A5", "\uD87E\uDC00 U+2F800"));
    }

    @Test
    void aRareCharacterTakesTheFontForNames() {
        var drawn = fonts.drawable("𠮷田");

        assertThat(drawn.text()).isEqualTo("𠮷田");
        assertThat(drawn.rare()).isTrue();
        assertThat(drawn.missing()).isEmpty();
        assertThat(regular.draws(FontFakes.YOSHI)).isFalse();
    }

    @Test
    void aVariantIsOneCharacterInTheLibrarysHandsTheSameEachTime() {
        var drawn = fonts.drawable(TSUJI + "と" + TSUJI + KATSU);

        var first = Character.toString(0x17000);
        assertThat(drawn.text()).isEqualTo(first + "と" + first + Character.toString(0x17002));
        assertThat(drawn.rare()).isFalse();
        assertThat(drawn.missing()).isEmpty();
        assertThat(drawn.variants().plain(drawn.text())).isEqualTo("辻と辻葛");
    }

    @Test
    void aVariantThatNoFontHasIsDrawnAsItsBaseAndReported() {
        var drawn = fonts.drawable("山\uDB40\uDDEF\uFE00田");

        assertThat(drawn.text()).isEqualTo("山田");
        assertThat(drawn.missing()).containsExactly("山 U+5C71 U+E01EF");
        assertThat(drawn.variants().isEmpty()).isTrue();
    }

    @Test
    void onlySelectorsAreSelectors() {
        assertThat(IntStream.of(0xFE00, 0xFE0F, 0xE0100, 0xE01EF)).allMatch(Variant::isSelector);
        assertThat(IntStream.of(0xFDFF, 0xFE10, 0xE00FF, 0xE01F0, '辻')).noneMatch(Variant::isSelector);
        assertThat(new Variant('辻', 0xE0100).text()).isEqualTo(TSUJI);
    }

    @Test
    void thereAreOnlySoManyStandIns() {
        var all = new StandIns();
        for (var i = 0; i < 2_999; i++) all.of(new Variant('辻', i));
        assertThat(all.isFull()).isFalse();
        assertThat(all.of(new Variant('辻', 2_999))).isEqualTo(0x17000 + 2 * 2_999);
        assertThat(all.isFull()).isTrue();
        assertThat(all.of(new Variant('辻', 0))).isEqualTo(0x17000);
        assertThat(all.all()).hasSize(3_000).containsEntry(0x17000, new Variant('辻', 0));
    }

    @Test
    void aFaceKnowsItsVariants() {
        assertThat(regular.draws('辻')).isTrue();
        assertThat(regular.draws('辻', 0xE0100)).isTrue();
        assertThat(regular.draws('辻', 0xE01EF)).isFalse();
        assertThat(regular.draws('a', 0xE0100)).isFalse();
    }

    @Test
    void aPartOfAFontHasWhatWasWantedAndNothingElse() throws IOException {
        var bytes = regular.only(IntStream.of('許', '可', 'é', FontFakes.YOSHI), Map.of(0x17000, FontFakes.TSUJI, 0x17002,
                new Variant('山', 0xE01EF)));
        var part = new FontFace(bytes);

        assertThat(IntStream.of('許', '可', 'é', 0x17000)).allMatch(part::draws);
        assertThat(IntStream.of('証', 'e', '辻', FontFakes.YOSHI, 0x17002)).noneMatch(part::draws);
        assertThat(bytes.length).isLessThan(new ClassPathResource("fonts/BIZUDGothic-Regular.ttf").getContentAsByteArray().length / 4);
    }

    @Test
    void itsGlyphsAreDrawnAsTheyWere() throws IOException {
        var wanted = "許可éÅぱが①";
        var whole = font(new ClassPathResource("fonts/BIZUDGothic-Regular.ttf").getContentAsByteArray());
        var part = font(regular.only(wanted.codePoints(), Map.of()));

        for (var c : wanted.codePoints().toArray()) {
            var glyph = whole.getUnicodeCmapLookup().getGlyphId(c);
            assertThat(part.getUnicodeCmapLookup().getGlyphId(c)).isEqualTo(glyph);
            assertThat(part.getGlyph().getGlyph(glyph).getPath().getBounds2D()).as(Character.toString(c))
                    .isEqualTo(whole.getGlyph().getGlyph(glyph).getPath().getBounds2D());
        }
        assertThat(part.getGlyph().getGlyph(whole.getUnicodeCmapLookup().getGlyphId('証'))).as("not wanted").satisfiesAnyOf(
                none -> assertThat(none).isNull(), none -> assertThat(none.getPath().getBounds2D().isEmpty()).isTrue());
    }

    @Test
    void aStandInIsDrawnAsTheVariantAndNotAsItsBase() throws IOException {
        var part = font(regular.only(IntStream.of('辻'), Map.of(0x17000, FontFakes.TSUJI)));
        var cmap = part.getUnicodeCmapLookup();

        assertThat(cmap.getGlyphId(0x17000)).isNotZero().isNotEqualTo(cmap.getGlyphId('辻'));
    }

    @Test
    void aFontIsItsTables() {
        var one = new TrueType(0x00010000, Map.of("aaaa", new byte[] {1, 2, 3, 4, 5}, "bbbb", new byte[] {6}, "cccc", new byte[0]));
        var read = TrueType.of(one.bytes());

        assertThat(read.version()).isEqualTo(0x00010000);
        assertThat(read.tables()).containsOnlyKeys("aaaa", "bbbb", "cccc");
        assertThat(read.tables().get("aaaa")).containsExactly(1, 2, 3, 4, 5);
        assertThat(read.tables().get("bbbb")).containsExactly(6);
        assertThat(one.bytes()).as("each table begins at a multiple of four").hasSize(12 + 3 * 16 + 8 + 4).startsWith(0, 1, 0, 0, 0,
                3, 0, 32, 0, 1, 0, 16);
        assertThat(read.with("bbbb", new byte[] {7}).tables().get("bbbb")).containsExactly(7);
        assertThat(read.tables().get("bbbb")).as("itself unchanged").containsExactly(6);
    }
}
