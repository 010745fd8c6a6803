package jp.madoguchi.workflows.engine.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.madoguchi.workflows.engine.flow.Flow.Arrow;
import jp.madoguchi.workflows.engine.flow.Flow.Kind;
import jp.madoguchi.workflows.engine.flow.Flow.Node;

/** 流れの絵: where the nodes and arrows of a flow are drawn. All lengths in CSS pixels. */
public record FlowPicture(int width, int height, List<Shape> shapes, List<Line> lines) {

    static final int COLUMN = 150;
    static final int ROW = 104;
    static final int EDGE = 24;
    /** Room above the main line for the ways past a step. */
    static final int HEAD = 70;

    /** A node with its place. */
    public record Shape(Node node, int x, int y, int width, int height) {

        public int midX() {
            return x + width / 2;
        }

        public int midY() {
            return y + height / 2;
        }

        public int right() {
            return x + width;
        }

        public int bottom() {
            return y + height;
        }

        public boolean isGate() {
            return node.kind() == Kind.GATE || node.kind() == Kind.SPLIT;
        }

        public boolean isRound() {
            return node.kind() == Kind.START || node.kind() == Kind.END || node.kind() == Kind.STOP || node.kind() == Kind.TIMER;
        }
    }

    public record Point(int x, int y) {
    }

    /** An arrow with its corners. */
    public record Line(Arrow arrow, List<Point> points) {

        /** For the path of an SVG. */
        public String path() {
            return points.stream().map(point -> point.x + " " + point.y).collect(Collectors.joining("L", "M", ""));
        }

        /** Where its words stand. */
        public Point label() {
            var middle = points.size() / 2;
            var a = points.get(middle - 1);
            var b = points.get(middle);
            return vertical() ? new Point(a.x + 6, (a.y + b.y) / 2 + 4) : new Point((a.x + b.x) / 2, a.y - 5);
        }

        /** Whether its words stand beside it, not over it. */
        public boolean vertical() {
            var middle = points.size() / 2;
            return points.get(middle - 1).x == points.get(middle).x;
        }

        public Point end() {
            return points.getLast();
        }

        /** The tip, for the points of a polygon. */
        public String tip() {
            var end = points.getLast();
            var before = points.get(points.size() - 2);
            var dx = Integer.signum(end.x - before.x) * 8;
            var dy = Integer.signum(end.y - before.y) * 8;
            return "%d,%d %d,%d %d,%d".formatted(end.x, end.y, end.x - dx + dy / 2, end.y - dy + dx / 2,
                    end.x - dx - dy / 2, end.y - dy - dx / 2);
        }
    }

    public static FlowPicture of(Flow flow) {
        var shapes = new LinkedHashMap<String, Shape>();
        flow.nodes().stream().filter(node -> node.kind() != Kind.BOX && node.kind() != Kind.TIMER)
                .forEach(node -> shapes.put(node.id(), placed(node)));
        flow.nodes().stream().filter(node -> node.kind() == Kind.BOX).forEach(node -> shapes.put(node.id(), around(node, flow, shapes)));
        flow.nodes().stream().filter(node -> node.kind() == Kind.TIMER)
                .forEach(node -> shapes.put(node.id(), onEdge(node, shape(shapes, node.inside()))));
        var lines = new ArrayList<Line>();
        for (var arrow : flow.arrows()) lines.add(new Line(arrow,
                FlowRoutes.route(shape(shapes, arrow.from()), shape(shapes, arrow.to()), lines.size() % 4 * 6,
                List.copyOf(shapes.values()))));
        var width = shapes.values().stream().mapToInt(Shape::right).max().orElse(0) + EDGE;
        var height = Math.max(shapes.values().stream().mapToInt(Shape::bottom).max().orElse(0), lines.stream()
                .flatMap(line -> line.points.stream()).mapToInt(Point::y).max().orElse(0)) + EDGE;
        return new FlowPicture(width, height, inOrder(flow, shapes), List.copyOf(lines));
    }

    /** Boxes first, so that they lie below what is in them. */
    private static List<Shape> inOrder(Flow flow, Map<String, Shape> shapes) {
        var boxes = flow.nodes().stream().filter(node -> node.kind() == Kind.BOX);
        var others = flow.nodes().stream().filter(node -> node.kind() != Kind.BOX);
        return java.util.stream.Stream.concat(boxes, others).map(node -> shapes.get(node.id())).toList();
    }

    private static Shape placed(Node node) {
        var width = switch (node.kind()) {
            case TASK, WORK, CALL -> 116;
            case GATE, SPLIT -> 40;
            default -> 34;
        };
        var height = switch (node.kind()) {
            case TASK, WORK, CALL -> 58;
            case GATE, SPLIT -> 40;
            default -> 34;
        };
        return new Shape(node, EDGE + node.column() * COLUMN + (116 - width) / 2, HEAD + node.row() * ROW
                + (58 - height) / 2, width, height);
    }

    private static Shape around(Node box, Flow flow, Map<String, Shape> shapes) {
        var inner = flow.inside(box.id()).filter(node -> node.kind() != Kind.TIMER).map(node -> shapes.get(node.id())).toList();
        var x = EDGE + box.column() * COLUMN + 40;
        var right = inner.stream().mapToInt(Shape::right).max().orElse(x + 116) + 20;
        var bottom = inner.stream().mapToInt(Shape::bottom).max().orElse(HEAD + 58) + 30;
        return new Shape(box, x, HEAD - 44, right - x, bottom - HEAD + 44);
    }

    private static Shape onEdge(Node timer, Shape task) {
        return new Shape(timer, task.right() - 30, task.bottom() - 14, 28, 28);
    }

    private static Shape shape(Map<String, Shape> shapes, String id) {
        return Objects.requireNonNull(shapes.get(id));
    }
}
