package jp.madoguchi.workflows.documents.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * 検証の方針: the signature library's own policy made strict. As it comes it accepts, with a warning, a box drawn over a page
 * after it was signed, and a certificate that is for signing in only.
 */
final class StrictPolicy {

    private static final byte[] TEXT = strict();

    private StrictPolicy() {
    }

    static InputStream open() {
        return new ByteArrayInputStream(TEXT);
    }

    private static byte[] strict() {
        try (var in = StrictPolicy.class.getResourceAsStream("/policy/constraint.xml")) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var from = text.indexOf("<SignatureConstraints>");
            var until = text.indexOf("</SignatureConstraints>");
            var part = text.substring(from, until);
            part = replaced(part, "<UndefinedChanges Level=\"WARN\" />", "<UndefinedChanges Level=\"FAIL\" />");
            part = replaced(part, "<PdfAnnotationOverlap Level=\"WARN\" />", "<PdfAnnotationOverlap Level=\"FAIL\" />");
            part = replaced(part, "<KeyUsage Level=\"WARN\">", "<KeyUsage Level=\"FAIL\">");
            // A list that is past its own next update proves nothing of today.
            part = replaced(part, "<RevocationFreshness Level=\"IGNORE\" Unit=\"DAYS\" Value=\"0\" />",
                    "<RevocationFreshnessNextUpdate Level=\"FAIL\" />");
            part = part.replace("<AuthorityInfoAccessPresent Level=\"WARN\" />", "");
            return (text.substring(0, from) + part + text.substring(until)).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A newer library with another policy must not make this one lax without a word. */
    private static String replaced(String text, String what, String by) {
        if (!text.contains(what)) throw new IllegalStateException("not in the policy any more: " + what);
        return text.replace(what, by);
    }
}
