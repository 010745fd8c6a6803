package jp.madoguchi.forms.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.TestForms;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.Masters;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.definition.Page;
import jp.madoguchi.forms.field.Asking;
import jp.madoguchi.forms.field.Input;
import jp.madoguchi.forms.field.MailField;
import jp.madoguchi.forms.field.Problem;
import org.junit.jupiter.api.Test;

class JourneyTest {

    private final Form form = TestForms.parkingPermit();

    @Test
    void startsAtTheFirstPage() {
        assertThat(journey(Answers.none()).current()).map(Page::slug).hasValue("kind");
    }

    @Test
    void asksForTheCurrentPermitOnlyOnRenewal() {
        assertThat(journey(Answers.none().with("kind", "new")).current()).map(Page::slug).hasValue("category");
        assertThat(journey(Answers.none().with("kind", "renewal")).current()).map(Page::slug).hasValue("current-permit");
    }

    @Test
    void opensThePagesOfTheChosenCategoryOnly() {
        var asked = journey(Answers.none().with("kind", "new").with("category", "pregnancy")).asked();

        assertThat(asked).extracting(Page::slug).contains("pregnancy", "proof-pregnancy")
                .doesNotContain("physical", "proof-physical", "injury");
    }

    @Test
    void doesNotOpenAPageAheadOfTheCurrentOne() {
        var journey = journey(Answers.none().with("kind", "new"));

        assertThat(journey.open("applicant")).isEmpty();
        assertThat(journey.open("kind")).isPresent();
        assertThat(journey.open("category")).isPresent();
        assertThat(journey.open("no-such-page")).isEmpty();
    }

    @Test
    void endsWhereAnApplicantIsNotEligible() {
        var journey = journey(physical("visual", "5"));

        assertThat(journey.refused()).isPresent().get().extracting(rule -> rule.reason().ja()).asString().contains("4級まで");
        assertThat(journey.asked()).extracting(Page::slug).endsWith("physical");
        assertThat(journey.isComplete()).isFalse();
    }

    @Test
    void goesOnWhereTheApplicantIsEligible() {
        assertThat(journey(physical("visual", "4")).refused()).isEmpty();
        assertThat(journey(physical("leg", "6")).refused()).isEmpty();
    }

    @Test
    void forgetsAnswersToPagesNoLongerAsked() {
        var changed = physical("visual", "5").with("category", "pregnancy");

        assertThat(journey(changed).answers().has("physicalGrade")).isFalse();
        assertThat(journey(changed).refused()).isEmpty();
    }

    @Test
    void waitsOnAPageUntilItsMailAddressIsConfirmed() {
        var page = form.pages().filter(p -> p.slug().equals("contact")).findFirst().orElseThrow();
        var typed = Answers.none().with("phone", "0592240000").with("mail", MailField.answer("a@example.jp", false));

        assertThat(page.isDone(typed)).isFalse();
        assertThat(page.isDone(typed.with("mail", MailField.answer("a@example.jp", true)))).isTrue();
    }

    @Test
    void knowsItsNeighbours() {
        var journey = journey(Answers.none().with("kind", "new"));
        var category = journey.open("category").orElseThrow();

        assertThat(journey.before(category)).map(Page::slug).hasValue("kind");
        assertThat(journey.before(journey.asked().getFirst())).isEmpty();
    }

    @Test
    void asksForAnAnswerOnlyWhereAConditionRequiresIt() {
        var stay = stay();
        var page = stay.pages().findFirst().orElseThrow();

        assertThat(read(stay, page, Map.of("from", "1", "to", "2", "who", "self")).problems()).isEmpty();
        assertThat(read(stay, page, Map.of("from", "1", "to", "2", "who", "other")).problems())
                .extracting(Problem::input).containsExactly("name");
    }

    @Test
    void tellsAtTheLaterFieldWhatDoesNotFitTogether() {
        var stay = stay();
        var page = stay.pages().findFirst().orElseThrow();

        var reading = read(stay, page, Map.of("from", "5", "to", "2", "who", "self"));

        assertThat(reading.problems()).extracting(Problem::input, problem -> problem.args().getFirst())
                .containsExactly(tuple("to", "終わりが始まりより前です"));
        assertThat(reading.answers().has("from")).isTrue();
        assertThat(reading.answers().has("to")).isFalse();
    }

    @Test
    void asksAgainForWhatNoLongerFitsTogether() {
        var answers = Answers.none().with("from", "5").with("to", "2").with("who", "self").with("name", "");

        assertThat(Revalidation.of(stay(), answers, NOW).byKey()).containsOnlyKeys("from", "who", "name");
        assertThat(Revalidation.of(stay(), answers.with("who", "other"), NOW).has("name")).isFalse();
    }

    private static final Asking NOW = new Asking(Answers.none(), java.time.LocalDate.of(2026, 11, 21), Masters.NONE);

    private static PageReading read(Form form, Page page, Map<String, String> typed) {
        var values = new java.util.HashMap<String, List<String>>();
        typed.forEach((name, value) -> values.put(name, List.of(value)));
        return PageReading.of(page, Input.of(values), java.util.Set.of("from", "to", "who", "name"), NOW, form.checks());
    }

    private static Form stay() {
        return FormJson.read("""
                {'title': 'T', 'sections': [{'title': 'S', 'pages': [{'slug': 'a', 'title': 'P', 'fields': [
                  {'type': 'number', 'key': 'from', 'label': 'F'}, {'type': 'number', 'key': 'to', 'label': 'T'},
                  {'type': 'choice', 'key': 'who', 'label': 'W', 'options': [{'value': 'self', 'label': 'S'}, {'value': 'other', 'label': 'O'}]},
                  {'type': 'text', 'key': 'name', 'label': 'N', 'optional': true, 'requiredWhen': {'type': 'is', 'field': 'who', 'value': 'other'}}]}]}],
                 'checks': [{'key': 'c1', 'when': {'type': 'compared', 'field': 'to', 'is': 'less', 'other': 'from'}, 'field': 'to', 'message': '終わりが始まりより前です'}]}
                """.replace('\'', '"')).form().orElseThrow();
    }

    private Answers physical(String disability, String grade) {
        return Answers.none().with("kind", "new").with("category", "physical")
                .with("disability", disability).with("physicalGrade", grade).with("handbookNumber", "1");
    }

    private Journey journey(Answers answers) {
        return Journey.through(form, answers);
    }
}
