package jp.madoguchi.workflows.engine.step;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.designer.Editor;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.forms.field.MailField;
import jp.madoguchi.workflows.engine.context.Facts;
import jp.madoguchi.workflows.engine.context.Passing;
import jp.madoguchi.workflows.engine.context.Setting;
import jp.madoguchi.workflows.engine.context.Trial;
import jp.madoguchi.workflows.engine.flow.Flow.Kind;
import jp.madoguchi.workflows.engine.flow.Flow.Test;
import jp.madoguchi.workflows.engine.flow.FlowCanvas.Loose;
import jp.madoguchi.workflows.engine.flow.Place;
import jp.madoguchi.workflows.engine.part.Confirmer;
import jp.madoguchi.workflows.engine.part.Expiry;
import jp.madoguchi.workflows.engine.part.Part;
import jp.madoguchi.workflows.engine.part.Term;
import jp.madoguchi.workflows.engine.part.Who;
import org.jspecify.annotations.Nullable;

/**
 * 確認: persons whom the answers name see what they have to, and confirm it or give it back, in any order. Whoever gives it back ends
 * the round for all: what they confirmed was not what comes after.
 *
 * @param statement what they confirm
 * @param shown the fields of the form that they see
 * @param givenBack what follows when somebody gives it back
 * @param correctionDays until when the applicant puts it right, in calendar days
 * @param silence what becomes of an application that somebody has not confirmed when the days are over
 * @param mailOnly whether the code on the applicant's screen and the sheet do not count as a proof
 */
@JsonTypeName("confirmation")
public record ConfirmationStep(@JsonUnwrapped Basics basics, @Setting(as = Editor.LONG) String statement,
        @Setting(fields = Field.class) List<String> shown, GivenBack givenBack,
        @Setting(where = "givenBack", is = "CORRECT") int correctionDays, @Setting(of = {"days", "remind"}) Term term, Expiry silence,
        boolean mailOnly, @JsonProperty("parts") List<Confirmer> confirmers) implements Step, Work {

    /** 差し戻されたとき: the applicant puts it right and all are asked anew, or it goes on and the staff sees why. */
    public enum GivenBack { CORRECT, GO_ON }

    private static final String NONE = "none";

    public ConfirmationStep(Basics basics, @Nullable String statement, @Nullable List<String> shown, @Nullable GivenBack givenBack,
            int correctionDays, @Nullable Term term, @Nullable Expiry silence, boolean mailOnly, @Nullable List<Confirmer> confirmers) {
        this.basics = basics;
        this.statement = statement == null ? "" : statement;
        this.shown = shown == null ? List.of() : List.copyOf(shown);
        this.givenBack = givenBack == null ? GivenBack.CORRECT : givenBack;
        this.correctionDays = correctionDays == 0 ? 10 : correctionDays;
        this.term = term == null ? new Term(10, 3, null) : term;
        this.silence = silence == null ? Expiry.STAY : silence;
        this.mailOnly = mailOnly;
        this.confirmers = confirmers == null ? List.of() : List.copyOf(confirmers);
    }

    @Override
    public List<Confirmer> parts() {
        return confirmers;
    }

    @Override
    public Optional<Part> part(String key, String name) {
        return Optional.of(new Confirmer(key, name, null, null, null));
    }

    public Confirmer confirmer(String key) {
        return confirmers.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    }

    @Override
    public boolean byApplicant() {
        return true;
    }

    @Override
    public String turn() {
        return "others";
    }

    @Override
    public @Nullable Who who(String part) {
        return null;
    }

    @Override
    public List<String> results() {
        return List.of("confirmed", "returned", NONE);
    }

    /** How many are asked about an application with those facts. */
    public int asked(Answers facts) {
        return (int) confirmers.stream().filter(one -> one.asked().holds(facts)).count();
    }

    @Override
    public void draw(StepCanvas canvas) {
        var ends = term.limited() && silence != Expiry.STAY;
        canvas.beside(this, confirmers, (id, one) -> {
            var past = canvas.guard(id, one.asked(), "skip");
            var tells = new ArrayList<>(StepCanvas.watched(term));
            if (ends) tells.remove("due");
            canvas.put(id, Kind.TASK, one.name(), "enterConfirmation", tells);
            var over = ends ? Optional.of(canvas.timer(id, "Over", canvas.word("noAnswer"), "due")) : Optional.<Loose>empty();
            canvas.put(id + "_way", Kind.GATE, canvas.word("confirmation"), "chooseWay");
            canvas.below(id + "_stop", Kind.STOP, canvas.word("returned"), "", 1);
            canvas.arrow(id + "_way", id + "_stop", canvas.word("returned"), Test.way("back"));
            canvas.goOn(id + "_way", canvas.word("others"), null);
            over.ifPresent(canvas::alsoFrom);
            past.ifPresent(canvas::alsoFrom);
        });
        if (givenBack == GivenBack.CORRECT || silence == Expiry.CLOSE) drawEnds(canvas, key() + "Outcome");
    }

    private void drawEnds(StepCanvas canvas, String gate) {
        canvas.put(gate, Kind.GATE, canvas.word("confirmation"), "chooseWay");
        if (givenBack == GivenBack.CORRECT) {
            var correction = key() + Place.CORRECTION;
            canvas.below(correction, Kind.TASK, canvas.word("correction"), "enterCorrection", 1);
            canvas.arrow(gate, correction, canvas.word("returned"), Test.way("correct"));
            canvas.arrow(correction, key(), "", null);
            canvas.below(correction + "Missed", Kind.WORK, canvas.word("missed"), "correctionMissed", 2);
            canvas.arrow(canvas.timer(correction, "Late", canvas.word("correctionLate"), "correction"), correction + "Missed");
        }
        if (silence == Expiry.CLOSE) {
            canvas.below(key() + "Silent", Kind.WORK, canvas.word("closed"), "closeApplication", 3);
            canvas.arrow(gate, key() + "Silent", canvas.word("noAnswer"), Test.way("close"));
            canvas.below(key() + "SilentEnd", Kind.END, canvas.word("end"), "", 4);
            canvas.arrow(key() + "Silent", key() + "SilentEnd", "", null);
        }
        canvas.goOn(gate, canvas.word("confirmed"), null);
        if (givenBack == GivenBack.CORRECT) canvas.alsoFrom(new Loose(key() + Place.CORRECTION + "Missed", "", null));
    }

    @Override
    public void check(Checking checking) {
        for (var one : confirmers) {
            var at = checking.part(one);
            at.field(one.personField(), Field.class, "unknownField");
            at.field(one.mailField(), MailField.class, "noMailField");
            at.condition(one.when());
        }
        checking.some(this, "noConfirmers");
        checking.words(statement, "noStatement");
        checking.when(shown.isEmpty(), "nothingShown", name());
        checking.fields(shown);
        checking.days(term.days(), name());
        if (givenBack == GivenBack.CORRECT) checking.days(correctionDays, name());
    }

    /** Nobody to ask is nobody who did not confirm. */
    @Override
    public String simulate(Trial trial) {
        for (var i = asked(trial.answers()); i > 0; i--) {
            if (trial.happens(trial.chances().silent())) return NONE;
            if (!trial.happens(trial.chances().correction())) continue;
            if (givenBack == GivenBack.GO_ON) return "returned";
            trial.takes(1);
        }
        return "confirmed";
    }

    @Override
    public String way(String gate, Facts facts) {
        var result = facts.answers().text(Scope.result(key()));
        if (gate.endsWith("_way")) return result.equals("returned") ? "back" : "on";
        if (gate.endsWith("Outcome")) {
            if (result.equals("returned")) return givenBack == GivenBack.CORRECT ? "correct" : "on";
            return result.equals(NONE) && silence == Expiry.CLOSE ? "close" : "on";
        }
        var part = Place.of(gate).part();
        return facts.hold(part.isEmpty() ? when() : confirmer(part).asked()) ? "yes" : "no";
    }

    @Override
    public Optional<Passing> took(String gate, String way, Facts facts) {
        var last = way.equals("no") && !confirmers.isEmpty() && Place.of(gate).part().equals(confirmers.getLast().key());
        return last && asked(facts.answers()) == 0 ? Optional.of(new Passing("confirmed", false, "")) : Optional.empty();
    }
}
