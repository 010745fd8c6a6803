package jp.madoguchi.workflows.trust;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** What is too much to be looked at, found before anything in a file is trusted (上限). */
final class Bounds {

    static final int LARGEST = 20 * 1024 * 1024;
    private static final int MOST_PAGES = 300;
    private static final int MOST_SIGNATURES = 20;

    private Bounds() {
    }

    /** A code for the message, or null where it may be looked at. */
    static @Nullable String refuse(byte[] file) {
        if (file.length == 0) return "empty";
        if (file.length > LARGEST) return "tooLarge";
        return isPdf(file) ? refusePdf(file) : null;
    }

    static boolean isPdf(byte[] file) {
        return file.length > 4 && file[0] == '%' && file[1] == 'P' && file[2] == 'D' && file[3] == 'F';
    }

    private static @Nullable String refusePdf(byte[] file) {
        try (var document = Loader.loadPDF(file)) {
            if (document.isEncrypted()) return "encrypted";
            if (document.getNumberOfPages() > MOST_PAGES) return "tooManyPages";
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
