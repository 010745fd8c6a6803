package jp.madoguchi.workflows.documents.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.jspecify.annotations.Nullable;

/** What is too much to be looked at, found before anything in a file is trusted (上限). */
final class Bounds {

    static final int LARGEST = 20 * 1024 * 1024;
    /** Of a signature that stands apart from what it signs. */
    private static final int LARGEST_APART = 1024 * 1024;
    /** In points; A0 has 3,370. */
    private static final int LONGEST_EDGE = 5_000;
    private static final Pattern SIGNATURE = Pattern.compile("<([A-Za-z0-9_.-]+:)?Signature[\\s>]");
    private static final Pattern ENCODING =
            Pattern.compile("\\s*+<\\?xml[^>]{0,100}?encoding\\s{0,5}=\\s{0,5}[\"']([^\"']{0,40})");
    private static final Set<String> PLAIN = Set.of("UTF-8", "US-ASCII", "ISO-8859-1", "SHIFT_JIS", "WINDOWS-31J", "EUC-JP");
    private static final int MOST_PAGES = 300;
    private static final int MOST_SIGNATURES = 20;

    private Bounds() {
    }

    /** A code for the message, or null where it may be looked at. */
    static @Nullable String refuse(byte[] file) {
        if (file.length == 0) return "empty";
        if (file.length > LARGEST) return "tooLarge";
        if (isPdf(file)) return refusePdf(file);
        if (file.length > LARGEST_APART) return "tooLarge";
        return file[0] == 0x30 ? refuseCms(file) : refuseXml(file);
    }

    private static @Nullable String refuseCms(byte[] file) {
        try {
            return new CMSSignedData(file).getSignerInfos().size() > MOST_SIGNATURES ? "tooManySignatures" : null;
        } catch (CMSException | RuntimeException e) {
            return "unreadable";
        }
    }

    /** In an encoding that writes ASCII as it is: in any other a parser would see words that are not seen here. */
    private static @Nullable String refuseXml(byte[] file) {
        for (var one : file) if (one == 0) return "unreadable";
        var text = new String(file, StandardCharsets.UTF_8);
        if (!text.replace("\uFEFF", "").stripLeading().startsWith("<")) return "unreadable";
        var declared = ENCODING.matcher(text);
        if (declared.lookingAt() && !PLAIN.contains(declared.group(1).toUpperCase(Locale.ROOT))) return "unreadable";
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) return "unreadable";
        return SIGNATURE.matcher(text).results().limit(MOST_SIGNATURES + 1L).count() > MOST_SIGNATURES ? "tooManySignatures" : null;
    }

    static boolean isPdf(byte[] file) {
        return file.length > 4 && file[0] == '%' && file[1] == 'P' && file[2] == 'D' && file[3] == 'F';
    }

    /** A picture of it, which comparing two revisions may want, would fill the memory. */
    private static boolean isHuge(PDPage page) {
        var box = page.getMediaBox();
        return Math.max(box.getWidth(), box.getHeight()) * Math.max(1, page.getUserUnit()) > LONGEST_EDGE;
    }

    private static @Nullable String refusePdf(byte[] file) {
        if (ObjectStreams.areTooLarge(file)) return "unreadable";
        try (var document = Loader.loadPDF(file)) {
            if (document.isEncrypted()) return "encrypted";
            if (document.getNumberOfPages() > MOST_PAGES) return "tooManyPages";
            for (var page : document.getPages()) if (isHuge(page)) return "unreadable";
            var signatures = document.getSignatureDictionaries().size();
            if (signatures > MOST_SIGNATURES) return "tooManySignatures";
            return signatures == 0 ? "unsigned" : null;
        } catch (InvalidPasswordException e) {
            return "encrypted";
        } catch (IOException | RuntimeException e) {
            return "unreadable";
        }
    }
}
