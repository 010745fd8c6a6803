package jp.madoguchi.workflows.engine.step;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.workflows.engine.part.Signer;
import org.jspecify.annotations.Nullable;

/** 電子署名: those who have to sign what was sent do so with their certificates, in any order (連名). */
@JsonTypeName("signature")
public record SignatureStep(String key, String name, Condition when, boolean hidden, Term term, @JsonProperty("parts") List<Signer> signers)
        implements Step, Work {

    public SignatureStep(String key, String name, @Nullable Condition when, boolean hidden, @Nullable Term term,
            @Nullable List<Signer> signers) {
        this.key = key;
        this.name = name;
        this.when = Condition.orAlways(when);
        this.hidden = hidden;
        this.term = Term.orNone(term);
        this.signers = signers == null ? List.of() : List.copyOf(signers);
    }

    @Override
    public List<Signer> parts() {
        return signers;
    }

    @Override
    public List<String> checklist() {
        return List.of();
    }

    /** Whether all signatures are beyond doubt, or a clerk has to look at one. */
    @Override
    public List<String> results() {
        return List.of("signed", "questionable");
    }
}
