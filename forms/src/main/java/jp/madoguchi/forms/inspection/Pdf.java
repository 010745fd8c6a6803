package jp.madoguchi.forms.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** PDF as it is held against what a PDF has to be: from its first byte to its trailer, with pages, without a password, not too large. */
final class Pdf {

    private static final int MOST_PAGES = 1000;
    private static final int TRAILER_WITHIN = 4096;
    /** Bytes that all of it but its pictures may unpack to. */
    private static final long MOST_UNPACKED = 256L << 20;

    private final byte[] file;

    Pdf(byte[] file) {
        this.file = file;
    }

    /** @return a code of a sentence, or the empty string where it is well */
    String refuse() throws IOException {
        var end = new String(Arrays.copyOfRange(file, Math.max(0, file.length - TRAILER_WITHIN), file.length), StandardCharsets.ISO_8859_1);
        if (!end.contains("%%EOF")) return "file.cut";
        try (var document = Loader.loadPDF(file)) {
            if (document.getNumberOfPages() == 0) return "file.unreadable";
            if (document.getNumberOfPages() > MOST_PAGES) return "file.pages";
            return refuseObjects(document);
        } catch (InvalidPasswordException e) {
            return "file.password";
        }
    }

    private static String refuseObjects(PDDocument document) throws IOException {
        var left = MOST_UNPACKED;
        var objects = document.getDocument();
        for (COSObjectKey key : objects.getXrefTable().keySet()) {
            COSObject object = objects.getObjectFromPool(key);
            if (!(object.getObject() instanceof COSStream stream)) continue;
            if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                if ((long) stream.getInt(COSName.WIDTH) * stream.getInt(COSName.HEIGHT) > Inspection.MOST_PIXELS) return "file.pixels";
                continue;
            }
            left -= unpacked(stream, left);
            if (left <= 0) return "file.unreadable";
        }
        return "";
    }

    /** A stream that is damaged unpacks to what can be read of it. */
    private static long unpacked(COSStream stream, long most) {
        var room = new byte[64 * 1024];
        var all = 0L;
        try (InputStream in = stream.createInputStream()) {
            for (var read = in.read(room); read >= 0 && all < most; read = in.read(room)) all += read;
        } catch (IOException e) {
            return all;
        }
        return all;
    }
}
