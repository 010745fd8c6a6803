package jp.madoguchi.workflows.engine.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.madoguchi.forms.field.ChoiceField;
import jp.madoguchi.forms.field.DateField;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.workflows.engine.flow.FlowWords;
import org.junit.jupiter.api.Test;

/** What a condition of a step can look at: what was answered, and what is decided before. */
class ScopeTest {

    private static final FlowWords WORDS = code -> code.equals("resultOf") ? "「{0}」の結果" : code;

    private static List<String> known(String until) {
        return Scope.at(WorkflowSamples.form(), WorkflowSamples.everything(), until, WORDS).pages()
                .flatMap(page -> page.fields().stream()).map(Field::key).toList();
    }

    @Test
    void theAnswersTheDayOfReceiptAndHowTheStepsBeforeEnded() {
        assertThat(known("review")).containsExactly("kind", "amount", "from", "place", "mail", Scope.RECEIVED, "step.sign",
                "step.pay", "step.formal");
        assertThat(known("sign")).containsExactly("kind", "amount", "from", "place", "mail", Scope.RECEIVED);
    }

    @Test
    void forWhatComesAfterwardsEverythingIsKnown() {
        assertThat(known("")).contains("step.draw", "step.wait", "step.number", "step.call.id")
                .doesNotContain("step.fork", "step.approval", "step.notify", "step.call");
    }

    @Test
    void theResultOfAStepIsAChoiceOfItsWaysToEndInWords() {
        var scope = Scope.at(WorkflowSamples.form(), WorkflowSamples.everything(), "", WORDS);

        assertThat(scope.find("step.draw")).get().isInstanceOfSatisfying(ChoiceField.class, field -> {
            assertThat(field.label().ja()).isEqualTo("「抽選」の結果");
            assertThat(field.choices()).extracting(option -> option.value() + " " + option.label().ja())
                    .containsExactly("won result.won", "reserve result.reserve", "lost result.lost");
        });
        assertThat(scope.find(Scope.RECEIVED)).get().isInstanceOf(DateField.class);
    }

    @Test
    void theFormItselfStaysAsItIs() {
        var form = WorkflowSamples.form();
        var scope = Scope.at(form, WorkflowSamples.permit(), "", WORDS);

        assertThat(scope.title()).isEqualTo(form.title());
        assertThat(scope.sections()).hasSize(2).startsWith(form.sections().getFirst());
        assertThat(scope.sections().getLast().title().ja()).isEqualTo("soFar");
    }
}
