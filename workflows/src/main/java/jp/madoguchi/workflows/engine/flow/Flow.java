package jp.madoguchi.workflows.engine.flow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 流れの図: the steps as nodes and arrows, placed on a grid. The engine's BPMN, the pictures and the checks all come from it.
 */
public record Flow(List<Node> nodes, List<Arrow> arrows) {

    /** What a node is; STOP ends all that goes on in its box. */
    public enum Kind { START, END, STOP, TASK, WORK, CALL, GATE, SPLIT, TIMER, BOX }

    /**
     * @param does the delegate that is called, or when a timer fires; the empty string for none
     * @param inside the box around it; for a timer the node that it sits on; the empty string for none
     * @param column counted from the left
     * @param row 0 is the main line; below it more
     * @param tells what is told when its time comes while the task goes on: {@code standard}, {@code remind}, {@code due}
     */
    public record Node(String id, Kind kind, String name, String does, String inside, int column, int row, List<String> tells) {
        public Node {
            tells = List.copyOf(tells);
        }
    }

    /** @param test whether the arrow is taken; null: whenever no other is */
    public record Arrow(String from, String to, String name, @Nullable Test test) {
    }

    /** A comparison with a fixed word; never anything that a person typed. */
    public record Test(String variable, String value) {

        private static final String FIXED = "[A-Za-z0-9]{1,50}";

        public Test {
            if (!variable.matches(FIXED) || !value.matches(FIXED)) throw new IllegalArgumentException("no fixed word: "
                    + variable + ", " + value);
        }

        public static Test way(String value) {
            return new Test("way", value);
        }

        public static Test outcome(String value) {
            return new Test("outcome", value);
        }
    }

    public Optional<Node> node(String id) {
        return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
    }

    public Stream<Arrow> from(String id) {
        return arrows.stream().filter(arrow -> arrow.from().equals(id));
    }

    public Stream<Node> inside(String box) {
        return nodes.stream().filter(node -> node.inside().equals(box));
    }
}
