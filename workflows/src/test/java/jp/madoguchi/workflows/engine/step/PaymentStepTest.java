package jp.madoguchi.workflows.engine.step;

import static jp.madoguchi.workflows.engine.step.StepLines.NEVER;
import static jp.madoguchi.workflows.engine.step.StepLines.arrows;
import static jp.madoguchi.workflows.engine.step.StepLines.mistakes;
import static jp.madoguchi.workflows.engine.step.StepLines.nodes;
import static jp.madoguchi.workflows.engine.step.StepLines.trial;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.condition.Is;
import jp.madoguchi.workflows.engine.part.Expiry;
import jp.madoguchi.workflows.engine.part.Fee;
import jp.madoguchi.workflows.engine.part.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 納付: what becomes of an application whose fee is paid, not paid, or none. */
class PaymentStepTest {

    private static final Fee FEE = new Fee("f1", "手数料", 2_000, null, 0, null, null, null);
    private static final Fee FREE = new Fee("f2", "免除", 0, null, 100, null, null, new Is("kind", "again"));

    private static PaymentStep payment(Expiry expiry, Fee... fees) {
        return new PaymentStep(Basics.of("pay", "納付"), null, expiry, true, List.of(fees));
    }

    @Test
    void whatIsNotPaidInTimeEndsTheApplicationWhereNothingElseIsSaid() {
        assertThat(arrows(payment(null, FEE))).containsExactly("reviewOutcome -> pay forward", "pay -> payOutcome",
                "payOutcome -> payUnpaid unpaid if outcome=EXPIRE", "payUnpaid -> payUnpaidEnd",
                "payOutcome -> approval_s1 settled");
        assertThat(nodes(payment(null, FEE))).containsExactly("TASK pay 納付 enterPayment", "GATE payOutcome payment",
                "WORK payUnpaid closed closeApplication", "END payUnpaidEnd end");
    }

    @ParameterizedTest
    @EnumSource(value = Expiry.class, names = "CLOSE", mode = EnumSource.Mode.EXCLUDE)
    void whatIsNotPaidInTimeGoesOnOrStaysWhereThatIsSaid(Expiry expiry) {
        assertThat(arrows(payment(expiry, FEE))).containsExactly("reviewOutcome -> pay forward", "pay -> approval_s1");
        assertThat(nodes(payment(expiry, FEE))).containsExactly("TASK pay 納付 enterPayment");
    }

    @Test
    void theApplicantPaysAndNobodyOfTheStaff() {
        assertThat(payment(null, FEE).byApplicant()).isTrue();
        assertThat(payment(null, FEE).who("")).isNull();
        assertThat(payment(null, FEE).term()).isEqualTo(new Term(10, 3, null));
        assertThat(payment(null, FEE).correctionDays()).isZero();
    }

    @Test
    void whatIsFreeIsExemptAndEverythingElseIsPaidWhenSimulated() {
        assertThat(payment(null, FEE, FREE).simulate(trial(Answers.none().with("kind", "again"), NEVER)))
                .isEqualTo("exempt");
        assertThat(payment(null, FEE, FREE).simulate(trial(Answers.none(), NEVER))).isEqualTo("paid");
        assertThat(payment(null, FEE, FREE).charge(Answers.none()).total()).isEqualTo(2_000);
    }

    @Test
    void aNewFeeIsAThousandYenForOne() {
        assertThat(payment(null).part("f9", "もう一つ"))
                .contains(new Fee("f9", "もう一つ", 1_000, "", 0, Fee.Tax.EXEMPT, "", null));
    }

    @Test
    void eachFeeIsLookedAtInItsOwnPlace() {
        var odd = new Fee("f2", "写し", 0, "place", 0, null, null, new Is("gone", "x"));

        assertThat(mistakes(payment(null, FEE, odd)))
                .containsExactly("part:pay.f2 unknownField gone", "part:pay.f2 noAmount 写し",
                "part:pay.f2 noNumber place");
        assertThat(mistakes(payment(null))).containsExactly("step:pay noFees 納付");
        assertThat(mistakes(payment(null, FEE))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 366})
    void thereIsADayUntilWhichItIsPaid(int days) {
        assertThat(mistakes(new PaymentStep(Basics.of("pay", "納付"), new Term(days, 0, null), null, false,
                List.of(FEE))))
                .containsExactly("step:pay days 納付");
    }
}
