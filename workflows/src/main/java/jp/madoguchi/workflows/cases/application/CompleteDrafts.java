package jp.madoguchi.workflows.cases.application;

import java.util.List;
import jp.madoguchi.forms.attachment.Attachments;
import jp.madoguchi.forms.fill.FilledForm;
import jp.madoguchi.forms.journey.Journey;
import jp.madoguchi.forms.journey.Revalidation;
import jp.madoguchi.forms.submission.Draft;
import jp.madoguchi.forms.submission.FormVersions;
import org.springframework.stereotype.Component;

/** 提出できるか: whether a draft, read anew at the moment it is sent, is still complete. */
@Component
class CompleteDrafts {

    private final FilledForm filled;
    private final FormVersions forms;
    private final Attachments attachments;
    private final List<SendingRule> rules;

    CompleteDrafts(FilledForm filled, FormVersions forms, Attachments attachments, List<SendingRule> rules) {
        this.filled = filled;
        this.forms = forms;
        this.attachments = attachments;
        this.rules = rules;
    }

    /** @throws Submitting.Unfinished where an answer lost its ground since it was checked */
    Journey of(Draft draft) {
        var form = forms.form(draft.form());
        var journey = Journey.through(form, Revalidation.of(form, attachments.existing(draft),
                filled.asking(draft.authority(), draft.answers())));
        if (!journey.isComplete() || rules.stream()
                .anyMatch(rule -> rule.problem(draft.id(), journey.answers()).isPresent())) throw new Submitting.Unfinished();
        return journey;
    }
}
