package jp.madoguchi.forms.designer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.madoguchi.forms.TestForms;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.FormMistake;
import jp.madoguchi.forms.designer.map.JourneyMap;
import org.junit.jupiter.api.Test;

/** The picture shows every page and end once, alternatives side by side, and what is wrong where it is. */
class JourneyMapTest {

    private final JourneyMap map = JourneyMap.of(TestForms.parkingPermit(), List.of(new FormMistake("field:phone", "noText", "")));

    @Test
    void showsEveryPageAndEveryEnd() {
        assertThat(map.nodes()).extracting(JourneyMap.Node::at)
                .hasSameSizeAs(TestForms.parkingPermit().pages().toList()).doesNotHaveDuplicates();
        assertThat(map.ends()).hasSameSizeAs(TestForms.parkingPermit().ineligible());
    }

    @Test
    void putsPagesOfWhichOnlyOneIsAskedSideBySide() {
        assertThat(List.of(node("physical").y(), node("mental").y(), node("injury").y())).containsOnly(node("physical").y());
        assertThat(node("category").y()).isLessThan(node("physical").y());
        assertThat(node("contact").y()).isNotEqualTo(node("address").y());
    }

    @Test
    void nothingCoversAnythingElse() {
        for (var one : map.nodes())
            for (var other : map.nodes())
                if (one != other) assertThat(Math.abs(one.x() - other.x()) >= map.nodeWidth()
                        || Math.abs(one.y() - other.y()) >= map.nodeHeight()).as(one + " " + other).isTrue();
        assertThat(map.nodes()).allSatisfy(node -> assertThat(node.x() + map.nodeWidth()).isLessThanOrEqualTo(map.width()));
        assertThat(map.goalY()).isGreaterThan(map.nodes().getLast().y()).isLessThan(map.height());
    }

    @Test
    void marksThePageWithSomethingWrong() {
        assertThat(map.nodes().stream().filter(JourneyMap.Node::wrong)).extracting(JourneyMap.Node::at).containsExactly(Address.page("contact"));
    }

    private JourneyMap.Node node(String slug) {
        return map.nodes().stream().filter(node -> node.at().equals(Address.page(slug))).findFirst().orElseThrow();
    }
}
