package jp.madoguchi.forms.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jp.madoguchi.forms.TestForms;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.Page;
import jp.madoguchi.forms.field.MailField;
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

        assertThat(asked).extracting(Page::slug).contains("pregnancy", "proof-pregnancy").doesNotContain("physical", "proof-physical", "injury");
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

    private Answers physical(String disability, String grade) {
        return Answers.none().with("kind", "new").with("category", "physical")
                .with("disability", disability).with("physicalGrade", grade).with("handbookNumber", "1");
    }

    private Journey journey(Answers answers) {
        return Journey.through(form, answers);
    }
}
