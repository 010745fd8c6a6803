package jp.madoguchi.workflows.desk.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.answer.FileRef;
import jp.madoguchi.forms.attachment.FileState;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.forms.screen.Screen;
import jp.madoguchi.forms.submission.Submissions;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.correction.Corrections;
import jp.madoguchi.workflows.cases.panel.DeskCase;
import jp.madoguchi.workflows.cases.panel.DeskPanel;
import jp.madoguchi.workflows.cases.panel.Panel.Zone;
import jp.madoguchi.workflows.cases.panel.Panel;
import jp.madoguchi.workflows.cases.panel.Panels;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.process.Workflows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** 審査の画面: answers beside attachments, each answer with its mark, what changed since the last 補正; and the panels of features. */
@Component
class ReviewPage {

    private static final List<For> AT_DESK = List.of(For.REVIEW, For.JOINT, For.APPROVAL, For.WAIT);

    /** @param shown the attachment that is open; closed those that nobody may open */
    record Viewer(List<FileRef> files, FileRef shown, Map<String, FileState> closed) {
    }

    private final Applications applications;
    private final Submissions submissions;
    private final Judging judging;
    private final Corrections corrections;
    private final Tasks tasks;
    private final Workflows workflows;
    private final List<DeskPanel> panels;

    ReviewPage(Applications applications, Submissions submissions, Judging judging, Corrections corrections, Tasks tasks,
            Workflows workflows, List<DeskPanel> panels) {
        this.applications = applications;
        this.submissions = submissions;
        this.judging = judging;
        this.corrections = corrections;
        this.tasks = tasks;
        this.workflows = workflows;
        this.panels = panels;
    }

    /** @param typed the reasons typed so far, by field; kept when an act could not be done, null before any */
    ModelAndView view(Staff staff, Application application, @Nullable Map<String, String> typed, List<Problem> problems,
            @Nullable String file) {
        var page = new DeskCase(staff, application, workflows.get(application.workflow()),
                tasks.inHand(staff, application.id(), AT_DESK), tasks.all(application.id()), applications.happenings(application.id()));
        var sent = submissions.of(application.id());
        var judged = judging.judged(application, sent, typed);
        var parts = judged.parts();
        var shown = new ArrayList<Panel>();
        panels.forEach(panel -> panel.on(page).forEach(shown::add));
        var viewer = viewer(judged, file);
        if (viewer != null) shown.add(new Panel(Zone.MORE, 30, "review/viewer :: viewer", viewer));
        var model = new HashMap<String, Object>();
        model.put("staff", staff);
        model.put("app", application);
        model.put("base", "/staff/applications/" + application.receiptNumber());
        model.put("panels", new Panels(shown));
        model.put("parts", parts);
        var correcting = page.open().stream().anyMatch(task -> task.kind() == For.CORRECTION);
        model.put("judging", page.task(For.REVIEW, For.JOINT).isPresent() && !correcting);
        model.put("submission", sent.getLast());
        model.put("changes", parts.stream().flatMap(part -> part.lines().stream()).filter(Judging.Judged::changed).count());
        model.put("reply", corrections.last(application.id()).map(last -> last.reply()).orElse(""));
        model.put("shown", viewer == null ? "" : viewer.shown().id());
        var mine = staff.person().equals(application.assignee());
        model.put("mayAssign", application.state().isOpen() && staff.is(Role.CLERK) && !mine);
        model.put("mayLeave", application.state().isOpen() && mine);
        model.put("typed", typed == null ? Map.of() : typed);
        model.put("problems", problems);
        return Screen.of("review/application", model, problems);
    }

    private static @Nullable Viewer viewer(Judging.Judgement judged, @Nullable String file) {
        var files = judged.parts().stream().flatMap(part -> part.lines().stream()).flatMap(one -> one.line().files().stream()).toList();
        if (files.isEmpty()) return null;
        return new Viewer(files, files.stream().filter(ref -> ref.id().equals(file)).findFirst().orElse(files.getFirst()), judged.closed());
    }
}
