package jp.madoguchi.workflows.engine.step;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.workflows.engine.context.Facts;
import jp.madoguchi.workflows.engine.context.Passing;
import jp.madoguchi.workflows.engine.context.Trial;
import jp.madoguchi.workflows.engine.flow.Flow.Kind;
import jp.madoguchi.workflows.engine.flow.Flow.Test;
import jp.madoguchi.workflows.engine.flow.Place;
import jp.madoguchi.workflows.engine.part.Lane;
import jp.madoguchi.workflows.engine.part.Part;
import jp.madoguchi.workflows.engine.part.Term;
import jp.madoguchi.workflows.engine.part.Who;
import jp.madoguchi.workflows.engine.part.Work;
import org.jspecify.annotations.Nullable;

/** 並行審査: several departments look at the application at the same time. */
@JsonTypeName("joint")
public record JointStep(@JsonUnwrapped Basics basics, Join join, Term term, List<String> checklist, int correctionDays,
        @JsonProperty("parts") List<Lane> lanes) implements Step, Work {

    /** まとめ方: when the step as a whole agrees. It ends as soon as that is clear. */
    public enum Join { ALL, MAJORITY, ANY }

    public JointStep(Basics basics, @Nullable Join join, @Nullable Term term, @Nullable List<String> checklist, int correctionDays,
            @Nullable List<Lane> lanes) {
        this.basics = basics;
        this.join = join == null ? Join.ALL : join;
        this.term = Term.orNone(term);
        this.checklist = checklist == null ? List.of() : List.copyOf(checklist);
        this.correctionDays = correctionDays == 0 ? 10 : correctionDays;
        this.lanes = lanes == null ? List.of() : List.copyOf(lanes);
    }

    @Override
    public List<Lane> parts() {
        return lanes;
    }

    @Override
    public Optional<Part> part(String key, String name) {
        return Optional.of(new Lane(key, name, null, null));
    }

    private Lane lane(String key) {
        return lanes.stream().filter(lane -> lane.key().equals(key)).findFirst().orElseThrow();
    }

    @Override
    public Who who(String part) {
        return lane(part).who();
    }

    @Override
    public List<String> results() {
        return List.of("agreed", "against");
    }

    @Override
    public void draw(StepCanvas canvas) {
        canvas.beside(this, lanes, (id, lane) -> {
            var past = canvas.guard(id, lane.when(), "skip");
            canvas.work(id, lane.name(), "enterJoint", term);
            canvas.correctable(id, "answered");
            canvas.put(id + "_way", Kind.GATE, canvas.word("join." + join), "chooseWay");
            canvas.below(id + "_stop", Kind.STOP, canvas.word("clear"), "", 1);
            canvas.arrow(id + "_way", id + "_stop", canvas.word("clear"), Test.way("enough"));
            canvas.goOn(id + "_way", canvas.word("others"), null);
            past.ifPresent(canvas::alsoFrom);
        });
    }

    @Override
    public void check(Checking checking) {
        for (var lane : lanes) {
            checking.part(lane).who(lane.who());
            checking.part(lane).condition(lane.when());
        }
        checking.some(this, "noLanes");
        checking.days(correctionDays, name());
    }

    /** By the same rule as the real ones: each department that is asked for this application answers for itself. */
    @Override
    public String simulate(Trial trial) {
        var asked = asked(trial.answers());
        var against = (int) IntStream.range(0, asked).filter(i -> trial.happens(trial.chances().against())).count();
        return asked == 0 ? "agreed" : result(asked, asked - against, against);
    }

    /** The gate behind the departments that are asked side by side. */
    private static boolean counts(String gate) {
        return gate.endsWith("_way");
    }

    @Override
    public String way(String gate, Facts facts) {
        if (counts(gate)) return result(facts).isEmpty() ? "more" : "enough";
        var part = Place.of(gate).part();
        return facts.hold(part.isEmpty() ? when() : lane(part).when()) ? "yes" : "no";
    }

    /** Where no department has to be asked nobody is against it. */
    @Override
    public Optional<Passing> took(String gate, String way, Facts facts) {
        if (counts(gate)) return way.equals("enough") ? Optional.of(new Passing(result(facts), true, "")) : Optional.empty();
        var last = way.equals("no") && Place.of(gate).part().equals(lanes.getLast().key());
        return last && asked(facts.answers()) == 0 ? Optional.of(new Passing("agreed", false, "")) : Optional.empty();
    }

    private int asked(Answers answers) {
        return (int) lanes.stream().filter(lane -> lane.when().holds(answers)).count();
    }

    private String result(Facts facts) {
        return result(asked(facts.answers()), facts.agreed(), facts.against());
    }

    /**
     * What is clear after some departments have answered.
     *
     * @param asked how many were asked
     * @return agreed, against, or the empty string while others still decide it
     */
    String result(int asked, int agreed, int against) {
        return switch (join) {
            case ALL -> against > 0 ? "against" : agreed == asked ? "agreed" : "";
            case MAJORITY -> agreed * 2 > asked ? "agreed" : against * 2 >= asked ? "against" : "";
            case ANY -> agreed > 0 ? "agreed" : against == asked ? "against" : "";
        };
    }
}
