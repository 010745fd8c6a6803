package jp.madoguchi.workflows.documents.font;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;

/**
 * 異体字の代わり: the library knows no variants, so that in its hands each is a single character of a script that no document
 * here is written in; in the finished file the text is what it was, to be copied and read aloud.
 */
public final class StandIns {

    /** Tangut: like kanji in where lines break. Every second one, so that no two make a range. */
    private static final int FIRST = 0x17000;
    private static final int MOST = 3_000;

    private final Map<Variant, Integer> byVariant = new LinkedHashMap<>();

    public boolean isEmpty() {
        return byVariant.isEmpty();
    }

    boolean isFull() {
        return byVariant.size() >= MOST;
    }

    int of(Variant variant) {
        return byVariant.computeIfAbsent(variant, key -> FIRST + byVariant.size() * 2);
    }

    /** Without variants, for a title outside of the pages. */
    public String plain(String text) {
        var all = all();
        return text.codePoints().map(c -> all.containsKey(c) ? all.get(c).base() : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    Map<Integer, Variant> all() {
        var all = new LinkedHashMap<Integer, Variant>();
        byVariant.forEach((variant, c) -> all.put(c, variant));
        return all;
    }

    /** Says in the maps from glyphs to text (ToUnicode) what was meant. */
    public byte[] resolved(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var done = new HashSet<COSBase>();
            for (var page : document.getPages()) {
                var fonts = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
                if (fonts == null) continue;
                for (var name : fonts.keySet()) if (fonts.getCOSDictionary(name)
                        .getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream map) resolve(map, done);
            }
            var out = new ByteArrayOutputStream();
            // As it was written before: without object streams, which PDF/UA readers of old stumble over.
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void resolve(COSStream map, Set<COSBase> done) throws IOException {
        if (!done.add(map)) return;
        String text;
        try (var in = map.createInputStream()) {
            text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
        for (var one : byVariant.entrySet()) text = text.replace("<" + hex(Character.toString(one.getValue())) + ">",
                "<" + hex(one.getKey().text()) + ">");
        try (var out = map.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static String hex(String text) {
        return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    }
}
