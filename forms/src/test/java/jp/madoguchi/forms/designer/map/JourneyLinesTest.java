package jp.madoguchi.forms.designer.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import jp.madoguchi.forms.TestForms;
import jp.madoguchi.forms.designer.map.JourneyMap.Way;
import org.junit.jupiter.api.Test;

/** Lines lead from row to row through every page, around rows that are not asked of everybody, and to the ends. */
class JourneyLinesTest {

    private record Point(int x, int y) {
    }

    private final JourneyMap map = JourneyForms.map(JourneyForms.kinds(true));

    /** A page's line down from the middle, its line back to it; then the same of the next page. */
    private final List<List<Point>> throughPages = map.ways().stream().filter(way -> !way.around())
            .map(JourneyLinesTest::points).toList();

    @Test
    void everyPageIsOnItsWayFromRowToRow() {
        assertThat(throughPages).hasSize(2 * map.nodes().size());
        for (var i = 0; i < map.nodes().size(); i++) {
            var node = map.nodes().get(i);
            var middle = node.x() + map.nodeWidth() / 2;
            assertThat(throughPages.get(2 * i).getLast()).isEqualTo(new Point(middle, node.y()));
            assertThat(throughPages.get(2 * i + 1).getFirst())
                    .isEqualTo(new Point(middle, node.y() + map.nodeHeight()));
        }
    }

    @Test
    void theLinesOfARowEndWhereThoseOfTheNextBeginAndTheLastAtTheGoal() {
        var at = new Point(map.goalX(), JourneyMap.TOP);
        var next = 0;
        for (var row : JourneyDrawingTest.rows(map)) {
            var lines = throughPages.subList(next, next += 2 * row.size());
            for (var i = 0; i < lines.size(); i += 2) {
                assertThat(lines.get(i).getFirst()).isEqualTo(at);
                assertThat(lines.get(i + 1).getLast()).isEqualTo(lines.get(1).getLast());
            }
            at = lines.get(1).getLast();
        }
        assertThat(at).isEqualTo(new Point(map.goalX(), map.goalY()));
    }

    @Test
    void aLineGoesAroundWhereNoPageOfARowIsAsked() {
        var around = around(map);

        assertThat(around).as("kind, c and both; a and b").hasSize(3);
        assertThat(around).extracting(line -> line.getFirst().y()).containsExactly(start(1), start(2), start(3));
        assertThat(around).allSatisfy(line -> assertThat(line.getFirst().x()).isEqualTo(map.goalX()));
        assertThat(around).extracting(List::getLast)
                .containsExactly(new Point(map.goalX(), start(2)), new Point(map.goalX(), start(3)),
                new Point(map.goalX(), start(4)));
    }

    @Test
    void theLineAroundPassesLeftOfItsRow() {
        var rows = JourneyDrawingTest.rows(map);
        for (var i = 0; i < 3; i++) {
            var first = rows.get(i + 1).getFirst();
            var left = first.x() - JourneyMap.GAP;
            assertThat(around(map).get(i).subList(3, 5))
                    .containsExactly(new Point(left, first.y()), new Point(left, first.y() + map.nodeHeight()));
        }
    }

    @Test
    void noLineGoesAroundWhatEverybodyIsAsked() {
        assertThat(around(JourneyForms.map(JourneyForms.choices(2, 0)))).as("the third has no page").hasSize(1);
        assertThat(JourneyForms.map(TestForms.everyField()).ways()).noneMatch(Way::around);
    }

    @Test
    void everyEndHangsOnTheRightOfItsRow() {
        var lines = map.ways().stream().filter(Way::around).map(JourneyLinesTest::points)
                .filter(line -> line.size() == 4).toList();
        var first = map.nodes().getFirst();
        var second = map.nodes().get(2);

        assertThat(lines).extracting(List::getFirst).containsExactly(side(first), side(first), side(second));
        assertThat(lines).extracting(List::getLast)
                .isEqualTo(map.ends().stream().map(end -> new Point(end.x(), end.y() + 21)).toList());
        assertThat(lines).allSatisfy(line -> assertThat(line).extracting(Point::x)
                .allSatisfy(x -> assertThat(x).isBetween(line.getFirst().x(), line.getLast().x())));
    }

    @Test
    void noLineTurnsBackOrLeavesThePicture() {
        for (var way : map.ways()) {
            var line = points(way);
            assertThat(line).as(way.path()).extracting(Point::x)
                    .allSatisfy(x -> assertThat(x).isBetween(0, map.width()));
            for (var i = 0; i < line.size(); i += 4) {
                var curve = line.subList(i, i + 4);
                assertThat(turns(curve, Point::x)).as(way.path()).isFalse();
                assertThat(turns(curve, Point::y)).as(way.path()).isFalse();
            }
        }
    }

    /** Whether a curve goes both ways, as a Bézier curve of that start, those two controls and that end is drawn. */
    private static boolean turns(List<Point> curve, ToIntFunction<Point> side) {
        var p = curve.stream().mapToInt(side).toArray();
        var slopes = IntStream.rangeClosed(0, 100).mapToDouble(i -> i / 100.0)
                .map(t -> (p[1] - p[0]) * (1 - t) * (1 - t) + 2 * (p[2] - p[1]) * t * (1 - t) + (p[3] - p[2]) * t * t)
                .toArray();
        return DoubleStream.of(slopes).anyMatch(slope -> slope > 0) && DoubleStream.of(slopes)
                .anyMatch(slope -> slope < 0);
    }

    private int start(int row) {
        return JourneyMap.TOP + row * (map.nodeHeight() + JourneyMap.ROW);
    }

    private Point side(JourneyMap.Node node) {
        return new Point(node.x() + map.nodeWidth(), node.y() + map.nodeHeight() / 2);
    }

    /** Those around pages have two bends. */
    private static List<List<Point>> around(JourneyMap map) {
        return map.ways().stream().filter(Way::around).map(JourneyLinesTest::points).filter(line -> line.size() > 4)
                .toList();
    }

    private static List<Point> points(Way way) {
        var numbers = Pattern.compile("-?\\d+").matcher(way.path()).results().map(MatchResult::group)
                .mapToInt(Integer::parseInt).toArray();
        return IntStream.range(0, numbers.length / 2).mapToObj(i -> new Point(numbers[2 * i], numbers[2 * i + 1]))
                .toList();
    }
}
