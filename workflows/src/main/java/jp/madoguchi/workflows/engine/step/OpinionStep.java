package jp.madoguchi.workflows.engine.step;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.workflows.engine.part.Body;
import org.jspecify.annotations.Nullable;

/**
 * 意見照会: bodies outside the department are asked for their opinion, all at once, and see only what they need.
 *
 * @param question what they are asked
 * @param shown the fields of the form that they see; all where it is empty
 * @param goOn whether it goes on without those who have not answered when the days are over
 */
@JsonTypeName("opinion")
public record OpinionStep(String key, String name, Condition when, boolean hidden, Term term, String question,
        List<String> shown, boolean goOn,
        @JsonProperty("parts") List<Body> bodies) implements Step, Work {

    public OpinionStep(String key, String name, @Nullable Condition when, boolean hidden, @Nullable Term term, @Nullable String question,
            @Nullable List<String> shown, boolean goOn, @Nullable List<Body> bodies) {
        this.key = key;
        this.name = name;
        this.when = Condition.orAlways(when);
        this.hidden = hidden;
        this.term = Term.orNone(term);
        this.question = question == null ? "" : question;
        this.shown = shown == null ? List.of() : List.copyOf(shown);
        this.goOn = goOn;
        this.bodies = bodies == null ? List.of() : List.copyOf(bodies);
    }

    @Override
    public List<Body> parts() {
        return bodies;
    }

    @Override
    public List<String> checklist() {
        return List.of();
    }

    @Override
    public List<String> results() {
        return List.of("agreed", "conditional", "against", "none");
    }
}
