package jp.madoguchi.workflows.documents.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** 書体: which characters a font can draw, and which variants of them (異体字: base and selector, Unicode UTS 37). */
final class FontFace {

    private final Glyphs glyphs;
    private final CmapLookup characters;
    private final Map<Long, Integer> variants;

    FontFace(byte[] font) {
        var tables = TrueType.of(font);
        this.glyphs = new Glyphs(tables);
        this.variants = variants(Objects.requireNonNull(tables.tables().get("cmap")));
        try {
            this.characters = new TTFParser().parse(new RandomAccessReadBuffer(font)).getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean draws(int character) {
        return characters.getGlyphId(character) != 0;
    }

    boolean draws(int character, int selector) {
        return variants.containsKey(key(character, selector));
    }

    private int glyph(Variant variant) {
        var glyph = variants.getOrDefault(key(variant.base(), variant.selector()), 0);
        return glyph == 0 ? characters.getGlyphId(variant.base()) : glyph;
    }

    /** The same font with nothing but these characters, and with each of the stand-ins drawn as its variant, where the font has that. */
    byte[] only(IntStream wanted, Map<Integer, Variant> standIns) {
        var drawn = new TreeMap<Integer, Integer>();
        wanted.filter(this::draws).forEach(c -> drawn.put(c, characters.getGlyphId(c)));
        standIns.forEach((c, variant) -> {
            if (draws(variant.base(), variant.selector())) drawn.put(c, glyph(variant));
        });
        return glyphs.only(new HashSet<>(drawn.values())).with("cmap", cmap(drawn)).bytes();
    }

    /** A table with one map, of format 12. */
    private static byte[] cmap(SortedMap<Integer, Integer> glyphs) {
        var groups = new ArrayList<int[]>();
        glyphs.forEach((c, glyph) -> {
            var last = groups.isEmpty() ? null : groups.getLast();
            if (last != null && last[1] + 1 == c && last[2] + (c - last[0]) == glyph) last[1] = c;
            else groups.add(new int[] {c, c, glyph});
        });
        var length = 16 + groups.size() * 12;
        var out = ByteBuffer.allocate(12 + length);
        out.putShort((short) 0).putShort((short) 1).putShort((short) 3).putShort((short) 10).putInt(12);
        out.putShort((short) 12).putShort((short) 0).putInt(length).putInt(0).putInt(groups.size());
        groups.forEach(group -> out.putInt(group[0]).putInt(group[1]).putInt(group[2]));
        return out.array();
    }

    private static long key(int character, int selector) {
        return (long) selector << 32 | character;
    }

    /** From the map of format 14; 0 for a variant that is drawn as its base is. */
    private static Map<Long, Integer> variants(byte[] cmap) {
        var in = ByteBuffer.wrap(cmap);
        var found = new HashMap<Long, Integer>();
        for (var i = 0; i < in.getShort(2); i++) {
            var map = in.getInt(8 + i * 8);
            if (in.getShort(map) != 14) continue;
            for (var j = 0; j < in.getInt(map + 6); j++) {
                var record = map + 10 + j * 11;
                var selector = three(in, record);
                var usual = in.getInt(record + 3);
                for (var k = 0; usual != 0 && k < in.getInt(map + usual); k++) {
                    var range = map + usual + 4 + k * 4;
                    for (var c = 0; c <= (in.get(range + 3) & 0xFF); c++) found.put(key(three(in, range) + c, selector), 0);
                }
                var other = in.getInt(record + 7);
                for (var k = 0; other != 0 && k < in.getInt(map + other); k++) {
                    var entry = map + other + 4 + k * 5;
                    found.put(key(three(in, entry), selector), in.getShort(entry + 3) & 0xFFFF);
                }
            }
        }
        return found;
    }

    private static int three(ByteBuffer in, int at) {
        return (in.get(at) & 0xFF) << 16 | (in.getShort(at + 1) & 0xFFFF);
    }
}
