package jp.madoguchi.workflows.desk;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.DEPARTMENT;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.FormVersionId;
import jp.madoguchi.db.id.SubmissionId;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.FileRef;
import jp.madoguchi.forms.fill.FilledForm;
import jp.madoguchi.forms.fill.FilledForms;
import jp.madoguchi.forms.submission.FormRows;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.forms.submission.Submission;
import jp.madoguchi.forms.submission.SubmissionFakes;
import jp.madoguchi.workflows.base.people.PeopleFakes;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.screen.Slices;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.cases.application.ApplicationRows;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.correction.CorrectionWorld;
import jp.madoguchi.workflows.cases.correction.Corrections;
import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.cases.task.TaskRows;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.engine.process.ProcessFakes;
import jp.madoguchi.workflows.engine.process.Workflows;
import jp.madoguchi.workflows.engine.step.Workflow;

/** One application with its answers, its workflow and what is to be done with it, under the services as they are. */
public final class DeskWorld {

    public static final Staff CLERK = PeopleFakes.staff(1, AUTHORITY, DEPARTMENT, Role.CLERK);
    public static final Staff APPROVER = PeopleFakes.staff(2, AUTHORITY, DEPARTMENT, Role.APPROVER);
    public static final Staff OWNER = PeopleFakes.staff(3, AUTHORITY, DEPARTMENT, Role.OWNER);
    public static final Staff ELSEWHERE = PeopleFakes.staff(4, AUTHORITY, new DepartmentId(new UUID(3, 9)), Role.CLERK, Role.APPROVER);
    public static final FileRef PHOTO = new FileRef("00000000-0000-0006-0000-000000000001", "手帳.jpg", "image/jpeg", 1_800_000);
    public static final FileRef LETTER = new FileRef("00000000-0000-0006-0000-000000000002", "診断書.pdf", "application/pdf", 240_000);
    public static final String FORM = """
            {"title": "申請", "sections": [{"title": "申請者のこと", "pages": [{"slug": "p", "title": "ページ", "fields": [
              {"type": "text", "key": "car", "label": "車の番号"},
              {"type": "text", "key": "badge", "label": "前の標章の番号", "series": "M", "optional": true},
              {"type": "choice", "key": "kind", "label": "種類",
               "options": [{"value": "new", "label": "新規"}, {"value": "again", "label": "再交付"}]},
              {"type": "text", "key": "lost", "label": "なくした理由", "when": {"type": "is", "field": "kind", "value": "again"}},
              {"type": "attachment", "key": "photo", "label": "手帳の写し"}]}]}]}
            """;

    public final Application application;
    public final ApplicationRows applicationRows;
    public final TaskRows taskRows = new TaskRows();
    public final CorrectionWorld correctionRows = new CorrectionWorld();
    public final Tasks tasks = taskRows.tasks();
    public final Applications applications;
    public final Workflow workflow;
    public final Workflows workflows;
    public final SubmissionFakes submissions;
    public final FormVersions forms = FormRows.always(FORM);
    public final FilledForm filled = FilledForms.at(ApplicationFakes.CLOCK);
    public final Corrections corrections;

    public DeskWorld(Application application, Workflow workflow, Answers... sent) {
        this.application = application;
        this.workflow = workflow;
        applicationRows = new ApplicationRows(application);
        applications = applicationRows.of(tasks);
        workflows = new ProcessFakes.Kept(Map.of(ApplicationFakes.VERSION, workflow));
        submissions = new SubmissionFakes(IntStream.range(0, sent.length == 0 ? 1 : sent.length)
                .mapToObj(i -> new Submission(new SubmissionId(new UUID(9, i)), application.id(), i + 1,
                        new FormVersionId(new UUID(10, 1)),
                        sent.length == 0 ? answers() : sent[i], Instant.parse("2026-11-19T15:30:00Z"))).toArray(Submission[]::new));
        corrections = correctionRows.of(applicationRows, submissions, forms, tasks);
        applicationRows.letIn(Slices.RESIDENT, application);
    }

    public DeskWorld with(Task... open) {
        taskRows.tasks.addAll(Arrays.asList(open));
        return this;
    }

    public static Answers answers() {
        return Answers.none().with("car", "三重 300 あ 12-34").with("badge", "").with("kind", "new")
                .with("photo", new Answer.Files(List.of(PHOTO, LETTER)));
    }

    /** Where staff look at it. */
    public String desk() {
        return "/staff/applications/" + application.receiptNumber();
    }

    /** Where its applicant looks at it. */
    public String status() {
        return "/applications/" + application.receiptNumber();
    }
}
