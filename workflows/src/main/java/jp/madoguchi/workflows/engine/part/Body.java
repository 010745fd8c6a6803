package jp.madoguchi.workflows.engine.part;

import jp.madoguchi.workflows.base.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * 照会先: who is asked for an opinion, by an account of its own or by a link that is mailed.
 *
 * @param mail where the link goes; the empty string for a department with accounts
 */
public record Body(String key, String name, Who who, String mail) implements Part {

    public Body(String key, String name, @Nullable Who who, @Nullable String mail) {
        this.key = key;
        this.name = name;
        this.who = who == null ? new Who(Role.CONSULTED, "", Who.Rule.NAMED, "", "", "") : who;
        this.mail = mail == null ? "" : mail;
    }

    public boolean byMail() {
        return !mail.isEmpty();
    }
}
