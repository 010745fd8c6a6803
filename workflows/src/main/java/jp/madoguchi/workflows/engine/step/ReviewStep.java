package jp.madoguchi.workflows.engine.step;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import jp.madoguchi.forms.definition.Formerly;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.engine.context.Setting;
import jp.madoguchi.workflows.engine.context.Trial;
import jp.madoguchi.workflows.engine.part.Term;
import jp.madoguchi.workflows.engine.part.Who;
import jp.madoguchi.workflows.engine.part.Work;
import org.jspecify.annotations.Nullable;

/**
 * 審査 by one clerk, of the form (行政手続法7条) or of the content: looks at the application, asks for corrections (補正), and proposes
 * what to decide. 形式審査 was a kind of its own once; it reads as this.
 *
 * @param correctionDays in calendar days
 */
@JsonTypeName("review")
@Formerly("formal")
public record ReviewStep(@JsonUnwrapped Basics basics, @Setting(roles = {Role.CLERK, Role.APPROVER}) Who who, Term term,
        List<String> checklist, int correctionDays) implements Step, Work {

    public ReviewStep(Basics basics, @Nullable Who who, @Nullable Term term, @Nullable List<String> checklist, int correctionDays) {
        this.basics = basics;
        this.who = who == null ? Who.of(Role.CLERK) : who;
        this.term = Term.orNone(term);
        this.checklist = checklist == null ? List.of() : List.copyOf(checklist);
        this.correctionDays = correctionDays == 0 ? 10 : correctionDays;
    }

    @Override
    public Stand stand() {
        return Stand.PROPOSES;
    }

    @Override
    public Who who(String part) {
        return who;
    }

    @Override
    public List<String> results() {
        return List.of("grant", "refuse");
    }

    @Override
    public void draw(StepCanvas canvas) {
        canvas.drafts(key());
        canvas.work(key(), name(), "enterReview", term);
        canvas.correctable(key(), "forward");
    }

    @Override
    public void check(Checking checking) {
        checking.who(who);
        checking.days(correctionDays, name());
    }

    @Override
    public String simulate(Trial trial) {
        if (trial.happens(trial.chances().correction())) trial.takes(1);
        return trial.happens(trial.chances().refusal()) ? "refuse" : "grant";
    }
}
