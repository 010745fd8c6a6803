package jp.madoguchi.forms.definition;

/**
 * Something an owner has to mend before a form can be published.
 *
 * @param where the page's slug or the field's key, or the empty string for the whole form
 * @param code the sentence is {@code form.<code>} in the message file
 * @param detail what it is about, in the owner's own words
 */
public record FormMistake(String where, String code, String detail) {
}
