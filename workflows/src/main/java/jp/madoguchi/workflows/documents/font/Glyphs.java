package jp.madoguchi.workflows.documents.font;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The outlines of a TrueType font (glyf and loca, OpenType specification), of which a document needs a few only. */
final class Glyphs {

    private static final int WORDS = 0x0001;
    private static final int SCALED = 0x0008;
    private static final int MORE = 0x0020;
    private static final int SCALED_TWICE = 0x0040;
    private static final int SCALED_BY_MATRIX = 0x0080;

    private final TrueType font;
    private final ByteBuffer outlines;
    private final ByteBuffer places;
    private final boolean isLong;

    Glyphs(TrueType font) {
        this.font = font;
        this.outlines = ByteBuffer.wrap(font.tables().get("glyf"));
        this.places = ByteBuffer.wrap(font.tables().get("loca"));
        this.isLong = ByteBuffer.wrap(font.tables().get("head")).getShort(50) == 1;
    }

    /** The same font without the outlines of all others. Glyphs keep their numbers. */
    TrueType only(Set<Integer> wanted) {
        var kept = withParts(wanted);
        var count = places.capacity() / (isLong ? 4 : 2);
        var loca = ByteBuffer.allocate(count * 4);
        var glyf = ByteBuffer.allocate(kept.stream().mapToInt(glyph -> (length(glyph) + 3) & ~3).sum());
        for (var glyph = 0; glyph < count; glyph++) {
            loca.putInt(glyf.position());
            if (glyph + 1 == count || !kept.contains(glyph)) continue;
            glyf.put(font.tables().get("glyf"), place(glyph), length(glyph));
            glyf.position((glyf.position() + 3) & ~3);
        }
        var head = Objects.requireNonNull(font.tables().get("head")).clone();
        ByteBuffer.wrap(head).putShort(50, (short) 1);
        return font.with("glyf", glyf.array()).with("loca", loca.array()).with("head", head);
    }

    /** Some glyphs are made of others. */
    private Set<Integer> withParts(Set<Integer> wanted) {
        var all = new TreeSet<>(Set.of(0));
        var open = new ArrayDeque<>(wanted);
        while (!open.isEmpty()) {
            var glyph = open.pop();
            if (all.add(glyph) || glyph == 0) parts(glyph, open);
        }
        return all;
    }

    private void parts(int glyph, ArrayDeque<Integer> found) {
        if (length(glyph) == 0 || outlines.getShort(place(glyph)) >= 0) return;
        var at = place(glyph) + 10;
        int flags;
        do {
            flags = outlines.getShort(at);
            found.push(outlines.getShort(at + 2) & 0xFFFF);
            at += 4 + ((flags & WORDS) != 0 ? 4 : 2) + ((flags & SCALED) != 0 ? 2 : (flags & SCALED_TWICE) != 0 ? 4
                    : (flags & SCALED_BY_MATRIX) != 0 ? 8 : 0);
        } while ((flags & MORE) != 0);
    }

    private int place(int glyph) {
        return isLong ? places.getInt(glyph * 4) : (places.getShort(glyph * 2) & 0xFFFF) * 2;
    }

    private int length(int glyph) {
        return place(glyph + 1) - place(glyph);
    }
}
