package jp.madoguchi.forms.definition;

/**
 * Something an owner has to mend before a form can be published.
 *
 * @param where page:contact, field:mail, section:s1, rule:r1 or check:c1, {@code form} for the whole form, empty where it cannot be told
 * @param code the sentence is {@code form.<code>} in the message file
 * @param detail what it is about, in the owner's own words
 */
public record FormMistake(String where, String code, String detail) {
}
