package jp.madoguchi.forms.designer.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.designer.map.JourneyMap.Band;
import jp.madoguchi.forms.designer.map.JourneyMap.End;
import jp.madoguchi.forms.designer.map.JourneyMap.Node;
import org.junit.jupiter.api.Test;

/** Pages stand in centred rows inside the band of their section, ends beside their page, all of it inside the picture. */
class JourneyDrawingTest {

    /** As the template draws them. */
    private static final int END_WIDTH = 236;
    private static final int END_HEIGHT = 42;
    private static final int GOAL_HEIGHT = 36;
    private static final int TITLE = 18;

    private final JourneyMap map = JourneyForms.map(JourneyForms.kinds(true), "page:a", "field:phone", "rule:young");

    @Test
    void pagesSayWhenTheyAreAsked() {
        assertThat(map.nodes()).extracting(Node::title, Node::when, Node::label)
                .containsExactly(tuple("どれですか", "", ""), tuple("甲について", "「区分」が「甲」である", "甲"),
                tuple("乙について", "「区分」が「乙」である", "乙"), tuple("丙について", "「区分」が「丙」である", ""),
                tuple("甲か乙の方へ", "「区分」が「甲」「乙」のどれかである", "「区分」が「甲」「乙」のどれかである"), tuple("連絡先", "", ""));
    }

    @Test
    void whatIsWrongIsMarkedOnItsPageOrEnd() {
        assertThat(map.nodes()).filteredOn(Node::wrong).extracting(Node::at)
                .containsExactly(Address.page("a"), Address.page("last"));
        assertThat(map.ends()).filteredOn(End::wrong).extracting(End::at).containsExactly(Address.rule("young"));
    }

    @Test
    void everyRowIsCentredAndAsFarFromTheNext() {
        var rows = rows(map);

        assertThat(rows).extracting(List::size).containsExactly(1, 2, 1, 1, 1);
        assertThat(rows.getFirst().getFirst().y()).isGreaterThan(JourneyMap.TOP);
        assertThat(rows).allSatisfy(row -> assertThat((row.getFirst().x() + row.getLast().x() + map.nodeWidth()) / 2)
                .isEqualTo(map.goalX()));
        for (var i = 1; i < rows.size(); i++)
            assertThat(rows.get(i).getFirst().y() - rows.get(i - 1).getFirst().y())
                    .isEqualTo(map.nodeHeight() + JourneyMap.ROW);
        assertThat(rows.get(1).get(1).x() - rows.get(1).get(0).x()).isEqualTo(map.nodeWidth() + JourneyMap.GAP);
    }

    @Test
    void aRowHasNoMorePagesThanFitAndThePictureIsAsWideAsItsWidest() {
        var wide = JourneyForms.map(JourneyForms.choices(JourneyMap.MOST_BESIDE + 1, 0));

        assertThat(rows(wide)).extracting(List::size).containsExactly(1, JourneyMap.MOST_BESIDE, 1);
        assertThat(wide.nodes()).allSatisfy(node -> assertThat(node.x())
                .isBetween(JourneyMap.GAP, wide.width() - wide.nodeWidth() - JourneyMap.GAP));
    }

    @Test
    void theBandOfASectionHoldsItsTitleAndItsPagesAndNoOthers() {
        assertThat(map.bands()).extracting(Band::at, Band::title)
                .containsExactly(tuple(Address.section("kinds"), "区分"), tuple(Address.section("third"), "丙の章"),
                tuple(Address.section("all"), "さいご"));
        var bandOf = List.of(0, 0, 0, 1, 2, 2);
        for (var i = 0; i < map.nodes().size(); i++) {
            var node = map.nodes().get(i);
            var band = map.bands().get(bandOf.get(i));
            assertThat(node.y()).isGreaterThan(band.y() + TITLE);
            assertThat(bottom(band)).isGreaterThan(node.y() + map.nodeHeight());
        }
        for (var i = 1; i < map.bands().size(); i++)
            assertThat(bottom(map.bands().get(i - 1))).isLessThan(map.bands().get(i).y() + TITLE);
        assertThat(bottom(map.bands().getLast())).isLessThan(map.goalY());
    }

    @Test
    void endsStandBesideTheLastPageTheyDependOnOneBelowTheOther() {
        assertThat(map.ends()).extracting(End::at, End::title)
                .containsExactly(tuple(Address.rule("old"), "丁は対象外です"), tuple(Address.rule("never"), "丁には出せません"),
                tuple(Address.rule("young"), "18歳からです"));
        assertThat(map.ends().getFirst().y()).isEqualTo(map.nodes().getFirst().y());
        assertThat(map.ends().getLast().y())
                .isBetween(map.nodes().get(1).y(), map.nodes().get(1).y() + map.nodeHeight());
        for (var i = 1; i < map.ends().size(); i++)
            assertThat(map.ends().get(i).y()).isGreaterThan(map.ends().get(i - 1).y() + END_HEIGHT);
    }

    @Test
    void aPictureWithEndsHasRoomForThemAndOneWithoutHasNone() {
        var without = JourneyForms.map(JourneyForms.kinds(false));
        var rightmost = map.nodes().stream().mapToInt(Node::x).max().orElseThrow() + map.nodeWidth();

        assertThat(map.ends()).allSatisfy(end -> assertThat(end.x()).isBetween(rightmost, map.width() - END_WIDTH));
        assertThat(without.ends()).isEmpty();
        assertThat(without.nodes()).extracting(Node::x).isEqualTo(map.nodes().stream().map(Node::x).toList());
        assertThat(without.width()).isGreaterThan(rightmost).isLessThan(map.ends().getFirst().x() + END_WIDTH);
    }

    @Test
    void thePictureReachesDownToTheGoalAndToTheLastEnd() {
        var many = JourneyForms.map(JourneyForms.choices(1, 9));

        assertThat(map.goalY()).isGreaterThan(map.nodes().getLast().y() + map.nodeHeight());
        assertThat(map.height()).isGreaterThan(map.goalY() + GOAL_HEIGHT);
        assertThat(many.ends().getLast().y()).as("below the goal").isGreaterThan(many.goalY());
        assertThat(many.height()).isGreaterThan(many.ends().getLast().y() + END_HEIGHT);
    }

    private static int bottom(Band band) {
        return band.y() + band.height();
    }

    static List<List<Node>> rows(JourneyMap map) {
        return map.nodes().stream().map(Node::y).distinct()
                .map(y -> map.nodes().stream().filter(node -> node.y() == y).toList()).toList();
    }
}
