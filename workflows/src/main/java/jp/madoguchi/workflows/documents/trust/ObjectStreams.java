package jp.madoguchi.workflows.documents.trust;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * PDFのオブジェクトストリーム (ISO 32000-2, 7.5.7 and 7.5.8): whoever opens the file unpacks these whole, however large they are. They are unpacked
 * into nothing first, and no further than real ones go.
 */
final class ObjectStreams {

    private static final Pattern BEGIN = Pattern.compile("/(?:ObjStm|XRef)\\b.{0,400}?>>\\s{0,4}stream\\r?\\n", Pattern.DOTALL);
    /** Bytes of all of them; a form of a hundred pages has about one million. */
    private static final long MOST = 32L << 20;

    private ObjectStreams() {
    }

    static boolean areTooLarge(byte[] pdf) {
        var room = MOST;
        var begin = BEGIN.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
        var into = new byte[1 << 16];
        while (begin.find() && room > 0) {
            var inflater = new Inflater();
            try {
                inflater.setInput(pdf, begin.end(), pdf.length - begin.end());
                for (var n = inflater.inflate(into); n > 0 && room > 0; n = inflater.inflate(into)) room -= n;
            } catch (DataFormatException e) {
                // Packed in another way, or broken: the reader behind this has its own bounds.
            } finally {
                inflater.end();
            }
        }
        return room <= 0;
    }
}
