package jp.madoguchi.workflows.engine.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.condition.Always;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.workflows.engine.flow.Flow.Arrow;
import jp.madoguchi.workflows.engine.flow.Flow.Kind;
import jp.madoguchi.workflows.engine.flow.Flow.Node;
import jp.madoguchi.workflows.engine.flow.Flow.Test;
import org.jspecify.annotations.Nullable;

/** What a flow is drawn on: nodes put one behind the other, with loose ends that the next one takes up. */
public class FlowCanvas {

    /** An arrow that has no end yet. */
    public record Loose(String from, String name, @Nullable Test test) {
    }

    private final FlowWords flowWords;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Arrow> arrows = new ArrayList<>();
    private List<Loose> loose = new ArrayList<>();
    private String box = "";
    private int row;
    private int column;

    public FlowCanvas(FlowWords flowWords) {
        this.flowWords = flowWords;
    }

    public Flow flow() {
        return new Flow(List.copyOf(nodes), List.copyOf(arrows));
    }

    public String word(String code) {
        return flowWords.of(code);
    }

    /** Puts a node on the line and lets all loose ends lead to it. */
    public void put(String id, Kind kind, String name, String does, List<String> tells) {
        nodes.add(new Node(id, kind, name, does, box, column++, row, tells));
        loose.forEach(one -> arrow(one.from, id, one.name, one.test));
        goOn(id, "", null);
    }

    public void put(String id, Kind kind, String name, String does) {
        put(id, kind, name, does, List.of());
    }

    /** Puts a node below another, off the line. */
    public void below(String id, Kind kind, String name, String does, int rows) {
        nodes.add(new Node(id, kind, name, does, box, column - 1, row + rows, List.of()));
    }

    /** A timer on the edge of a task, which it ends. */
    public Loose timer(String task, String suffix, String name, String when) {
        var on = nodes.stream().filter(node -> node.id().equals(task)).findFirst().orElseThrow();
        nodes.add(new Node(task + suffix, Kind.TIMER, name, when, task, on.column(), on.row(), List.of()));
        return new Loose(task + suffix, "", null);
    }

    /** From here on the line goes on behind that node. */
    public void goOn(String from, String name, @Nullable Test test) {
        loose = new ArrayList<>(List.of(new Loose(from, name, test)));
    }

    public void alsoFrom(Loose other) {
        loose.add(other);
    }

    public void arrow(String from, String to, String name, @Nullable Test test) {
        if (!to.isEmpty()) arrows.add(new Arrow(from, to, name, test));
    }

    public void arrow(Loose from, String to) {
        arrow(from.from, to, from.name, from.test);
    }

    /** A gate before what is done under a condition only; gives the way past it. */
    public Optional<Loose> guard(String id, Condition when, String skip) {
        if (when instanceof Always) return Optional.empty();
        put(id + "_if", Kind.GATE, word("if"), "chooseWay");
        goOn(id + "_if", word("yes"), Test.way("yes"));
        return Optional.of(new Loose(id + "_if", word(skip), null));
    }

    /** How many nodes there are; {@link #since} tells which one came next. */
    public int size() {
        return nodes.size();
    }

    /** The first node that was put since there were so many; the empty string where none was. */
    public String since(int size) {
        return nodes.size() > size ? nodes.get(size).id() : "";
    }

    public boolean has(String id) {
        return nodes.stream().anyMatch(node -> node.id().equals(id));
    }

    /** Draws several lines below each other in a box; each begins where they part. */
    public void box(String id, String name, List<Runnable> lines) {
        put(id, Kind.BOX, name, "");
        box = id;
        loose = new ArrayList<>();
        put(id + "_start", Kind.START, "", "");
        put(id + "_split", Kind.SPLIT, "", "");
        var first = column;
        var last = column;
        for (var line : lines) {
            column = first;
            goOn(id + "_split", "", null);
            line.run();
            last = Math.max(last, column);
            row = nodes.stream().filter(node -> node.inside().equals(id)).mapToInt(Node::row).max().orElse(row) + 1;
        }
        box = "";
        row = 0;
        column = last;
        goOn(id, "", null);
    }
}
