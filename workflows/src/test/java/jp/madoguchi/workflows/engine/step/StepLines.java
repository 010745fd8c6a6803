package jp.madoguchi.workflows.engine.step;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.engine.check.FlowWriter;
import jp.madoguchi.workflows.engine.check.WorkflowCheck;
import jp.madoguchi.workflows.engine.context.Facts;
import jp.madoguchi.workflows.engine.context.Trial;
import jp.madoguchi.workflows.engine.flow.Flow;
import jp.madoguchi.workflows.engine.flow.FlowWords;
import jp.madoguchi.workflows.engine.part.Desks;
import jp.madoguchi.workflows.engine.part.Who;

/** What a step between a review and a decision draws and gets wrong, as one line each, and what it is asked with. */
public final class StepLines {

    public static final Trial.Chances NEVER = new Trial.Chances(0, 0, 0, 0, 0);

    /** An authority in which one person has each role; nobody is 部長, and there is no department of the code gone. */
    public static final Desks ONE_EACH = new Desks() {
        @Override
        public boolean exists(Who who) {
            return !who.department().equals("gone") && !who.list().equals("gone");
        }

        @Override
        public int people(Who who) {
            return who.post().equals("部長") || who.role() == Role.CONSULTED ? 0 : 1;
        }

        @Override
        public boolean asksNumber(String procedure, String field) {
            return field.equals("claimed");
        }
    };

    /** What stands at a gate. */
    record At(Answers answers, boolean refusing, int agreed, int against) implements Facts {

        static At of(Answers answers) {
            return new At(answers, false, 0, 0);
        }

        static At kind(String kind) {
            return of(Answers.none().with("kind", kind));
        }
    }

    private StepLines() {
    }

    public static Workflow around(Step step) {
        return WorkflowSamples.of(Stream.of(WorkflowSamples.review(), step, WorkflowSamples.approval())
                .filter(one -> one == step || !one.key().equals(step.key())).toArray(Step[]::new));
    }

    public static List<String> mistakes(Workflow workflow, Desks desks) {
        return WorkflowCheck.of(workflow, WorkflowSamples.form(), desks).stream()
                .map(mistake -> (mistake.where() + " " + mistake.code() + " " + mistake.detail()).strip()).toList();
    }

    public static List<String> mistakes(Workflow workflow) {
        return mistakes(workflow, Desks.ANY);
    }

    static List<String> mistakes(Step step) {
        return mistakes(around(step));
    }

    /** Those with one of the step's own nodes at an end. */
    static List<String> arrows(Step step) {
        return FlowWriter.of(around(step), FlowWords.NONE).arrows().stream()
                .filter(arrow -> arrow.from().startsWith(step.key()) || arrow.to().startsWith(step.key()))
                .map(StepLines::line).toList();
    }

    public static String line(Flow.Arrow arrow) {
        return (arrow.from() + " -> " + arrow.to() + " " + arrow.name()).strip()
                + (arrow.test() == null ? "" : " if " + arrow.test().variable() + "=" + arrow.test().value());
    }

    static List<String> nodes(Step step) {
        return FlowWriter.of(around(step), FlowWords.NONE).nodes().stream()
                .filter(node -> node.id().startsWith(step.key()))
                .map(StepLines::line).toList();
    }

    public static String line(Flow.Node node) {
        return Stream.of(node.kind().name(), node.id(), node.name(), node.does(), String.join("+", node.tells()))
                .map(String::strip).filter(word -> !word.isEmpty()).reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }

    /** Chance is what is rolled, one after the other: below a percentage it happens. */
    static Trial trial(Answers answers, Trial.Chances chances, int... rolls) {
        return new Trial(answers, chances, new Dice(rolls), 100);
    }

    private static final class Dice extends Random {

        private final int[] rolls;
        private int rolled;

        Dice(int... rolls) {
            this.rolls = rolls;
        }

        @Override
        public int nextInt(int bound) {
            return rolls[rolled++];
        }

        @Override
        public boolean nextBoolean() {
            return rolls[rolled++] == 1;
        }
    }
}
