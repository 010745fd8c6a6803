package jp.madoguchi.workflows.cases.opinion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.attachment.Attachment;
import jp.madoguchi.forms.attachment.Attachments;
import jp.madoguchi.forms.attachment.FileRefused;
import jp.madoguchi.forms.field.AttachmentField;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.forms.field.Question;
import jp.madoguchi.forms.fill.FilledForm;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.submission.Submissions;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.forms.text.Text;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** 照会の内容: what a body is asked, the part of the application that it needs, and its answer. The same for both kinds of bodies. */
@Component
class OpinionPage {

    static final int LONGEST = 4_000;

    /** An answer as it was typed, or what is wrong with it. */
    record Typed(String result, String reply, String signed, List<Problem> problems) {
    }

    private final Applications applications;
    private final Opinions opinions;
    private final Submissions submissions;
    private final FormVersions forms;
    private final FilledForm filled;
    private final Attachments attachments;

    OpinionPage(Applications applications, Opinions opinions, Submissions submissions, FormVersions forms,
            FilledForm filled, Attachments attachments) {
        this.applications = applications;
        this.opinions = opinions;
        this.submissions = submissions;
        this.forms = forms;
        this.filled = filled;
        this.attachments = attachments;
    }

    /** @param base the path of the page, which its form and its files lie under */
    Map<String, Object> model(Task task, String base, @Nullable Typed typed) {
        var application = applications.get(task.application());
        var model = new HashMap<String, Object>();
        model.put("app", application);
        model.put("task", task);
        model.put("step", opinions.step(application, task));
        model.put("base", base);
        model.put("parts", task.isOpen() ? shown(application, task) : List.of());
        model.put("given", opinions.of(application.id()).stream().filter(one -> one.task().equals(task.id())).findFirst().orElse(null));
        model.put("files", attachments.offered(application.id(), field(task)));
        model.put("results", Opinion.RESULTS);
        model.put("typed", typed == null ? new Typed("", "", "", List.of()) : typed);
        model.put("problems", typed == null ? List.of() : typed.problems);
        return model;
    }

    private List<FilledForm.Part> shown(Application application, Task task) {
        var step = opinions.step(application, task);
        var last = submissions.of(application.id()).getLast();
        return filled.parts(application.authority(), forms.form(last.form()), last.answers(), step.shown());
    }

    /** A file of an answer that the body may see as long as it is asked, or one it sent itself. */
    Attachment file(Task task, String id) {
        var application = applications.get(task.application());
        var seen = task.isOpen() && shown(application, task).stream().flatMap(part -> part.lines().stream())
                .flatMap(line -> line.files().stream()).anyMatch(ref -> ref.id().equals(id));
        var own = attachments.offered(application.id(), field(task)).stream().anyMatch(one -> one.id().toString().equals(id));
        if (!seen && !own) throw new NotFound("file");
        return attachments.find(jp.madoguchi.db.id.AttachmentId.of(id)).orElseThrow(() -> new NotFound("file"));
    }

    Typed read(Map<String, String> posted) {
        var result = posted.getOrDefault("result", "");
        var reply = Fold.lines(posted.getOrDefault("reply", ""));
        var signed = Fold.line(posted.getOrDefault("signed", ""));
        var problems = new java.util.ArrayList<Problem>();
        if (!Opinion.RESULTS.contains(result)) problems.add(new Problem("result", "opinionResult", List.of()));
        if (reply.length() > LONGEST) problems.add(new Problem("reply", "reasonTooLong", List.of(LONGEST)));
        else if (reply.isEmpty() && Opinion.RESULTS.contains(result)
                && !result.equals("agreed")) problems.add(new Problem("reply", "opinionReply", List.of()));
        if (signed.isEmpty() || signed.length() > 100) problems.add(new Problem("signed", "opinionSigned", List.of()));
        return new Typed(result, posted.getOrDefault("reply", ""), signed, problems);
    }

    /** Keeps the file that came with an answer. */
    List<Problem> attach(Task task, @Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) return List.of();
        try {
            attachments.add(task.application(), new AttachmentField(Question.of(field(task), Text.ja(""), true), 1, 20, false), file);
            return List.of();
        } catch (FileRefused e) {
            return List.of(e.problem("file"));
        }
    }

    private static String field(Task task) {
        return "opinion-" + task.id();
    }
}
