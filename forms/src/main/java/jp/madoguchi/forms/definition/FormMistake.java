package jp.madoguchi.forms.definition;

/**
 * Something an owner has to mend before a form can be published.
 *
 * @param where an {@link Address}, or a path in JSON from elsewhere; empty where it cannot be told
 * @param code the sentence is {@code form.<code>} in the message file
 * @param detail what it is about, in the owner's own words
 */
public record FormMistake(String where, String code, String detail) {

    static FormMistake at(Address where, String code, String detail) {
        return new FormMistake(where.toString(), code, detail);
    }
}
