package jp.madoguchi.forms.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every kind of condition promises. A kind without an example fails here. */
class ConditionContractTest {

    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    private static final Condition NEW = new Is("kind", "new");
    private static final Condition UNFINISHED = new Is("kind", "");
    private static final Condition GRADE = new AtLeast("grade", THREE);
    private static final String DAY = "2026-11-20";
    private static final Form FORM = FormJson.trusted("""
            {'title': 'T', 'sections': [{'title': 'S', 'pages': [{'slug': 'a', 'title': 'P', 'fields': [
              {'type': 'choice', 'key': 'kind', 'label': '区分', 'options': [
                {'value': 'new', 'label': '新規'}, {'value': 'renewal', 'label': '更新'}]},
              {'type': 'number', 'key': 'grade', 'label': '等級'},
              {'type': 'date', 'key': 'begin', 'label': '初日'}, {'type': 'date', 'key': 'end', 'label': '最終日'}]}]}]}
            """.replace('\'', '"'));

    /** One that is finished, what it looks at and says, and ways in which its owner may not have finished it. */
    record Example(Condition condition, Set<String> fields, String words, Condition... unfinished) {
    }

    static Stream<Example> examples() {
        return Stream.of(
                new Example(new Always(), Set.of(), "いつでも"),
                new Example(NEW, Set.of("kind"), "「区分」が「新規」である", new Is("", "new"), UNFINISHED),
                new Example(new OneOf("kind", List.of("new", "renewal")), Set.of("kind"), "「区分」が「新規」「更新」のどれかである",
                        new OneOf("", List.of("new")), new OneOf("kind", List.of()), new OneOf("kind", List.of("new", ""))),
                new Example(GRADE, Set.of("grade"), "「等級」が3以上である", new AtLeast("", THREE), new AtLeast("grade", null)),
                new Example(new AtMost("grade", THREE), Set.of("grade"), "「等級」が3以下である",
                        new AtMost("", THREE), new AtMost("grade", null)),
                new Example(new From("begin", DAY), Set.of("begin"), "「初日」が令和8年（2026年）11月20日以降である",
                        new From("", DAY), new From("begin", ""), new From("begin", "2026-11-31")),
                new Example(new Until("begin", DAY), Set.of("begin"), "「初日」が令和8年（2026年）11月20日以前である",
                        new Until("", DAY), new Until("begin", ""), new Until("begin", "20261120")),
                new Example(new Compared("end", Compared.Relation.less, "begin"), Set.of("end", "begin"), "「最終日」が「初日」より前である",
                        new Compared("", Compared.Relation.less, "begin"), new Compared("end", Compared.Relation.less, ""),
                        new Compared("end", Compared.Relation.less, "end")),
                new Example(new Answered("kind"), Set.of("kind"), "「区分」に入力がある", new Answered("")),
                new Example(new All(List.of(NEW, GRADE)), Set.of("kind", "grade"), "「区分」が「新規」である、かつ、「等級」が3以上である",
                        new All(List.of()), new All(List.of(GRADE, UNFINISHED))),
                new Example(new Any(List.of(NEW, GRADE)), Set.of("kind", "grade"), "「区分」が「新規」である、または、「等級」が3以上である",
                        new Any(List.of()), new Any(List.of(GRADE, UNFINISHED))),
                new Example(new Not(GRADE), Set.of("grade"), "（「等級」が3以上である）ではない", new Not(UNFINISHED)));
    }

    static Stream<String> kinds() {
        return Stream.of("is", "oneOf", "atLeast", "atMost", "from", "until", "compared", "answered", "all", "any", "not");
    }

    @Test
    void everyKindHasAnExample() {
        assertThat(examples().map(example -> (Object) example.condition().getClass()))
                .containsExactlyInAnyOrder((Object[]) Condition.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void itKeepsThroughJson(Example example) {
        assertThat(again(example.condition())).isEqualTo(example.condition());
        assertThat(example.unfinished()).allSatisfy(condition -> assertThat(again(condition)).isEqualTo(condition));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void itSaysTheFieldsItLooksAt(Example example) {
        assertThat(example.condition().fields()).isEqualTo(example.fields());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void itReadsAsASentence(Example example) {
        assertThat(example.condition().inWords(FORM)).isEqualTo(example.words());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void itIsUnfinishedWhileSomethingIsMissing(Example example) {
        assertThat(example.condition().complete()).isTrue();
        assertThat(example.unfinished()).allSatisfy(condition -> {
            assertThat(condition.complete()).isFalse();
            assertThat(condition.inWords(FORM)).isNotNull();
        });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aKindOfWhichOnlyTheNameIsWrittenIsUnfinishedAndHoldsOfNothing(String kind) {
        var condition = FormJson.mapper().readValue("{\"type\": \"" + kind + "\"}", Condition.class);

        assertThat(condition.complete()).isFalse();
        assertThat(condition.fields()).isSubsetOf("");
        assertThat(condition.samples()).doesNotContainNull();
        assertThat(condition.holds(Answers.none().with("kind", "new"))).isEqualTo(kind.equals("all"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void nothingHoldsOfAnswersThatAreNotThereYet(Example example) {
        var condition = example.condition();

        assertThat(condition.holds(Answers.none())).isEqualTo(condition instanceof Always || condition instanceof Not);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void someSampleOfAComparisonWithAValueMakesItHold(Example example) {
        var condition = example.condition();

        assertThat(condition.samples().isEmpty() || condition instanceof Compared || condition.samples().stream()
                .anyMatch(sample -> condition.holds(Answers.none().with(condition.fields().iterator().next(), sample)))).isTrue();
    }

    private static Condition again(Condition condition) {
        return FormJson.mapper().readValue(FormJson.mapper().writerFor(Condition.class).writeValueAsString(condition), Condition.class);
    }
}
