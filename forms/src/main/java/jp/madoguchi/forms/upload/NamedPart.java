package jp.madoguchi.forms.upload;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.madoguchi.db.Bytes;

/**
 * A file that came in parts before the page with its name.
 *
 * @param field in which it was chosen
 * @param sha256 by which its parts are known, and checked
 * @param name as the sender calls it
 */
public record NamedPart(String field, Bytes sha256, String name) {

    /** How a fingerprint is written in addresses and forms. */
    public static final String SHA256 = "[0-9a-f]{64}";
    private static final Pattern WRITTEN = Pattern.compile("([^:]+):(" + SHA256 + "):(.*)", Pattern.DOTALL);

    /** As a page writes it: field, fingerprint and name with colons between; empty where it is nothing like it. */
    public static Optional<NamedPart> of(String written) {
        var parts = WRITTEN.matcher(written);
        return parts.matches() ? Optional.of(new NamedPart(parts.group(1), sha256(parts.group(2)), parts.group(3))) : Optional.empty();
    }

    static Bytes sha256(String written) {
        return new Bytes(HexFormat.of().parseHex(written));
    }
}
