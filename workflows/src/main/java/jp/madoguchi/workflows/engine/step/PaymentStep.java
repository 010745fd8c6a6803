package jp.madoguchi.workflows.engine.step;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.workflows.engine.context.Setting;
import jp.madoguchi.workflows.engine.context.Trial;
import jp.madoguchi.workflows.engine.flow.Flow.Kind;
import jp.madoguchi.workflows.engine.flow.Flow.Test;
import jp.madoguchi.workflows.engine.part.Charge;
import jp.madoguchi.workflows.engine.part.Expiry;
import jp.madoguchi.workflows.engine.part.Fee;
import jp.madoguchi.workflows.engine.part.Part;
import jp.madoguchi.workflows.engine.part.Term;
import jp.madoguchi.workflows.engine.part.Who;
import jp.madoguchi.workflows.engine.part.Work;
import org.jspecify.annotations.Nullable;

/**
 * 納付 of a fee by the applicant, by the table of fees that is its parts.
 *
 * @param term until when, in working days; reminded so many days before
 * @param expiry what becomes of an application whose fee is not paid until then
 * @param counter whether it can also be paid at the counter
 */
@JsonTypeName("payment")
public record PaymentStep(@JsonUnwrapped Basics basics, @Setting(of = {"days", "remind"}) Term term, Expiry expiry, boolean counter,
        @JsonProperty("parts") List<Fee> fees) implements Step, Work {

    public PaymentStep(Basics basics, @Nullable Term term, @Nullable Expiry expiry, boolean counter, @Nullable List<Fee> fees) {
        this.basics = basics;
        this.term = term == null ? new Term(10, 3, null) : term;
        this.expiry = expiry == null ? Expiry.CLOSE : expiry;
        this.counter = counter;
        this.fees = fees == null ? List.of() : List.copyOf(fees);
    }

    @Override
    public boolean byApplicant() {
        return true;
    }

    @Override
    public @Nullable Who who(String part) {
        return null;
    }

    @Override
    public List<Fee> parts() {
        return fees;
    }

    @Override
    public Optional<Part> part(String key, String name) {
        return Optional.of(new Fee(key, name, 1_000, null, 0, null, null, null));
    }

    @Override
    public List<String> results() {
        return List.of("paid", "exempt", "unpaid");
    }

    /** What is to be paid by those facts. */
    public Charge charge(Answers facts) {
        return Charge.of(fees, facts);
    }

    /** Time is kept by the payment itself: money that comes late has to be known of, too. */
    @Override
    public void draw(StepCanvas canvas) {
        canvas.put(key(), Kind.TASK, name(), "enterPayment");
        if (expiry != Expiry.CLOSE) return;
        canvas.put(key() + "Outcome", Kind.GATE, canvas.word("payment"), "");
        canvas.endsBelow(key() + "Outcome", key() + "Unpaid", "unpaid", Test.outcome("EXPIRE"), "closed", "closeApplication");
        canvas.goOn(key() + "Outcome", canvas.word("settled"), null);
    }

    @Override
    public void check(Checking checking) {
        for (var fee : fees) {
            var at = checking.part(fee);
            at.condition(fee.when());
            fee.mistakes(at.at(), checking.form()).forEach(checking.found()::add);
        }
        checking.some(this, "noFees");
        checking.days(term.days(), name());
    }

    @Override
    public String simulate(Trial trial) {
        return charge(trial.answers()).total() == 0 ? "exempt" : "paid";
    }
}
