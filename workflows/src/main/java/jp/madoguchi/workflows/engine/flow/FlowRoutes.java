package jp.madoguchi.workflows.engine.flow;

import java.util.List;
import jp.madoguchi.workflows.engine.flow.Flow.Kind;
import jp.madoguchi.workflows.engine.flow.FlowPicture.Point;
import jp.madoguchi.workflows.engine.flow.FlowPicture.Shape;

/** Where arrows go, corner by corner, so that they cross no node. */
final class FlowRoutes {

    private FlowRoutes() {
    }

    static List<Point> route(Shape from, Shape to, int aside, List<Shape> all) {
        if (from.node().kind() == Kind.BOX || to.node().kind() == Kind.BOX) return boxed(from, to, aside, all);
        var sameRow = from.node().row() == to.node().row();
        if (from.node().kind() == Kind.TIMER) return timer(from, to);
        if (sameRow && to.node().column() == from.node().column() + 1) return List.of(new Point(from.right(), from.midY()),
                new Point(to.x(), to.midY()));
        if (sameRow && to.x() > from.x()) return over(from, to, from.y() - 14 - aside);
        if (sameRow) return under(from, to, free(from, to, all) + 12 + aside);
        if (to.node().column() == from.node().column()) {
            var down = to.y() > from.y();
            return List.of(new Point(from.midX(), down ? from.bottom() : from.y()), new Point(to.midX(), down ? to.y() : to.bottom()));
        }
        if (to.y() > from.y()) return List.of(new Point(from.midX(), from.bottom()), new Point(from.midX(), to.midY()),
                new Point(to.x() > from.x() ? to.x() : to.right(), to.midY()));
        return List.of(new Point(to.x() > from.x() ? from.right() : from.x(), from.midY()),
                new Point(to.midX() - 20 + aside, from.midY()), new Point(to.midX() - 20 + aside, to.bottom()));
    }

    private static List<Point> timer(Shape from, Shape to) {
        if (to.y() > from.y()) return List.of(new Point(from.midX(), from.bottom()), new Point(from.midX(), to.y()));
        var y = from.bottom() + 8;
        return List.of(new Point(from.midX(), from.bottom()), new Point(from.midX(), y), new Point(to.midX(), y),
                new Point(to.midX(), to.bottom()));
    }

    private static List<Point> over(Shape from, Shape to, int y) {
        return List.of(new Point(from.midX(), from.y()), new Point(from.midX(), y), new Point(to.midX(), y), new Point(to.midX(), to.y()));
    }

    private static List<Point> under(Shape from, Shape to, int y) {
        // Beside what stands below a gate, not through it.
        var x = from.isGate() ? from.midX() - 68 : from.midX();
        if (from.isGate()) return List.of(new Point(from.midX(), from.bottom()),
                new Point(from.midX(), from.bottom() + 6), new Point(x, from.bottom() + 6), new Point(x, y),
                new Point(to.midX(), y), new Point(to.midX(), to.bottom()));
        return List.of(new Point(from.midX(), from.bottom()), new Point(from.midX(), y), new Point(to.midX(), y),
                new Point(to.midX(), to.bottom()));
    }

    /** Below everything that stands between the two, so that a way back crosses nothing; within a box only what is in it. */
    private static int free(Shape from, Shape to, List<Shape> all) {
        return all.stream().filter(shape -> shape.x() < from.right() && shape.right() > to.x()
                && (from.node().inside().isEmpty() || (shape.node().inside().equals(from.node().inside()) && shape.y() < from.y()
                + FlowPicture.ROW * 3 - 30)))
                .mapToInt(Shape::bottom).max().orElse(from.bottom());
    }

    /** Boxes are met at the height of the main line. */
    private static List<Point> boxed(Shape from, Shape to, int aside, List<Shape> all) {
        var y = FlowPicture.HEAD + 29;
        var near = to.x() - from.right() < FlowPicture.COLUMN && to.x() > from.x();
        if (near) return List.of(new Point(from.right(), y), new Point(to.x(), y));
        return to.x() > from.x() ? over(from, to, Math.min(from.y(), to.y()) - 8 - aside)
                : under(from, to, free(from, to, all) + 12 + aside);
    }
}
