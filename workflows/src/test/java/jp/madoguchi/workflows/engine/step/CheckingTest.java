package jp.madoguchi.workflows.engine.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.forms.condition.All;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.condition.Is;
import jp.madoguchi.forms.field.DateField;
import jp.madoguchi.workflows.engine.part.Stage;
import jp.madoguchi.workflows.engine.part.StepAddress;
import jp.madoguchi.workflows.engine.part.WorkflowMistake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a step asks of its surroundings, and where it says what is wrong. */
class CheckingTest {

    private final List<WorkflowMistake> found = new ArrayList<>();
    private final Checking checking = new Checking(WorkflowSamples.everything(), WorkflowSamples.form(),
            StepLines.ONE_EACH, StepAddress.step("joint"), "joint", found);

    private List<String> found() {
        return found.stream().map(mistake -> (mistake.where() + " " + mistake.code() + " " + mistake.detail()).strip())
                .toList();
    }

    private static Condition nested(int depth) {
        Condition condition = new Is("kind", "new");
        for (var i = 1; i < depth; i++) condition = new All(List.of(condition));
        return condition;
    }

    @Test
    void aConditionIsNestedEightDeepAtMost() {
        checking.condition(nested(8));
        assertThat(found()).isEmpty();
        checking.condition(nested(9));
        assertThat(found()).containsExactly("step:joint tooDeep 8");
    }

    @Test
    void aConditionLooksAtWhatIsKnownByThen() {
        checking.condition(new Is("step.review", "grant"));
        assertThat(found()).isEmpty();
        checking.condition(new Is("step.draw", "won"));
        checking.condition(new Is("step.joint", "agreed"));
        checking.condition(new Is("", ""));
        assertThat(found()).containsExactly("step:joint decidedLater resultOf", "step:joint decidedLater resultOf",
                "step:joint incomplete");
    }

    @Test
    void whatIsWrongWithAPartIsSaidAtThatPart() {
        checking.part(new Stage("s1", "係長", null, false)).mistake("some", "detail");

        assertThat(found()).containsExactly("part:joint.s1 some detail");
        assertThat(found.getFirst().where()).isEqualTo(StepAddress.part("joint", "s1"));
    }

    @Test
    void textThatPeopleReadIsNotLeftOut() {
        checking.words("ある", "noText");
        assertThat(found()).isEmpty();
        checking.words(null, "noText");
        checking.words("　", "noText");
        assertThat(found()).containsExactly("step:joint noText", "step:joint noText");
    }

    @ParameterizedTest
    @CsvSource({"'', true", "from, true", "place, false", "gone, false"})
    void aFieldIsOfTheKindThatIsAskedForWhereOneIsNamed(String key, boolean right) {
        checking.field(key, DateField.class, "noDay");

        assertThat(found.isEmpty()).isEqualTo(right);
    }
}
