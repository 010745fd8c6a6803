package jp.madoguchi.workflows.engine.step;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.designer.Editor;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.forms.field.MailField;
import jp.madoguchi.forms.field.PersonNameField;
import jp.madoguchi.forms.field.TextField;
import jp.madoguchi.workflows.engine.context.Facts;
import jp.madoguchi.workflows.engine.context.Passing;
import jp.madoguchi.workflows.engine.context.Setting;
import jp.madoguchi.workflows.engine.context.Trial;
import jp.madoguchi.workflows.engine.flow.Place;
import jp.madoguchi.workflows.engine.part.Confirmer;
import jp.madoguchi.workflows.engine.part.Expiry;
import jp.madoguchi.workflows.engine.part.Part;
import jp.madoguchi.workflows.engine.part.Term;
import jp.madoguchi.workflows.engine.part.Way;
import jp.madoguchi.workflows.engine.part.Who;
import jp.madoguchi.workflows.engine.part.Work;
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
 * @param mailOnly whether the applicant can neither hand on a code nor send a sheet; a clerk may still let a sheet count
 */
@JsonTypeName("confirmation")
public record ConfirmationStep(@JsonUnwrapped Basics basics, @Setting(as = Editor.LONG) String statement,
        @Setting(fields = Field.class) List<String> shown, GivenBack givenBack,
        @Setting(where = "givenBack", is = "CORRECT") int correctionDays, Term term, Expiry silence,
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
        new ConfirmationFlow(canvas, this).draw();
    }

    @Override
    public void check(Checking checking) {
        for (var one : confirmers) {
            var at = checking.part(one);
            at.when(!one.personField().isEmpty() && checking.form().find(one.personField()).filter(ConfirmationStep::names).isEmpty(),
                    "noNameField", one.personField());
            at.when(mailOnly && one.mailField().isEmpty(), "mailOnlyWithoutMail", one.name());
            at.when(mailOnly && checking.form().find(one.mailField()).filter(ConfirmationStep::mayBeEmpty).isPresent(), "mailOnlyOptional",
                    one.name());
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

    private static boolean names(Field field) {
        return field instanceof PersonNameField || field instanceof TextField;
    }

    private static boolean mayBeEmpty(Field mail) {
        return mail.optional() && mail.requiredWhen() == null;
    }

    /** Nobody to ask is nobody who did not confirm. */
    @Override
    public String simulate(Trial trial) {
        for (var i = asked(trial.answers()); i > 0; i--) {
            if (trial.happens(trial.chances().silent())) return silence == Expiry.CLOSE && term.limited() ? Way.CLOSED : NONE;
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
            // Whoever gives it back to the desk is against it; else a 補正 was begun.
            if (result.equals("returned")) return givenBack == GivenBack.CORRECT && facts.against() == 0 ? "correct" : "on";
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
