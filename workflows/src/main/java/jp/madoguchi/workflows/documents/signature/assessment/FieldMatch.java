package jp.madoguchi.workflows.documents.signature.assessment;

/**
 * 照合: a fact in a certificate beside the answer that was given.
 *
 * @param fact name, address, birth or sex; its words are {@code sign.fact.<fact>}
 */
public record FieldMatch(String fact, String answered, String certified, boolean same) {
}
