package jp.madoguchi.workflows.cases.confirmation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.db.id.AttachmentId;
import jp.madoguchi.forms.attachment.Attachment;
import jp.madoguchi.forms.attachment.Attachments;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.forms.fill.FilledForm;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.submission.Submissions;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.engine.step.ConfirmationStep;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** 確認の内容: the part of the application that the owner ticked, and the answer as it is typed. The same by link and on the sheet. */
@Component
class ConfirmationPage {

    private static final int LONGEST = 1_000;
    private static final int LONGEST_NAME = 100;

    /** An answer as it was typed, and what is wrong with it. */
    record Typed(String result, List<String> items, String comment, String signed, List<Problem> problems) {
    }

    private final Applications applications;
    private final Confirmations confirmations;
    private final Submissions submissions;
    private final FormVersions forms;
    private final FilledForm filled;
    private final Attachments attachments;

    ConfirmationPage(Applications applications, Confirmations confirmations, Submissions submissions, FormVersions forms,
            FilledForm filled, Attachments attachments) {
        this.applications = applications;
        this.confirmations = confirmations;
        this.submissions = submissions;
        this.forms = forms;
        this.filled = filled;
        this.attachments = attachments;
    }

    /** @param base the path of the page, which its form and its files lie under */
    Map<String, Object> model(Confirmation asked, String base, Typed typed) {
        var application = applications.get(asked.application());
        var model = new HashMap<String, Object>();
        model.put("app", application);
        model.put("asked", asked);
        model.put("statement", confirmations.step(asked).map(ConfirmationStep::statement).orElse(""));
        model.put("base", base);
        model.put("parts", asked.open() ? shown(application, asked) : List.of());
        model.put("typed", typed);
        model.put("problems", typed.problems);
        return model;
    }

    static Typed untyped(Confirmation asked) {
        return new Typed("", List.of(), "", asked.person().equals(asked.role()) ? "" : asked.person(), List.of());
    }

    /** Whether what was shown has other answers now: a clerk asked for a 補正 afterwards. */
    boolean isOutdated(Application application, Confirmation asked) {
        var all = submissions.of(application.id());
        var then = all.get(asked.submission() - 1).answers();
        var now = all.getLast().answers();
        return all.size() > asked.submission() && confirmations.step(asked).map(ConfirmationStep::shown).orElse(List.of()).stream()
                .anyMatch(key -> !then.of(key).equals(now.of(key)));
    }

    /** When what is to be confirmed was sent. */
    Instant sentAt(Confirmation asked) {
        return submissions.of(asked.application()).get(asked.submission() - 1).receivedAt();
    }

    /** What was sent when this person was asked; it does not change while they look. */
    List<FilledForm.Part> shown(Application application, Confirmation asked) {
        var submission = submissions.of(application.id()).get(asked.submission() - 1);
        return filled.parts(application.authority(), forms.form(submission.form()), submission.answers(),
                confirmations.step(asked).map(ConfirmationStep::shown).orElse(List.of()));
    }

    Attachment file(Confirmation asked, AttachmentId id) {
        var seen = asked.open() && lines(asked).stream().flatMap(line -> line.files().stream())
                .anyMatch(ref -> ref.id().equals(id.toString()));
        if (!seen) throw new NotFound("file");
        return attachments.find(id).orElseThrow(() -> new NotFound("file"));
    }

    private List<FilledForm.Line> lines(Confirmation asked) {
        return shown(applications.get(asked.application()), asked).stream().flatMap(part -> part.lines().stream()).toList();
    }

    /** Items that were not shown are none: whoever confirms asks only for what they saw. */
    List<String> items(Confirmation asked, Typed typed) {
        var shown = lines(asked).stream().map(FilledForm.Line::key).toList();
        var ticked = shown.stream().filter(typed.items::contains).toList();
        return ticked.isEmpty() ? shown : ticked;
    }

    static Typed read(MultiValueMap<String, String> posted) {
        var result = first(posted, "result");
        var comment = Fold.lines(first(posted, "comment"));
        var signed = Fold.line(first(posted, "signed"));
        var problems = new ArrayList<Problem>();
        if (!List.of(Confirmation.CONFIRMED, Confirmation.RETURNED).contains(result)) problems.add(
                new Problem("result", "confirmationResult", List.of()));
        if (comment.length() > LONGEST) problems.add(new Problem("comment", "reasonTooLong", List.of(LONGEST)));
        else if (comment.isEmpty() && result.equals(Confirmation.RETURNED)) problems.add(
                new Problem("comment", "confirmationComment", List.of()));
        if (signed.isEmpty() || signed.length() > LONGEST_NAME) problems.add(new Problem("signed", "confirmationSigned", List.of()));
        return new Typed(result, posted.getOrDefault("item", List.of()), first(posted, "comment"), signed, problems);
    }

    private static String first(MultiValueMap<String, String> posted, String name) {
        var value = posted.getFirst(name);
        return value == null ? "" : value;
    }
}
