package jp.madoguchi.workflows.desk.status;

import java.util.List;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.forms.fill.PagePost;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.cases.correction.Corrections;
import jp.madoguchi.workflows.cases.task.ChangedMeanwhile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 補正を送る. The application is held before a file is touched: of two sendings the second one finds what the first one did,
 * and takes nothing away from it.
 */
@Component
class CorrectionSending {

    private static final int LONGEST_REPLY = 1000;

    private final Applications applications;
    private final Corrections corrections;
    private final CorrectionForm form;

    CorrectionSending(Applications applications, Corrections corrections, CorrectionForm form) {
        this.applications = applications;
        this.corrections = corrections;
        this.form = form;
    }

    /** Answers the correction, or says what is still wrong. {@link ChangedMeanwhile} when none is open any more. */
    @Transactional
    public CorrectionForm.Corrected send(ApplicationId id, PagePost post) {
        var application = applications.held(id);
        var open = corrections.open(id).filter(one -> application.state() == State.CORRECTION).orElseThrow(ChangedMeanwhile::new);
        var corrected = form.read(application, open, post);
        if (post.stays()) {
            corrected.problems().clear();
            return corrected;
        }
        var say = Fold.lines(post.text("_say"));
        if (say.length() > LONGEST_REPLY) corrected.problems().add(new Problem("say", "sayTooLong", List.of(LONGEST_REPLY, say.length())));
        if (corrected.problems().isEmpty()) corrections.answer(application, open, corrected.answers(), say);
        return corrected;
    }
}
