package jp.madoguchi.workflows.engine.part;

import java.util.List;
import jp.madoguchi.forms.condition.All;
import jp.madoguchi.forms.condition.Always;
import jp.madoguchi.forms.condition.Answered;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.designer.Editor;
import jp.madoguchi.forms.field.MailField;
import jp.madoguchi.forms.field.PersonNameField;
import jp.madoguchi.forms.field.TextField;
import jp.madoguchi.workflows.engine.context.Setting;
import org.jspecify.annotations.Nullable;

/**
 * 確認する人: somebody whom the answers name, as a guardian, a second applicant, a facility.
 *
 * @param personField the field whose answer is the name; without an answer there is nobody to ask. Empty: there always is
 * @param mailField the field whose answer is where to write to; empty for nowhere
 */
public record Confirmer(String key, @Setting(as = Editor.TEXT) String name,
        @Setting(fields = {PersonNameField.class, TextField.class}) String personField,
        @Setting(fields = MailField.class) String mailField, Condition when) implements Part {

    public Confirmer(String key, String name, @Nullable String personField, @Nullable String mailField, @Nullable Condition when) {
        this.key = key;
        this.name = name;
        this.personField = personField == null ? "" : personField;
        this.mailField = mailField == null ? "" : mailField;
        this.when = Condition.orAlways(when);
    }

    /** For which applications there is somebody to ask. */
    public Condition asked() {
        if (personField.isEmpty()) return when;
        var named = new Answered(personField);
        return when instanceof Always ? named : new All(List.of(named, when));
    }
}
