package jp.madoguchi.workflows.engine.step;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.workflows.engine.part.Charge;
import jp.madoguchi.workflows.engine.part.Fee;
import org.jspecify.annotations.Nullable;

/**
 * 納付 of a fee by the applicant, by the table of fees that is its parts.
 *
 * @param term until when, in working days; reminded so many days before
 * @param expiry what becomes of an application whose fee is not paid until then
 * @param counter whether it can also be paid at the counter
 */
@JsonTypeName("payment")
public record PaymentStep(String key, String name, Condition when, boolean hidden, Term term, Expiry expiry,
        boolean counter, @JsonProperty("parts") List<Fee> fees)
        implements Step, Work {

    /** 期限を過ぎたとき: the application ends, goes on (a branch can look at it), or stays with a clerk to see to it. */
    public enum Expiry { CLOSE, GO_ON, STAY }

    public PaymentStep(String key, String name, @Nullable Condition when, boolean hidden, @Nullable Term term,
            @Nullable Expiry expiry, boolean counter, @Nullable List<Fee> fees) {
        this.key = key;
        this.name = name;
        this.when = Condition.orAlways(when);
        this.hidden = hidden;
        this.term = term == null ? new Term(10, 3, null) : term;
        this.expiry = expiry == null ? Expiry.CLOSE : expiry;
        this.counter = counter;
        this.fees = fees == null ? List.of() : List.copyOf(fees);
    }

    @Override
    public List<Fee> parts() {
        return fees;
    }

    @Override
    public List<String> checklist() {
        return List.of();
    }

    @Override
    public List<String> results() {
        return List.of("paid", "exempt", "unpaid");
    }

    /** What is to be paid by those facts. */
    public Charge charge(Answers facts) {
        return Charge.of(fees, facts);
    }
}
