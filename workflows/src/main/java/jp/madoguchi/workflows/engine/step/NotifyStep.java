package jp.madoguchi.workflows.engine.step;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jp.madoguchi.forms.designer.Editor;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.engine.context.Setting;
import jp.madoguchi.workflows.engine.flow.Flow.Kind;
import jp.madoguchi.workflows.engine.part.Who;
import org.jspecify.annotations.Nullable;

/**
 * 通知 by mail, in the owner's words.
 *
 * @param to the applicant, or the staff of {@code who}
 */
@JsonTypeName("notify")
public record NotifyStep(@JsonUnwrapped Basics basics, To to,
        @Setting(roles = {Role.CLERK, Role.APPROVER, Role.OWNER}, where = "to", is = "STAFF") Who who,
        @Setting(as = Editor.TEXT) String subject, @Setting(as = Editor.LONG) String text) implements Step {

    public enum To { APPLICANT, STAFF }

    public NotifyStep(Basics basics, @Nullable To to, @Nullable Who who, @Nullable String subject, @Nullable String text) {
        this.basics = basics;
        this.to = to == null ? To.APPLICANT : to;
        this.who = who == null ? Who.of(Role.CLERK) : who;
        this.subject = subject == null ? "" : subject;
        this.text = text == null ? "" : text;
    }

    @Override
    public boolean automatic() {
        return true;
    }

    @Override
    public void draw(StepCanvas canvas) {
        canvas.put(key(), Kind.WORK, name(), "notifyPeople");
    }

    @Override
    public void check(Checking checking) {
        checking.when(subject.isBlank() || text.isBlank(), "noWords", "");
        if (to == To.STAFF) checking.who(who);
    }
}
