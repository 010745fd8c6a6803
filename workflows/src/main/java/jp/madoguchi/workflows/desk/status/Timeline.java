package jp.madoguchi.workflows.desk.status;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.cases.correction.Correction;
import jp.madoguchi.workflows.cases.task.Pass;
import jp.madoguchi.workflows.engine.flow.Place;
import jp.madoguchi.workflows.engine.part.Work;
import jp.madoguchi.workflows.engine.step.Step;
import jp.madoguchi.workflows.engine.step.Workflow;
import org.jspecify.annotations.Nullable;

/** いまの状況 as the applicant sees it: the steps in order, with when each was done and where the application stands. */
final class Timeline {

    /**
     * @param code of the words, {@code timeline.<code>}; step where the owner named it, granted where the workflow did
     * @param state done, current or empty
     * @param whenCode how the time is put, {@code timeline.when.<code>}; empty for none
     */
    record Entry(String code, String name, String state, String whenCode, String when) {
    }

    private static final JapaneseTime TIME = new JapaneseTime();

    private final Application application;
    private final Workflow workflow;
    private final Map<String, Pass> passes = new HashMap<>();
    private final Answers facts;

    private Timeline(Application application, Workflow workflow, List<Pass> passes, Answers facts) {
        this.application = application;
        this.workflow = workflow;
        this.facts = facts;
        passes.forEach(pass -> this.passes.put(pass.step(), pass));
    }

    /** @param facts the answers and what was decided so far, which say whether a step still to come is done at all */
    static List<Entry> of(Application application, Workflow workflow, List<Pass> passes, Answers facts, @Nullable Correction open) {
        return new Timeline(application, workflow, passes, facts).entries(open);
    }

    private List<Entry> entries(@Nullable Correction open) {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry("received", "", "done", "at", TIME.dayAndClock(application.receivedAt())));
        var at = application.step() == null ? "" : Place.of(application.step()).step();
        var here = Math.max(0, workflow.index(at));
        for (var i = 0; i < workflow.steps().size(); i++) {
            var step = workflow.steps().get(i);
            var pass = passes.get(step.key());
            if (step.hidden() || !step.inFlow()) continue;
            if (pass != null && pass.isOpen() && application.state().isOpen()) entries.addAll(current(step, open));
            else if (pass != null && (i < here || !application.state().isOpen())) entries.add(new Entry("step",
                    step.name(), "done", "at", TIME.day(pass.leftAt() == null ? pass.enteredAt() : pass.leftAt())));
            else if (application.state().isOpen() && (i > here || pass != null) && step.when()
                    .holds(facts)) entries.add(new Entry("step", step.name(), "", "", ""));
        }
        if (!application.state().isOpen()) entries.add(end());
        return entries;
    }

    private List<Entry> current(Step step, @Nullable Correction open) {
        if (open != null) return List.of(new Entry("step", step.name(), "done", "", ""),
                new Entry("correction", "", "current", "until", TIME.day(open.dueOn())));
        var turn = step instanceof Work work ? work.turn() : "step";
        if (!turn.equals("step")) return List.of(new Entry(turn, step.name(), "current", "", ""));
        if (application.dueOn() == null) return List.of(new Entry("step", step.name(), "current", "", ""));
        return List.of(new Entry("step", step.name(), "current", "about", TIME.day(application.dueOn())));
    }

    private Entry end() {
        var code = application.state().name().toLowerCase(java.util.Locale.ROOT);
        var when = application.decidedAt() == null ? "" : TIME.dayAndClock(application.decidedAt());
        return new Entry(application.state() == State.REVOKED ? "revoked" : code, workflow.granted(), "done",
                when.isEmpty() ? "" : "at", when);
    }
}
