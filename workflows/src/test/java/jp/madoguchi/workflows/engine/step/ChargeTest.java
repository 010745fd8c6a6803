package jp.madoguchi.workflows.engine.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.condition.Is;
import jp.madoguchi.workflows.engine.part.Charge;
import jp.madoguchi.workflows.engine.part.Fee;
import org.junit.jupiter.api.Test;

class ChargeTest {

    private static final Fee COPY = new Fee("copy", "写し", 300, "copies", 0, null, null, null);
    private static final Fee BASE = new Fee("base", "手数料", 2_001, null, 0, null, null, new Is("kind", "new"));
    private static final Fee HALF = new Fee("half", "減免", 0, null, 50, null, null, new Is("poor", "yes"));
    private static final Fee ALL = new Fee("all", "免除", 0, null, 100, null, null, new Is("free", "yes"));

    private static int total(Answers answers) {
        return Charge.of(List.of(BASE, COPY, HALF, ALL), answers).total();
    }

    @Test
    void feesWhoseConditionHoldsAreAddedUpTimesTheirQuantity() {
        assertThat(total(Answers.none().with("kind", "new").with("copies", "3"))).isEqualTo(2_901);
        assertThat(total(Answers.none().with("copies", "2"))).isEqualTo(600);
        assertThat(total(Answers.none())).isZero();
    }

    @Test
    void aReductionTakesItsPartOffAndPartsOfAYenStayWithTheApplicant() {
        assertThat(total(Answers.none().with("kind", "new").with("poor", "yes"))).isEqualTo(1_000);
        assertThat(total(Answers.none().with("kind", "new").with("poor", "yes").with("free", "yes"))).isZero();
    }

    @Test
    void oddQuantitiesNeverMakeItNegativeOrEndless() {
        assertThat(total(Answers.none().with("copies", "-5"))).isZero();
        assertThat(total(Answers.none().with("copies", "x"))).isZero();
        assertThat(total(Answers.none().with("copies", "9999999999999999"))).isEqualTo(100_000_000);
        assertThat(total(Answers.none().with("copies", "999999999"))).isEqualTo(100_000_000);
        assertThat(total(Answers.none().with("copies", "1.9"))).isEqualTo(600);
    }
}
