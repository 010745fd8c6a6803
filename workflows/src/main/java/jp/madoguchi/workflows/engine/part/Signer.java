package jp.madoguchi.workflows.engine.part;

import java.util.List;
import jp.madoguchi.forms.designer.Editor;
import jp.madoguchi.forms.field.ChoiceField;
import jp.madoguchi.forms.field.DateField;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.workflows.engine.context.Setting;
import org.jspecify.annotations.Nullable;

/**
 * 署名する人: the applicant, a representative, a company.
 *
 * @param with whose certificate is asked for
 * @param pages the pages of the form that are signed; all where it is empty
 * @param nameField the field whose answer is the signer's name, held against the certificate, as are the next three; empty for none
 */
public record Signer(String key, @Setting(as = Editor.TEXT) String name, @Setting(of = {"PERSON", "COMPANY"}) With with,
        @Setting(pages = true) List<String> pages, @Setting(fields = Field.class) String nameField,
        @Setting(fields = Field.class) String addressField, @Setting(fields = DateField.class) String birthField,
        @Setting(fields = ChoiceField.class) String sexField) implements Part {

    /** A resident's certificate (公的個人認証 署名用), a company's (商業登記電子証明書), or that of a member of the staff (職責証明書 and the like). */
    public enum With { PERSON, COMPANY, STAFF }

    public Signer(String key, String name, @Nullable With with, @Nullable List<String> pages,
            @Nullable String nameField, @Nullable String addressField,
            @Nullable String birthField, @Nullable String sexField) {
        this.key = key;
        this.name = name;
        this.with = with == null ? With.PERSON : with;
        this.pages = pages == null ? List.of() : List.copyOf(pages);
        this.nameField = nameField == null ? "" : nameField;
        this.addressField = addressField == null ? "" : addressField;
        this.birthField = birthField == null ? "" : birthField;
        this.sexField = sexField == null ? "" : sexField;
    }

    /** The fields of the form that a certificate is held against. */
    public List<String> compared() {
        return java.util.stream.Stream.of(nameField, addressField, birthField, sexField).filter(key -> !key.isEmpty()).toList();
    }
}
