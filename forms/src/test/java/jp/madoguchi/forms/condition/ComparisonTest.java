package jp.madoguchi.forms.condition;

import static jp.madoguchi.forms.condition.Compared.Relation.less;
import static jp.madoguchi.forms.condition.Compared.Relation.more;
import static jp.madoguchi.forms.condition.Compared.Relation.same;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.field.MailField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** When a condition holds: bounds include their value, numbers compare as numbers, and depth is counted. */
class ComparisonTest {

    private static final Condition SINGLE = new Answered("a");

    @ParameterizedTest
    @CsvSource({"2, false, true", "3, true, true", "3.0, true, true", "10, true, false", "-4, false, true", "三, false, false",
        "'', false, false"})
    void aBoundIncludesItsNumber(String answer, boolean atLeast, boolean atMost) {
        var answers = Answers.none().with("x", answer);

        assertThat(new AtLeast("x", BigDecimal.valueOf(3)).holds(answers)).isEqualTo(atLeast);
        assertThat(new AtMost("x", BigDecimal.valueOf(3)).holds(answers)).isEqualTo(atMost);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-19, false, true", "2026-11-20, true, true", "2026-11-21, true, false", "2026-11-31, false, false",
        "いつか, false, false", "'', false, false"})
    void aBoundIncludesItsDay(String answer, boolean from, boolean until) {
        var answers = Answers.none().with("x", answer);

        assertThat(new From("x", "2026-11-20").holds(answers)).isEqualTo(from);
        assertThat(new Until("x", "2026-11-20").holds(answers)).isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource({"9, 10, less", "10, 9, more", "10, 10.0, same", "2026-11-09, 2026-11-10, less", "2026-11-10, 2026-11-09, more",
        "津, 津, same"})
    void exactlyOneRelationHoldsBetweenTwoAnswers(String one, String two, Compared.Relation relation) {
        var answers = Answers.none().with("x", one).with("y", two);

        assertThat(Stream.of(Compared.Relation.values()).filter(is -> new Compared("x", is, "y").holds(answers))).containsExactly(relation);
    }

    @Test
    void noRelationHoldsWhileOneOfTwoIsLeftEmpty() {
        for (var is : Compared.Relation.values()) {
            assertThat(new Compared("x", is, "y").holds(Answers.none().with("x", "").with("y", ""))).isFalse();
            assertThat(new Compared("x", is, "y").holds(Answers.none().with("x", "1"))).isFalse();
            assertThat(new Compared("x", is, "y").holds(Answers.none().with("y", "1"))).isFalse();
        }
    }

    @Test
    void aMailAddressIsTheSameWhetherItWasConfirmedOrNot() {
        var answers = Answers.none().with("mail", MailField.answer("a@example.jp", true))
                .with("again", MailField.answer("a@example.jp", false)).with("other", MailField.answer("b@example.jp", true));

        assertThat(new Compared("mail", same, "again").holds(answers)).isTrue();
        assertThat(new Compared("mail", same, "other").holds(answers)).isFalse();
        assertThat(new Compared("mail", less, "other").holds(answers)).isTrue();
    }

    @Test
    void namesAreComparedAsAWhole() {
        var answers = Answers.none().with("applicant", name("田中", "優子")).with("child", name("田中", "健"))
                .with("owner", name("田中", "優子"));

        assertThat(new Compared("applicant", same, "owner").holds(answers)).isTrue();
        assertThat(new Compared("applicant", same, "child").holds(answers)).isFalse();
    }

    @Test
    void oneOfHoldsOfEachOfItsValuesAndOfNoOther() {
        var condition = new OneOf("x", List.of("a", "b"));

        assertThat(condition.holds(Answers.none().with("x", "b"))).isTrue();
        assertThat(condition.holds(Answers.none().with("x", "c"))).isFalse();
        assertThat(condition.holds(Answers.none().with("x", new Answer.Choices(List.of("c", "a"))))).isTrue();
        assertThat(condition.holds(Answers.none().with("x", new Answer.Choices(List.of("c"))))).isFalse();
    }

    @Test
    void allNeedsEachAndAnyNeedsOne() {
        var answers = Answers.none().with("a", "1");

        assertThat(new All(List.of(SINGLE, new Answered("b"))).holds(answers)).isFalse();
        assertThat(new All(List.of(SINGLE, new Not(new Answered("b")))).holds(answers)).isTrue();
        assertThat(new Any(List.of(new Answered("b"), SINGLE)).holds(answers)).isTrue();
        assertThat(new Any(List.of(new Answered("b"), new Not(SINGLE))).holds(answers)).isFalse();
        assertThat(SINGLE.holds(answers)).isTrue();
    }

    static Stream<Condition> bounds() {
        return Stream.of(new AtLeast("x", BigDecimal.valueOf(3)), new AtMost("x", new BigDecimal("2.5")),
                new From("x", "2026-03-01"), new Until("x", "2026-12-31"));
    }

    @ParameterizedTest
    @MethodSource("bounds")
    void aBoundTurnsBetweenItsSamples(Condition bound) {
        assertThat(bound.samples()).extracting(sample -> bound.holds(Answers.none().with("x", sample))).containsExactly(true, false);
    }

    @Test
    void twoFieldsComeInEveryRelationByTheirSamples() {
        assertThat(List.of(same, less, more)).allSatisfy(is -> assertThat(new Compared("x", is, "y").samples()).anySatisfy(one ->
                assertThat(new Compared("x", is, "y").samples()).anyMatch(two ->
                        new Compared("x", is, "y").holds(Answers.none().with("x", one).with("y", two)))));
    }

    @Test
    void depthIsThatOfTheDeepestPart() {
        assertThat(SINGLE.depth()).isEqualTo(1);
        assertThat(new All(List.of(SINGLE, SINGLE)).depth()).isEqualTo(2);
        assertThat(new Any(List.of(SINGLE, new All(List.of(SINGLE)))).depth()).isEqualTo(3);
        assertThat(new All(List.of(new Any(List.of(new All(List.of(SINGLE)))), SINGLE)).depth()).isEqualTo(4);
        assertThat(new Not(new Any(List.of(SINGLE))).depth()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void whatHoldsAlwaysAddsNothing() {
        var always = Condition.orAlways(null);

        assertThat(always.holds(Answers.none())).isTrue();
        assertThat(Condition.orAlways(SINGLE)).isEqualTo(SINGLE);
        assertThat(always.and(SINGLE)).isEqualTo(SINGLE);
        assertThat(SINGLE.and(always)).isEqualTo(SINGLE);
        assertThat(SINGLE.and(new Answered("b"))).isEqualTo(new All(List.of(SINGLE, new Answered("b"))));
    }

    private static Answer name(String family, String given) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("family", family);
        parts.put("given", given);
        return new Answer.Parts(parts);
    }
}
