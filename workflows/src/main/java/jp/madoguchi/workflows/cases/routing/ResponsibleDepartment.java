package jp.madoguchi.workflows.cases.routing;

import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.forms.fill.FilledForm;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.forms.submission.Submissions;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.task.Responsible;
import jp.madoguchi.workflows.engine.part.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 担当の所属: which department a task of an application goes to. */
@Component
class ResponsibleDepartment {

    private final Responsible responsible;
    private final Submissions submissions;
    private final FormVersions forms;
    private final FilledForm filled;

    ResponsibleDepartment(Responsible responsible, Submissions submissions, FormVersions forms, FilledForm filled) {
        this.responsible = responsible;
        this.submissions = submissions;
        this.forms = forms;
        this.filled = filled;
    }

    @Nullable DepartmentId of(Application application, Who who) {
        return responsible.department(who, application.authority(), application.department(), answer(application, who));
    }

    /** As it is shown to people, so that an address can be looked up by the municipality in it. */
    private String answer(Application application, Who who) {
        if (who.rule() != Who.Rule.ANSWER) return "";
        var last = submissions.of(application.id()).getLast();
        return filled.parts(application.authority(), forms.form(last.form()), last.answers()).stream()
                .flatMap(part -> part.lines().stream())
                .filter(line -> line.key().equals(who.field())).map(line -> String.join("", line.lines())).findFirst().orElse("");
    }
}
