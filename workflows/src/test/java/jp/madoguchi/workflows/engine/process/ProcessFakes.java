package jp.madoguchi.workflows.engine.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.WorkflowVersionId;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.engine.check.FlowWriter;
import jp.madoguchi.workflows.engine.flow.Flow;
import jp.madoguchi.workflows.engine.flow.FlowWords;
import jp.madoguchi.workflows.engine.step.Workflow;

/** Workflows without an engine, for tests of what is asked on the way. */
public final class ProcessFakes {

    private ProcessFakes() {
    }

    /** The versions that are there. */
    public static final class Kept extends Workflows {

        public List<String> usedElsewhere = List.of();
        private final Map<WorkflowVersionId, Workflow> all;

        public Kept(Map<WorkflowVersionId, Workflow> all) {
            super(null, null, null, null);
            this.all = all;
        }

        @Override
        public Workflow get(WorkflowVersionId id) {
            return Optional.ofNullable(all.get(id)).orElseThrow(() -> new NotFound("workflow"));
        }

        @Override
        public List<String> listsUsedElsewhere(AuthorityId authority, DepartmentId department) {
            return usedElsewhere;
        }

        @Override
        public Flow flow(Workflow workflow) {
            return FlowWriter.of(workflow, FlowWords.NONE);
        }
    }

    /** Moves all but those that stand where there is no such place. */
    public static final class Moves extends Migrations {

        private final Set<ApplicationId> stuck = new HashSet<>();

        public Moves(ApplicationId... stuck) {
            super(null, null);
            this.stuck.addAll(Set.of(stuck));
        }

        @Override
        public boolean move(ApplicationId application, WorkflowVersionId to) {
            return !stuck.contains(application);
        }
    }

    /** What the engine was told. */
    public static class Told extends Processes {

        public final List<String> told = new ArrayList<>();

        public Told() {
            super(null, null, null, null);
        }

        @Override
        public void start(ApplicationId application, WorkflowVersionId workflow) {
            told.add("start " + application);
        }

        @Override
        public void complete(String task, Outcome outcome) {
            told.add("complete " + task + " " + outcome);
        }
    }

    /** Remembers what the engine was told. */
    public static final class EngineTold extends Processes {

        public final List<String> done = new ArrayList<>();

        public EngineTold() {
            super(null, null, null, null);
        }

        @Override
        public void complete(String task, Outcome outcome) {
            done.add(task + " " + outcome);
        }

        @Override
        public void withdraw(ApplicationId application) {
            done.add("withdraw");
        }
    }
}
