package jp.madoguchi.workflows.engine.step;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.designer.Editor;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.engine.context.Setting;
import jp.madoguchi.workflows.engine.context.Trial;
import jp.madoguchi.workflows.engine.flow.Flow.Kind;
import jp.madoguchi.workflows.engine.part.Body;
import jp.madoguchi.workflows.engine.part.Part;
import jp.madoguchi.workflows.engine.part.Term;
import jp.madoguchi.workflows.engine.part.Who;
import jp.madoguchi.workflows.engine.part.Work;
import org.jspecify.annotations.Nullable;

/**
 * 意見照会: bodies outside the department are asked for their opinion, all at once, and see only what they need.
 *
 * @param question what they are asked
 * @param shown the fields of the form that they see; none where it is empty
 * @param goOn whether it goes on without those who have not answered when the days are over
 */
@JsonTypeName("opinion")
public record OpinionStep(@JsonUnwrapped Basics basics, @Setting(as = Editor.LONG) String question,
        @Setting(fields = Field.class) List<String> shown, Term term, boolean goOn, @JsonProperty("parts") List<Body> bodies)
        implements Step, Work {

    public OpinionStep(Basics basics, @Nullable String question, @Nullable List<String> shown, @Nullable Term term, boolean goOn,
            @Nullable List<Body> bodies) {
        this.basics = basics;
        this.question = question == null ? "" : question;
        this.shown = shown == null ? List.of() : List.copyOf(shown);
        this.term = Term.orNone(term);
        this.goOn = goOn;
        this.bodies = bodies == null ? List.of() : List.copyOf(bodies);
    }

    @Override
    public List<Body> parts() {
        return bodies;
    }

    @Override
    public Optional<Part> part(String key, String name) {
        return Optional.of(new Body(key, name, null, null));
    }

    @Override
    public @Nullable Who who(String part) {
        return bodies.stream().filter(body -> body.key().equals(part) && !body.byMail()).map(Body::who).findFirst().orElse(null);
    }

    @Override
    public List<String> results() {
        return List.of("agreed", "conditional", "against", "none");
    }

    @Override
    public void draw(StepCanvas canvas) {
        canvas.beside(this, bodies, (id, body) -> {
            var tells = new ArrayList<>(StepCanvas.watched(term));
            if (goOn) tells.remove("due");
            canvas.put(id, Kind.TASK, body.name(), "enterOpinion", tells);
            if (goOn && term.limited()) canvas.alsoFrom(canvas.timer(id, "Over", canvas.word("noAnswer"), "due"));
        });
    }

    @Override
    public void check(Checking checking) {
        for (var body : bodies) {
            var at = checking.part(body);
            at.when(!body.byMail() && body.who().role() != Role.CONSULTED, "notConsulted", body.name());
            if (!body.byMail()) at.who(body.who());
            else at.when(!body.mail().matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+"), "noMail", body.mail());
        }
        checking.some(this, "noBodies");
        checking.words(question, "noQuestion");
        checking.fields(shown);
    }

    @Override
    public String simulate(Trial trial) {
        if (trial.happens(trial.chances().silent())) return "none";
        if (trial.happens(trial.chances().against())) return "against";
        return trial.happens(trial.chances().against()) ? "conditional" : "agreed";
    }
}
