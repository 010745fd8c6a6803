package jp.madoguchi.workflows.status;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.application.Application;
import jp.madoguchi.workflows.application.State;
import jp.madoguchi.workflows.correction.Correction;
import jp.madoguchi.workflows.process.ApprovalStep;
import jp.madoguchi.workflows.process.Step;
import jp.madoguchi.workflows.process.Workflow;
import org.jspecify.annotations.Nullable;

/** いまの状況 as the applicant sees it: the steps in order, with where the application stands. */
final class Timeline {

    /** @param state done, current or empty */
    record Entry(String name, String state, String when) {
    }

    private static final JapaneseTime TIME = new JapaneseTime();

    private Timeline() {
    }

    static List<Entry> of(Application application, Workflow workflow, @Nullable Correction open) {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry("受付", "done", TIME.dayAndClock(application.receivedAt())));
        var at = position(application, workflow);
        var shown = application.state() == State.REFUSED || application.state() == State.WITHDRAWN ? at : workflow.steps().size();
        for (var i = 0; i < shown; i++) {
            var step = workflow.steps().get(i);
            var here = i == at && application.state().isOpen();
            if (here && open != null) {
                entries.add(new Entry(step.name(), "done", ""));
                entries.add(new Entry("補正（あなたの番です）", "current", TIME.day(open.dueOn()) + "まで"));
            } else {
                entries.add(new Entry(step.name(), here ? "current" : i < at ? "done" : "", here ? due(application) : ""));
            }
        }
        if (!application.state().isOpen()) entries.add(end(application, workflow));
        return entries;
    }

    private static int position(Application application, Workflow workflow) {
        if (application.state() == State.GRANTED) return workflow.steps().size();
        if (application.state() == State.REFUSED) return workflow.steps(ApprovalStep.class).map(workflow.steps()::indexOf).findFirst().orElse(0) + 1;
        var step = application.step() == null ? "" : application.step().replaceFirst("Correction$", "");
        var keys = workflow.steps().stream().map(Step::key).toList();
        return Math.max(0, keys.indexOf(step));
    }

    private static String due(Application application) {
        return application.dueOn() == null ? "" : TIME.day(application.dueOn()) + "ごろまでに、結果をお知らせします";
    }

    private static Entry end(Application application, Workflow workflow) {
        var name = switch (application.state()) {
            case REFUSED -> "不許可";
            case WITHDRAWN -> "取下げ";
            default -> workflow.granted() + "しました";
        };
        return new Entry(name, "done", application.decidedAt() == null ? "" : TIME.dayAndClock(application.decidedAt()));
    }
}
