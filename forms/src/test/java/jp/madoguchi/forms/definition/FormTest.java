package jp.madoguchi.forms.definition;

import static jp.madoguchi.forms.definition.TestDefinitions.trusted;
import static org.assertj.core.api.Assertions.assertThat;

import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.field.Field;
import org.junit.jupiter.api.Test;

/** What a form knows of its own parts. */
class FormTest {

    private final Form form = trusted("""
            {'title': 'T', 'sections': [
              {'key': 's1', 'title': 'S', 'pages': [{'slug': 'a', 'title': 'P', 'fields': [
                {'type': 'choice', 'key': 'kind', 'label': '区分', 'options': [{'value': 'new', 'label': '新規'}]},
                {'type': 'choices', 'key': 'needs', 'label': '配慮', 'options': [{'value': 'room', 'label': '別室'}]},
                {'type': 'date', 'key': 'day', 'label': '初日'}, {'type': 'explanation', 'key': 'word'}]}]},
              {'title': 'S'}, {'title': 'S'}],
             'ineligible': [{'reason': 'R'}, {'key': 'r2', 'reason': 'R'}], 'checks': [{'message': 'M'}],
             'declarations': [
               {'type': 'consent', 'key': 'truth', 'label': '事実です'},
               {'type': 'consent', 'key': 'first', 'label': '初めてです', 'when': {'type': 'is', 'field': 'kind', 'value': 'new'}}]}
            """);

    @Test
    void whatHasNoNameGetsTheNextThatIsFree() {
        assertThat(form.sections()).extracting(Section::key).containsExactly("s1", "s2", "s3");
        assertThat(form.ineligible()).extracting(Ineligibility::key).containsExactly("r1", "r2");
        assertThat(form.checks()).extracting(Check::key).containsExactly("c1");
    }

    @Test
    void onlyDeclarationsThatConcernTheApplicantAreMade() {
        assertThat(form.declared(Answers.none().with("kind", "new"))).extracting(Field::key).containsExactly("truth", "first");
        assertThat(form.declared(Answers.none())).extracting(Field::key).containsExactly("truth");
    }

    @Test
    void fieldsAndValuesAreCalledByTheirLabels() {
        assertThat(form.field("kind")).isEqualTo("区分");
        assertThat(form.value("kind", "new")).isEqualTo("新規");
        assertThat(form.field("truth")).isEqualTo("事実です");
    }

    @Test
    void whatIsGoneIsCalledByItsKey() {
        assertThat(form.field("gone")).isEqualTo("gone");
        assertThat(form.value("gone", "new")).isEqualTo("new");
        assertThat(form.value("kind", "old")).isEqualTo("old");
        assertThat(form.find("gone")).isEmpty();
    }

    @Test
    void itTellsDaysAndSeveralChoicesFromOtherFields() {
        assertThat(form.isDay("day")).isTrue();
        assertThat(form.isDay("kind")).isFalse();
        assertThat(form.isSeveral("needs")).isTrue();
        assertThat(form.isSeveral("kind")).isFalse();
    }
}
