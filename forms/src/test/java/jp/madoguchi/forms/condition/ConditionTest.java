package jp.madoguchi.forms.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import jp.madoguchi.forms.TestForms;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.answer.Answers;
import org.junit.jupiter.api.Test;

class ConditionTest {

    private final Answers answers = Answers.none().with("category", "physical").with("physicalGrade", "3")
            .with("support", new Answer.Choices(List.of("room", "time"))).with("blank", "");

    @Test
    void comparesWithTheAnswer() {
        assertThat(new Is("category", "physical").holds(answers)).isTrue();
        assertThat(new Is("support", "time").holds(answers)).isTrue();
        assertThat(new OneOf("category", List.of("elderly", "physical")).holds(answers)).isTrue();
        assertThat(new AtLeast("physicalGrade", BigDecimal.valueOf(3)).holds(answers)).isTrue();
        assertThat(new AtMost("physicalGrade", BigDecimal.valueOf(2)).holds(answers)).isFalse();
        assertThat(new Answered("blank").holds(answers)).isFalse();
    }

    @Test
    void nothingHoldsOfAnAnswerThatIsNotThere() {
        assertThat(new AtMost("careLevel", BigDecimal.ZERO).holds(answers)).isFalse();
        assertThat(new AtLeast("category", BigDecimal.ZERO).holds(answers)).isFalse();
        assertThat(new Is("careLevel", "").holds(answers)).isFalse();
    }

    @Test
    void saysItselfInJapanese() {
        var form = TestForms.parkingPermit();
        var condition = new All(List.of(new Is("category", "physical"),
                new Any(List.of(new Is("disability", "leg"), new AtLeast("physicalGrade", BigDecimal.valueOf(5))))));

        assertThat(condition.inWords(form)).isEqualTo("「区分」が「身体障がい者」である、かつ、（「障害名」が「下肢」である、または、「等級」が5級以上である）");
        assertThat(new Not(new Answered("opinion")).inWords(form)).isEqualTo("「ご意見」に入力がない");
        assertThat(new OneOf("receive", List.of("post", "counter")).inWords(form)).isEqualTo("「受け取り方」が「郵送」「窓口」のどれかである");
    }

    @Test
    void comparesDaysAndFieldsWithEachOther() {
        var stay = answers.with("from", "2026-11-20").with("to", "2026-11-19").with("guests", "10").with("rooms", "9");

        assertThat(new From("from", "2026-11-20").holds(stay)).isTrue();
        assertThat(new Until("from", "2026-11-19").holds(stay)).isFalse();
        assertThat(new From("guests", "2026-11-20").holds(stay)).isFalse();
        assertThat(new Compared("to", Compared.Relation.less, "from").holds(stay)).isTrue();
        assertThat(new Compared("guests", Compared.Relation.more, "rooms").holds(stay)).isTrue();
        assertThat(new Compared("guests", Compared.Relation.more, "nothing").holds(stay)).isFalse();
    }

    @Test
    void knowsWhetherItsOwnerHasFinishedIt() {
        assertThat(new Is("category", "").complete()).isFalse();
        assertThat(new All(List.of(new Answered("a"), new Is("", ""))).complete()).isFalse();
        assertThat(new Any(List.of()).complete()).isFalse();
        assertThat(new From("a", "someday").complete()).isFalse();
        assertThat(new All(List.of(new Answered("a"), new Not(new Is("b", "1")))).complete()).isTrue();
    }
}
