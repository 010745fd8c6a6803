package jp.madoguchi.workflows.signature;

import java.nio.charset.StandardCharsets;
import jp.madoguchi.workflows.document.Sha256;

/**
 * 署名の対象: what was sent, frozen. The JSON names the PDF by its fingerprint, so that a signature over either covers both
 * the same contents.
 *
 * @param json canonical (RFC 8785, for the kinds of values in it)
 */
public record Statement(String json, byte[] pdf) {

    byte[] bytes() {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** What a signing app is given to sign: SHA-256 of the JSON. */
    byte[] digest() {
        return Sha256.of(bytes());
    }
}
