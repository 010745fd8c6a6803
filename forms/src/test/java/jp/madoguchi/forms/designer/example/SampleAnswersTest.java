package jp.madoguchi.forms.designer.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.condition.All;
import jp.madoguchi.forms.condition.Any;
import jp.madoguchi.forms.condition.AtLeast;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.condition.From;
import jp.madoguchi.forms.condition.Is;
import jp.madoguchi.forms.condition.Not;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormJson;
import org.junit.jupiter.api.Test;

/** Made-up answers take every way through a form, with values on both sides of what conditions turn on. */
class SampleAnswersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final Form FORM = FormJson.trusted("""
            {"title": "見本", "sections": [
              {"title": "一", "pages": [{"slug": "kind", "title": "区分", "fields": [
                {"type": "explanation", "key": "note", "label": "説明"},
                {"type": "choice", "key": "kind", "label": "区分", "options": [
                  {"value": "a", "label": "甲"}, {"value": "b", "label": "乙"}]},
                {"type": "number", "key": "area", "label": "面積"}, {"type": "date", "key": "begin", "label": "始め"},
                {"type": "text", "key": "name", "label": "名"},
                {"type": "text", "key": "reason", "label": "理由",
                  "when": {"type": "is", "field": "kind", "value": "b"}}]},
                {"slug": "only", "title": "甲だけ", "when": {"type": "is", "field": "kind", "value": "a"}, "fields": [
                {"type": "text", "key": "ofPage", "label": "甲"}]}]},
              {"title": "二", "when": {"type": "is", "field": "kind", "value": "a"}, "pages": [
               {"slug": "more", "title": "甲の章", "fields": [
                {"type": "text", "key": "ofSection", "label": "甲"}]}]}]}
            """);

    @Test
    void thereAreAsManyAsWereAskedForAndTheSameEveryTime() {
        assertThat(samples()).hasSize(200).isEqualTo(samples());
        assertThat(samples()).doesNotHaveDuplicates();
    }

    @Test
    void everybodyAnswersWhatTheyAreAskedAndNothingElse() {
        assertThat(samples()).allSatisfy(answers -> assertThat(answers.byKey().keySet())
                .containsExactlyElementsOf(answers.text("kind").equals("a")
                ? List.of("kind", "area", "begin", "name", "ofPage", "ofSection")
                : List.of("kind", "area", "begin", "name", "reason")));
    }

    @Test
    void everyChoiceIsMadeBySomebody() {
        assertThat(samples()).extracting(answers -> answers.text("kind")).contains("a", "b").containsOnly("a", "b");
    }

    @Test
    void answersAreOfTheSortThatIsAskedFor() {
        assertThat(samples()).allSatisfy(answers -> {
            assertThat(answers.text("area")).matches("\\d{1,5}");
            assertThat(LocalDate.parse(answers.text("begin"))).isBetween(TODAY, TODAY.plusDays(364));
            assertThat(answers.text("name")).isEqualTo("見本");
        });
    }

    @Test
    void mostAnswersLieAroundWhatAConditionTurnsOn() {
        var condition = new AtLeast("area", new BigDecimal(1000));
        var areas = texts("area", condition, new From("begin", "2030-04-01"), new Is("name", "山田"));

        assertThat(areas).containsAll(condition.samples());
        assertThat(areas.stream().filter(condition.samples()::contains).count()).as("of 200").isBetween(120L, 180L);
        assertThat(texts("begin", new From("begin", "2030-04-01"))).contains("2030-04-01");
        assertThat(texts("name", new Is("name", "山田"))).contains("山田", "見本");
    }

    @Test
    void aChoiceStaysAmongItsChoicesWhateverAConditionSays() {
        assertThat(texts("kind", new Is("kind", "gone"))).containsOnly("a", "b");
    }

    private static List<String> texts(String field, Condition... conditions) {
        return samples(conditions).stream().map(answers -> answers.text(field)).toList();
    }

    private static List<Answers> samples(Condition... conditions) {
        return SampleAnswers.of(FORM, Stream.of(conditions).toList(), TODAY, 200);
    }

    @Test
    void aNumberInsideAnotherConditionIsTriedAroundItsTurningPointToo() {
        var large = new AtLeast("area", new BigDecimal(1_000));
        for (var condition : List.of(new All(List.of(large)), new Any(List.of(large)), new Not(large))) {
            var tried = SampleAnswers.of(FORM, List.of(condition), TODAY, 200).stream().map(answers -> answers.text("area")).toList();
            assertThat(tried).as(condition.toString()).contains("999", "1000");
        }
    }
}
