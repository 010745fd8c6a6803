package jp.madoguchi.workflows.engine.part;

import jp.madoguchi.forms.designer.Editor;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.engine.context.Setting;
import org.jspecify.annotations.Nullable;

/**
 * 照会先: who is asked for an opinion, by an account of its own or by a link that is mailed.
 *
 * @param mail where the link goes; the empty string for a department with accounts
 */
public record Body(String key, @Setting(as = Editor.TEXT) String name, String mail,
        @Setting(roles = Role.CONSULTED, where = "mail") Who who) implements Part {

    public Body(String key, String name, @Nullable String mail, @Nullable Who who) {
        this.key = key;
        this.name = name;
        this.who = who == null ? new Who(Role.CONSULTED, "", Who.Rule.NAMED, "", "", "") : who;
        this.mail = mail == null ? "" : mail;
    }

    public boolean byMail() {
        return !mail.isEmpty();
    }
}
