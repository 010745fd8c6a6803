package jp.madoguchi.workflows.engine.step;

import static jp.madoguchi.workflows.engine.step.StepLines.NEVER;
import static jp.madoguchi.workflows.engine.step.StepLines.ONE_EACH;
import static jp.madoguchi.workflows.engine.step.StepLines.around;
import static jp.madoguchi.workflows.engine.step.StepLines.arrows;
import static jp.madoguchi.workflows.engine.step.StepLines.mistakes;
import static jp.madoguchi.workflows.engine.step.StepLines.nodes;
import static jp.madoguchi.workflows.engine.step.StepLines.trial;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.condition.Is;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.engine.context.Trial;
import jp.madoguchi.workflows.engine.part.Term;
import jp.madoguchi.workflows.engine.part.Who;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 審査: a clerk looks, asks for a 補正 or proposes. */
class ReviewStepTest {

    private static ReviewStep review(Who who, Term term, int correctionDays) {
        return new ReviewStep(Basics.of("review", "審査"), who, term, List.of("写真がある"), correctionDays);
    }

    private static ReviewStep review(Term term) {
        return review(null, term, 10);
    }

    @Test
    void leadsToACorrectionAndBackOrOnToTheDecision() {
        assertThat(arrows(review(null))).containsExactly("received -> review", "review -> reviewOutcome",
                "reviewOutcome -> reviewCorrection correct if outcome=CORRECT", "reviewCorrection -> review",
                "reviewCorrectionLate -> reviewCorrectionMissed", "reviewCorrectionMissed -> review",
                "reviewOutcome -> approval_s1 forward", "approval_s1Outcome -> review return if outcome=RETURN");
    }

    @Test
    void aCorrectionIsATaskWithATimerAndWhatBecomesOfItWhenNobodyAnswers() {
        assertThat(nodes(review(null))).containsExactly("TASK review 審査 enterReview standard",
                "GATE reviewOutcome outcome", "TASK reviewCorrection correction enterCorrection",
                "TIMER reviewCorrectionLate correctionLate correction",
                "WORK reviewCorrectionMissed missed correctionMissed");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, standard", "5, 0, standard+due", "5, 2, standard+remind+due", "0, 2, standard"})
    void theStaffAreToldWhenTheStandardPeriodOrTheStepsOwnDaysRunOut(int days, int remind, String tells) {
        assertThat(nodes(review(new Term(days, remind, null)))).first()
                .isEqualTo("TASK review 審査 enterReview " + tells);
    }

    @Test
    void isPassedByWhereItsConditionDoesNotHold() {
        var sometimes = new ReviewStep(Basics.of("large", "大口").when(new Is("kind", "new")), null, null, null, 0);

        assertThat(arrows(sometimes)).contains("large_if -> large yes if way=yes", "large_if -> approval_s1 skip");
        assertThat(sometimes.way("large_if", StepLines.At.kind("new"))).isEqualTo("yes");
        assertThat(sometimes.way("large_if", StepLines.At.kind("again"))).isEqualTo("no");
        assertThat(sometimes.took("large_if", "no", StepLines.At.kind("again"))).isEmpty();
    }

    @Test
    void aCorrectionIsAnsweredWithinTenDaysWhereNothingElseIsSaid() {
        assertThat(review(null, null, 0).correctionDays()).isEqualTo(10);
        assertThat(review(null, null, 7).correctionDays()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 366})
    void aCorrectionIsNeverAnsweredInNoTimeOrInMoreThanAYear(int days) {
        assertThat(mistakes(review(null, null, days))).containsExactly("step:review days 審査");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 365})
    void aCorrectionMayTakeADayOrAYear(int days) {
        assertThat(mistakes(review(null, null, days))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "5, 6", "0, 1", "1, 1"})
    void nobodyIsRemindedBeforeTheStepBegins(int days, int remind) {
        assertThat(mistakes(review(new Term(days, remind, null)))).containsExactly("step:review remindTooEarly 審査");
    }

    @ParameterizedTest
    @CsvSource({"5, 4", "5, 0", "0, 0", "2, 1"})
    void aReminderLiesWithinTheDaysOfTheStep(int days, int remind) {
        assertThat(mistakes(review(new Term(days, remind, null)))).isEmpty();
    }

    @Test
    void somebodyIsThereToDoIt() {
        var director = new Who(Role.CLERK, "部長", null, null, null, null);
        var elsewhere = new Who(Role.CLERK, null, Who.Rule.NAMED, "gone", null, null);
        var nobody = new Who(Role.CONSULTED, null, null, null, null, null);
        var byAnswer = new Who(Role.CLERK, null, Who.Rule.ANSWER, null, "town", "gone");

        assertThat(mistakes(around(review(director, null, 0)), ONE_EACH)).containsExactly("step:review noPost 部長");
        assertThat(mistakes(around(review(elsewhere, null, 0)), ONE_EACH))
                .containsExactly("step:review noDepartment gone");
        assertThat(mistakes(around(review(nobody, null, 0)), ONE_EACH)).containsExactly("step:review nobody");
        assertThat(mistakes(around(review(byAnswer, null, 0)), ONE_EACH))
                .containsExactly("step:review unknownField town", "step:review noDepartment gone");
    }

    @Test
    void whoActsIsFoundByAnAnswerThatTheFormAsks() {
        var byPlace = new Who(Role.CLERK, null, Who.Rule.ANSWER, null, "place", "市町村");

        assertThat(mistakes(around(review(byPlace, null, 0)), ONE_EACH)).isEmpty();
        assertThat(review(byPlace, null, 0).who("")).isEqualTo(byPlace);
        assertThat(review(null).who("")).isEqualTo(Who.of(Role.CLERK));
    }

    @Test
    void proposesToGrantOrToRefuseAndACorrectionTakesADayMore() {
        var often = new Trial.Chances(30, 20, 0, 0, 0);
        var corrected = trial(Answers.none(), often, 29, 20);
        var refused = trial(Answers.none(), often, 30, 19);

        assertThat(review(null).simulate(corrected)).isEqualTo("grant");
        assertThat(corrected.days()).isEqualTo(1);
        assertThat(review(null).simulate(refused)).isEqualTo("refuse");
        assertThat(refused.days()).isZero();
        assertThat(review(null).simulate(trial(Answers.none(), NEVER, 0, 0))).isEqualTo("grant");
    }

    @Test
    void whatHasToBeTickedAndWhoseTurnItIsBelongsToIt() {
        assertThat(review(null).checklist()).containsExactly("写真がある");
        assertThat(new ReviewStep(Basics.of("r", "審査"), null, null, null, 0).checklist()).isEmpty();
        assertThat(review(null).byApplicant()).isFalse();
        assertThat(review(null).stand()).isEqualTo(Step.Stand.PROPOSES);
        assertThat(review(null).term().limited()).isFalse();
        assertThat(review(null).automatic()).isFalse();
        assertThat(review(null).hidden()).isFalse();
    }
}
