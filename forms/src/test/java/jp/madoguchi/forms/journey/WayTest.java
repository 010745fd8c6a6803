package jp.madoguchi.forms.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.definition.Ineligibility;
import jp.madoguchi.forms.definition.Page;
import jp.madoguchi.forms.definition.Section;
import org.junit.jupiter.api.Test;

/** Which pages and sections lie on the way, and where it ends. */
class WayTest {

    private static final Form FORM = FormJson.trusted("""
            {'title': 'T', 'sections': [
              {'key': 'first', 'title': 'S', 'pages': [
                {'slug': 'kind', 'title': 'P', 'fields': [{'type': 'yesNo', 'key': 'resident', 'label': 'R'}]},
                {'slug': 'since', 'title': 'P', 'when': {'type': 'is', 'field': 'resident', 'value': 'yes'},
                 'fields': [{'type': 'number', 'key': 'years', 'label': 'Y'}]}]},
              {'key': 'second', 'title': 'S', 'when': {'type': 'is', 'field': 'resident', 'value': 'yes'},
               'pages': [{'slug': 'name', 'title': 'P', 'fields': [
                 {'type': 'text', 'key': 'name', 'label': 'N'},
                 {'type': 'text', 'key': 'reason', 'label': 'R', 'when': {'type': 'atMost', 'field': 'years', 'number': 1}},
                 {'type': 'explanation', 'key': 'word', 'label': 'W'}]}]},
              {'key': 'third', 'title': 'S', 'pages': [
                {'slug': 'end', 'title': 'P', 'fields': [{'type': 'text', 'key': 'end', 'label': 'E', 'optional': true}]}]}],
             'ineligible': [{'key': 'young', 'when': {'type': 'is', 'field': 'years', 'value': '0'}, 'reason': 'R'}]}
            """.replace('\'', '"'));

    private final Answers done = Answers.none().with("resident", "yes").with("years", "5").with("name", "田中").with("end", "");

    @Test
    void aWayOnWhichNothingIsLeftToDoIsComplete() {
        var journey = Journey.through(FORM, done);

        assertThat(journey.isComplete()).isTrue();
        assertThat(journey.current()).isEmpty();
        assertThat(Journey.through(FORM, done.without(List.of("end"))).isComplete()).isFalse();
        assertThat(Journey.through(FORM, done.with("years", "0")).isComplete()).isFalse();
    }

    @Test
    void eachPageOfACompleteWayMayBeOpenedAgain() {
        var journey = Journey.through(FORM, done);

        assertThat(journey.open("kind")).isPresent();
        assertThat(journey.open("end")).isPresent();
        assertThat(journey.open("nowhere")).isEmpty();
    }

    @Test
    void aPageHasTheOneAfterItAndTheLastHasNone() {
        var journey = Journey.through(FORM, Answers.none().with("resident", "no"));

        assertThat(journey.asked()).extracting(Page::slug).containsExactly("kind", "end");
        assertThat(journey.after(journey.asked().getFirst())).map(Page::slug).hasValue("end");
        assertThat(journey.after(journey.asked().getLast())).isEmpty();
        assertThat(journey.before(journey.asked().getLast())).map(Page::slug).hasValue("kind");
    }

    @Test
    void theProgressShowsTheSectionsThatAreAsked() {
        assertThat(Journey.through(FORM, Answers.none().with("resident", "no")).sections())
                .extracting(Section::key).containsExactly("first", "third");
        assertThat(Journey.through(FORM, done).sections()).extracting(Section::key).containsExactly("first", "second", "third");
    }

    @Test
    void aPageKnowsItsSection() {
        var journey = Journey.through(FORM, done);

        assertThat(journey.asked()).extracting(page -> journey.sectionOf(page).key())
                .containsExactly("first", "first", "second", "third");
    }

    @Test
    void aFieldThatIsAskedUnderAConditionHoldsItsPageUpOnlyThen() {
        assertThat(Journey.through(FORM, done.with("years", "1")).current()).map(Page::slug).hasValue("name");
        assertThat(Journey.through(FORM, done.with("years", "1").with("reason", "転入")).isComplete()).isTrue();
        assertThat(Journey.through(FORM, done.with("reason", "転入")).answers().has("reason")).isFalse();
    }

    @Test
    void aReasonAgainstEligibilityWaitsUntilItsPageIsDone() {
        var form = ineligible("{'type': 'not', 'of': {'type': 'is', 'field': 'years', 'value': '5'}}");

        assertThat(Journey.through(form, Answers.none().with("resident", "yes")).refused()).isEmpty();
        assertThat(Journey.through(form, Answers.none().with("resident", "yes").with("years", "4")).refused()).isPresent();
    }

    @Test
    void aReasonCountsToWhoeverIsNotAskedAboutIt() {
        var refused = Journey.through(ineligible("{'type': 'not', 'of': {'type': 'answered', 'field': 'years'}}"),
                Answers.none().with("resident", "no")).refused();

        assertThat(refused).map(Ineligibility::key).hasValue("young");
    }

    private static Form ineligible(String when) {
        var rule = FormJson.mapper().readValue("{'key': 'young', 'when': %s, 'reason': 'R'}".formatted(when).replace('\'', '"'),
                Ineligibility.class);
        return new Form(FORM.title(), FORM.summary(), FORM.sections(), List.of(rule), FORM.checks(), FORM.declarations());
    }
}
