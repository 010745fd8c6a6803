package jp.madoguchi.workflows.desk.status;

import java.util.List;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.forms.fill.PagePost;
import jp.madoguchi.forms.resident.Sender;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.cases.correction.Correction;
import jp.madoguchi.workflows.cases.correction.Corrections;
import jp.madoguchi.workflows.cases.task.ChangedMeanwhile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * 補正を送る. What came is looked at first, with nothing held; then the application is held before a file of it is touched: of two
 * sendings the second one finds what the first one did, and takes nothing away from it.
 */
@Component
class CorrectionSending {

    private static final int LONGEST_REPLY = 1000;

    private final Applications applications;
    private final Corrections corrections;
    private final CorrectionForm form;
    private final CorrectionFiles files;
    private final TransactionOperations transaction;

    CorrectionSending(Applications applications, Corrections corrections, CorrectionForm form, CorrectionFiles files,
            TransactionOperations transaction) {
        this.applications = applications;
        this.corrections = corrections;
        this.form = form;
        this.files = files;
        this.transaction = transaction;
    }

    /** Answers the correction, or says what is still wrong. {@link ChangedMeanwhile} when none is open any more. */
    CorrectionForm.Corrected send(ApplicationId id, PagePost post, Sender sender, Resident resident) {
        var before = applications.get(id);
        var open = open(before);
        var received = files.receive(before, form.files(before, open, post), post, sender, resident);
        return transaction.execute(status -> {
            var application = applications.held(id);
            // What came answers the correction that was seen, and no later one.
            if (!open(application).requestedAt().equals(open.requestedAt())) throw new ChangedMeanwhile();
            return send(application, post, received);
        });
    }

    private Correction open(Application application) {
        return corrections.open(application.id()).filter(one -> application.state() == State.CORRECTION).orElseThrow(ChangedMeanwhile::new);
    }

    private CorrectionForm.Corrected send(Application application, PagePost post, ReceivedFiles files) {
        var open = open(application);
        var corrected = form.read(application, open, post, files);
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
