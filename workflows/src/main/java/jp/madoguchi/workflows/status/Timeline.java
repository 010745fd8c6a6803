package jp.madoguchi.workflows.status;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.application.Application;
import jp.madoguchi.workflows.application.State;
import jp.madoguchi.workflows.correction.Correction;
import jp.madoguchi.workflows.step.ApprovalStep;
import jp.madoguchi.workflows.step.Step;
import jp.madoguchi.workflows.step.Workflow;
import org.jspecify.annotations.Nullable;

/** いまの状況 as the applicant sees it: the steps in order, with where the application stands. */
final class Timeline {

    /**
     * @param code of the words, {@code timeline.<code>}; step where the owner named it, granted where the workflow did
     * @param state done, current or empty
     * @param whenCode how the time is put, {@code timeline.when.<code>}; empty for none
     */
    record Entry(String code, String name, String state, String whenCode, String when) {
    }

    private static final JapaneseTime TIME = new JapaneseTime();

    private Timeline() {
    }

    static List<Entry> of(Application application, Workflow workflow, @Nullable Correction open) {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry("received", "", "done", "at", TIME.dayAndClock(application.receivedAt())));
        var at = position(application, workflow);
        var ended = application.state() == State.REFUSED || application.state() == State.WITHDRAWN;
        for (var i = 0; i < (ended ? at : workflow.steps().size()); i++) {
            var name = workflow.steps().get(i).name();
            var here = i == at && application.state().isOpen();
            if (here && open != null) {
                entries.add(new Entry("step", name, "done", "", ""));
                entries.add(new Entry("correction", "", "current", "until", TIME.day(open.dueOn())));
            } else if (here && application.dueOn() != null) {
                entries.add(new Entry("step", name, "current", "about", TIME.day(application.dueOn())));
            } else {
                entries.add(new Entry("step", name, here ? "current" : i < at ? "done" : "", "", ""));
            }
        }
        if (!application.state().isOpen()) entries.add(end(application, workflow));
        return entries;
    }

    private static int position(Application application, Workflow workflow) {
        if (application.state() == State.GRANTED) return workflow.steps().size();
        if (application.state() == State.REFUSED) return workflow.steps(ApprovalStep.class).map(workflow.steps()::indexOf).findFirst().orElse(0) + 1;
        return application.step() == null ? 0 : Math.max(0, workflow.index(application.step()));
    }

    private static Entry end(Application application, Workflow workflow) {
        var code = application.state().name().toLowerCase(java.util.Locale.ROOT);
        var when = application.decidedAt() == null ? "" : TIME.dayAndClock(application.decidedAt());
        return new Entry(code, workflow.granted(), "done", when.isEmpty() ? "" : "at", when);
    }
}
