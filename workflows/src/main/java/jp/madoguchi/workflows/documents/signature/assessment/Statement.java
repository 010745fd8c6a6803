package jp.madoguchi.workflows.documents.signature.assessment;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.TreeMap;
import jp.madoguchi.db.Bytes;
import jp.madoguchi.db.Sha256;
import jp.madoguchi.forms.definition.FormJson;
import org.jspecify.annotations.Nullable;

/**
 * 署名の対象: what was sent, frozen. The JSON names the PDF by its fingerprint, so that a signature over either covers both
 * the same contents.
 *
 * @param json canonical (RFC 8785, for the kinds of values in it)
 * @param file the PDF
 */
public record Statement(String json, Bytes file) {

    private static final String PDF = "pdfSha256";

    /** @param facts canonical JSON about what the PDF shows */
    public static Statement of(String facts, byte[] pdf) {
        var all = new TreeMap<String, Object>(FormJson.mapper().readValue(facts, TreeMap.class));
        all.put(PDF, HexFormat.of().formatHex(Sha256.of(pdf)));
        return new Statement(FormJson.mapper().writeValueAsString(all), new Bytes(pdf));
    }

    /** Without the fingerprint of its PDF. */
    public static String facts(String json) {
        var all = new TreeMap<String, Object>(FormJson.mapper().readValue(json, TreeMap.class));
        all.remove(PDF);
        return FormJson.mapper().writeValueAsString(all);
    }

    /** Whether that one, if there is one, states those facts. */
    public static boolean isOf(@Nullable String json, String facts) {
        return json != null && facts(json).equals(facts);
    }

    public byte[] pdf() {
        return file.bytes();
    }

    public byte[] bytes() {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** What a signing app is given to sign: SHA-256 of the JSON. */
    public byte[] digest() {
        return Sha256.of(bytes());
    }
}
