package jp.madoguchi.workflows.engine.step;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.engine.part.Who;
import org.jspecify.annotations.Nullable;

/** 形式審査: whether everything that has to be there is there (行政手続法7条). */
@JsonTypeName("formal")
public record FormalCheckStep(String key, String name, Condition when, boolean hidden, Who who, Term term,
        List<String> checklist, int correctionDays)
        implements Step, Examination {

    public FormalCheckStep(String key, String name, @Nullable Condition when, boolean hidden, @Nullable Who who, @Nullable Term term,
            @Nullable List<String> checklist, int correctionDays) {
        this.key = key;
        this.name = name;
        this.when = Condition.orAlways(when);
        this.hidden = hidden;
        this.who = who == null ? Who.of(Role.CLERK) : who;
        this.term = Term.orNone(term);
        this.checklist = checklist == null ? List.of() : List.copyOf(checklist);
        this.correctionDays = correctionDays == 0 ? 10 : correctionDays;
    }

    @Override
    public List<String> results() {
        return List.of("grant", "refuse");
    }
}
