package jp.madoguchi.forms.designer.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.TestForms;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.Masters;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormJson;
import org.junit.jupiter.api.Test;

/** A case recorded from a try-out says, after the form was changed, whether the same answers still take the same way. */
class TestCaseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private final Form form = TestForms.parkingPermit();

    @Test
    void recordsTheWayUpToWhereNothingWasTyped() {
        var recorded = record(Answers.none().with("kind", "new").with("category", "pregnancy"));

        assertThat(recorded.expected()).isEqualTo(new TestCase.Outcome(List.of("kind", "category", "pregnancy"), null, List.of()));
        assertThat(recorded.surprises(recorded.run(form, Masters.NONE), form)).isEmpty();
    }

    @Test
    void recordsThatSomebodyHasNoClaimAndWhatWasTypedWrong() {
        var refused = record(Answers.none().with("kind", "new").with("category", "intellectual").with("judgement", "B"));
        var wrong = TestCase.record("t", "t", DAY, form, Answers.none().with("kind", "renewal"),
                Map.of("permitNumber", List.of("12")), Masters.NONE);

        assertThat(refused.expected().refused()).isNotNull();
        assertThat(wrong.expected()).isEqualTo(new TestCase.Outcome(List.of("kind", "current-permit"), null, List.of("permitNumber:mask")));
    }

    @Test
    void showsWhichPageDiffersOnceAConditionWasChanged() {
        var recorded = record(Answers.none().with("kind", "new").with("category", "pregnancy"));
        var changed = changed("\"field\":\"category\",\"value\":\"pregnancy\"", "\"field\":\"category\",\"value\":\"injury\"");

        var surprises = recorded.surprises(recorded.run(changed, Masters.NONE), changed);

        assertThat(surprises).hasSize(1);
        assertThat(surprises.getFirst()).extracting(TestCase.Surprise::code, TestCase.Surprise::at,
                TestCase.Surprise::was).containsExactly("page", 3, "出産について教えてください");
    }

    @Test
    void isTheSameAgainAfterGoingThroughJson() {
        var recorded = record(Answers.none().with("kind", "new").with("category", "pregnancy"));

        assertThat(FormJson.ofTree(FormJson.toTree(recorded), TestCase.class)).isEqualTo(recorded);
    }

    @Test
    void remembersTheDayItWasRecorded() {
        var recorded = record(Answers.none().with("kind", "new").with("category", "injury").with("aid", "cane")
                .with("neededUntil", "2026-12-01"));

        assertThat(recorded.run(form, Masters.NONE).problems()).as("the day has passed since").isEmpty();
        assertThat(recorded.expected().pages()).endsWith("injury", "who");
    }

    private TestCase record(Answers answers) {
        return TestCase.record("t1", "例", DAY, form, answers, Map.of(), Masters.NONE);
    }

    private Form changed(String from, String to) {
        var json = FormJson.write(form);
        assertThat(json).contains(from);
        return FormJson.trusted(json.replace(from, to));
    }
}
