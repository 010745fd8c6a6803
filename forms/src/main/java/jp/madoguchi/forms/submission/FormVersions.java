package jp.madoguchi.forms.submission;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.FormVersionId;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.definition.FormMistake;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Published form versions (様式の版). They never change, so each node keeps them. */
@Service
public class FormVersions {

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
        return known.computeIfAbsent(id, key -> FormJson.trusted(mapper.definition(key).orElseThrow(() -> new NotFound("form version"))));
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
}
