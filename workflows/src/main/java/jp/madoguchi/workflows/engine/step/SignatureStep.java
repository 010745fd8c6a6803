package jp.madoguchi.workflows.engine.step;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflows.engine.context.Trial;
import jp.madoguchi.workflows.engine.part.Part;
import jp.madoguchi.workflows.engine.part.Signer;
import jp.madoguchi.workflows.engine.part.Term;
import jp.madoguchi.workflows.engine.part.Who;
import jp.madoguchi.workflows.engine.part.Work;
import org.jspecify.annotations.Nullable;

/** 電子署名: those who have to sign what was sent do so with their certificates, in any order (連名). */
@JsonTypeName("signature")
public record SignatureStep(@JsonUnwrapped Basics basics, Term term, @JsonProperty("parts") List<Signer> signers) implements Step, Work {

    public SignatureStep(Basics basics, @Nullable Term term, @Nullable List<Signer> signers) {
        this.basics = basics;
        this.term = Term.orNone(term);
        this.signers = signers == null ? List.of() : List.copyOf(signers);
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
    public List<Signer> parts() {
        return signers;
    }

    @Override
    public Optional<Part> part(String key, String name) {
        return Optional.of(new Signer(key, name, null, null, null, null, null, null));
    }

    /** Whether all signatures are beyond doubt, or a clerk has to look at one. */
    @Override
    public List<String> results() {
        return List.of("signed", "questionable");
    }

    @Override
    public void draw(StepCanvas canvas) {
        canvas.beside(this, signers, (id, signer) -> canvas.outside(id, signer.name(), "enterSignature", term));
    }

    @Override
    public void check(Checking checking) {
        for (var signer : signers) {
            var at = checking.part(signer);
            at.fields(signer.compared());
            signer.pages().stream().filter(slug -> checking.form().pages().noneMatch(page -> page.slug().equals(slug)))
                    .forEach(slug -> at.mistake("unknownPage", slug));
        }
        checking.some(this, "noSigners");
    }

    @Override
    public String simulate(Trial trial) {
        return "signed";
    }
}
