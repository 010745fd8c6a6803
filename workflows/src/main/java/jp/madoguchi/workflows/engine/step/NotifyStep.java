package jp.madoguchi.workflows.engine.step;

import com.fasterxml.jackson.annotation.JsonTypeName;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.engine.part.Who;
import org.jspecify.annotations.Nullable;

/**
 * 通知 by mail, in the owner's words.
 *
 * @param to the applicant, or the staff of {@code who}
 */
@JsonTypeName("notify")
public record NotifyStep(String key, String name, Condition when, boolean hidden, To to, Who who, String subject,
        String text) implements Step {

    public enum To { APPLICANT, STAFF }

    public NotifyStep(String key, String name, @Nullable Condition when, boolean hidden, @Nullable To to,
            @Nullable Who who, @Nullable String subject, @Nullable String text) {
        this.key = key;
        this.name = name;
        this.when = Condition.orAlways(when);
        this.hidden = hidden;
        this.to = to == null ? To.APPLICANT : to;
        this.who = who == null ? Who.of(Role.CLERK) : who;
        this.subject = subject == null ? "" : subject;
        this.text = text == null ? "" : text;
    }
}
