package jp.madoguchi.forms.submission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.db.ForgetsExpired;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.FormVersionId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.definition.FormMistake;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Published form versions (様式の版). They never change, so each node keeps them; those that are only tried out are read each time. */
@Service
public class FormVersions implements ForgetsExpired {

    /** A definition that may not be published. */
    public static final class Unfit extends RuntimeException {

        private final List<FormMistake> mistakes;

        Unfit(List<FormMistake> mistakes) {
            super("The form has mistakes: " + mistakes);
            this.mistakes = mistakes;
        }

        public List<FormMistake> mistakes() {
            return mistakes;
        }
    }

    private final FormVersionMapper mapper;
    private final Clock clock;
    private final Map<FormVersionId, Form> known = new ConcurrentHashMap<>();

    FormVersions(FormVersionMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    public Form form(FormVersionId id) {
        var form = known.get(id);
        if (form != null) return form;
        var read = FormJson.trusted(mapper.definition(id).orElseThrow(() -> new NotFound("form version")));
        if (!mapper.isTrial(id)) known.put(id, read);
        return read;
    }

    /** Keeps a form as it is drawn now, so that it can be gone through; it has no number and is never offered to residents. */
    @Transactional
    public FormVersionId tryOut(AuthorityId authority, String code, Form form) {
        var id = FormVersionId.next(clock.instant());
        mapper.insertTrial(id, authority, code, FormJson.write(form), clock.instant());
        return id;
    }

    /** The version that is live now of the form that this is a version of; empty where this is it, or is only tried out. */
    public Optional<FormVersionId> newer(FormVersionId id) {
        return mapper.newer(id);
    }

    /** Versions that were only tried out. */
    @Override
    public void forgetExpired(Instant now) {
        mapper.removeTrials(now.minus(Duration.ofDays(3)));
    }

    /** Checks a definition as a whole and publishes it as the next version. */
    @Transactional
    public FormVersionId publish(AuthorityId authority, String code, String json) {
        var outcome = FormJson.read(json);
        if (outcome.form().isEmpty()) throw new Unfit(outcome.mistakes());
        var id = FormVersionId.next(clock.instant());
        mapper.insert(id, authority, code, FormJson.write(outcome.form().get()), clock.instant());
        return id;
    }

    /** As it was drawn; null for one that was published before there was a designer. */
    public @Nullable ObjectNode blueprint(FormVersionId id) {
        return mapper.blueprint(id);
    }

    /**
     * How a version came about.
     *
     * @param by who asked for it; checkedBy the second person
     */
    @Transactional
    public void describe(FormVersionId id, ObjectNode blueprint, String note, @Nullable PersonId by, @Nullable PersonId checkedBy) {
        mapper.describe(id, blueprint, note, by, checkedBy);
    }

    /** A newer one took its place. */
    @Transactional
    public void retire(FormVersionId id) {
        mapper.retire(id, clock.instant());
    }

    /** All that were published under a code, the latest first. */
    public List<FormVersion> all(AuthorityId authority, String code) {
        return mapper.versions(authority, code);
    }

    public Optional<FormVersion> numbered(AuthorityId authority, String code, int number) {
        return mapper.version(authority, code, number);
    }
}
