package jp.madoguchi.workflows.engine.step;

import static jp.madoguchi.workflows.engine.step.StepLines.NEVER;
import static jp.madoguchi.workflows.engine.step.StepLines.arrows;
import static jp.madoguchi.workflows.engine.step.StepLines.mistakes;
import static jp.madoguchi.workflows.engine.step.StepLines.nodes;
import static jp.madoguchi.workflows.engine.step.StepLines.trial;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.condition.Is;
import jp.madoguchi.workflows.engine.context.Facts;
import jp.madoguchi.workflows.engine.context.Passing;
import jp.madoguchi.workflows.engine.context.Trial;
import jp.madoguchi.workflows.engine.part.Confirmer;
import jp.madoguchi.workflows.engine.part.Expiry;
import jp.madoguchi.workflows.engine.part.Term;
import jp.madoguchi.workflows.engine.part.Way;
import jp.madoguchi.workflows.engine.step.ConfirmationStep.GivenBack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 確認: who is asked, what giving back and silence lead to. */
class ConfirmationStepTest {

    private static final Confirmer GUARDIAN = new Confirmer("guardian", "保護者", "place", "mail", null);
    private static final Confirmer FACILITY = new Confirmer("facility", "施設", null, null, new Is("kind", "new"));
    private static final Confirmer ANYBODY = new Confirmer("any", "共同申請者", null, null, null);

    private static ConfirmationStep step(GivenBack givenBack, Expiry silence, Confirmer... persons) {
        return new ConfirmationStep(Basics.of("confirm", "確認"), "同意します。", List.of("place"), givenBack, 7, new Term(5, 2, null), silence,
                false, List.of(persons));
    }

    private static ConfirmationStep plain(Confirmer... persons) {
        return step(GivenBack.GO_ON, Expiry.STAY, persons);
    }

    private static Answers answers(String... pairs) {
        var all = new java.util.HashMap<String, Answer>();
        for (var i = 0; i < pairs.length; i += 2) all.put(pairs[i], new Answer.Text(pairs[i + 1]));
        return new Answers(Map.copyOf(all));
    }

    private static Facts facts(String... pairs) {
        return new Facts() {
            @Override
            public Answers answers() {
                return ConfirmationStepTest.answers(pairs);
            }

            @Override
            public boolean refusing() {
                return false;
            }

            @Override
            public int agreed() {
                return 0;
            }

            @Override
            public int against() {
                return 0;
            }
        };
    }

    @Test
    void allAreAskedSideBySideAndWhoGivesItBackEndsTheRound() {
        assertThat(arrows(plain(ANYBODY, GUARDIAN))).contains("confirm_split -> confirm_any", "confirm_any -> confirm_any_way",
                "confirm_any_way -> confirm_any_stop returned if way=back", "confirm_any_way -> confirm_any_end others",
                "confirm_guardian_if -> confirm_guardian yes if way=yes", "confirm_guardian_if -> confirm_guardian_end skip");
        assertThat(nodes(plain(ANYBODY))).contains("TASK confirm_any 共同申請者 enterConfirmation remind+due", "STOP confirm_any_stop returned");
    }

    @Test
    void whereGivingBackAndSilenceLeadNowhereElseThereIsNoGateBehindIt() {
        assertThat(nodes(plain(ANYBODY))).noneMatch(node -> node.contains("confirmOutcome"));
    }

    @Test
    void whatIsGivenBackIsCorrectedAndAskedAnewAndIfNotItGoesOn() {
        assertThat(arrows(step(GivenBack.CORRECT, Expiry.STAY, ANYBODY))).contains("confirmOutcome -> confirmCorrection returned if way=correct",
                "confirmCorrection -> confirm", "confirmCorrectionLate -> confirmCorrectionMissed",
                "confirmCorrectionMissed -> approval_s1", "confirmOutcome -> approval_s1 confirmed");
    }

    @ParameterizedTest
    @EnumSource(value = Expiry.class, names = {"CLOSE", "GO_ON"})
    void theEndOfTheDaysEndsTheWaitingWhereTheOwnerSaysSo(Expiry silence) {
        var step = step(GivenBack.GO_ON, silence, ANYBODY);

        assertThat(nodes(step)).contains("TASK confirm_any 共同申請者 enterConfirmation remind", "TIMER confirm_anyOver noAnswer due");
        assertThat(arrows(step)).contains("confirm_anyOver -> confirm_any_end");
        assertThat(arrows(step).contains("confirmOutcome -> confirmSilent noAnswer if way=close")).isEqualTo(silence == Expiry.CLOSE);
    }

    @ParameterizedTest
    @CsvSource({"returned, CORRECT, STAY, correct", "returned, GO_ON, CLOSE, on", "none, CORRECT, CLOSE, close", "none, CORRECT, GO_ON, on",
            "confirmed, CORRECT, CLOSE, on"})
    void theGateBehindItGoesByHowTheRoundEnded(String result, GivenBack givenBack, Expiry silence, String way) {
        assertThat(step(givenBack, silence, ANYBODY).way("confirmOutcome", facts("step.confirm", result))).isEqualTo(way);
    }

    @ParameterizedTest
    @CsvSource({"returned, back", "none, on", "confirmed, on"})
    void oneWhoGivesBackStopsTheOthers(String result, String way) {
        assertThat(plain(ANYBODY).way("confirm_any_way", facts("step.confirm", result))).isEqualTo(way);
    }

    @Test
    void whoHasNoNameOrIsNotConcernedIsNotAsked() {
        var step = plain(GUARDIAN, FACILITY);

        assertThat(step.way("confirm_guardian_if", facts("place", "川村"))).isEqualTo("yes");
        assertThat(step.way("confirm_guardian_if", facts("kind", "new"))).isEqualTo("no");
        assertThat(step.way("confirm_facility_if", facts("kind", "new"))).isEqualTo("yes");
        assertThat(step.way("confirm_facility_if", facts("kind", "again"))).isEqualTo("no");
        assertThat(step.way("confirm_if", facts())).as("the step's own condition").isEqualTo("yes");
        assertThat(step.asked(answers("place", "川村", "kind", "new"))).isEqualTo(2);
        assertThat(step.asked(answers("place", "川村"))).isOne();
    }

    @Test
    void whereNobodyIsAskedItCountsAsConfirmedOnce() {
        var step = plain(GUARDIAN, FACILITY);

        assertThat(step.took("confirm_facility_if", "no", facts())).contains(new Passing("confirmed", false, ""));
        assertThat(step.took("confirm_guardian_if", "no", facts())).as("not the last").isEmpty();
        assertThat(step.took("confirm_facility_if", "no", facts("place", "川村"))).as("the guardian is").isEmpty();
        assertThat(step.took("confirm_facility_if", "yes", facts())).isEmpty();
    }

    @Test
    void aNameAndAConditionBothHaveToHold() {
        var both = new Confirmer("both", "施設", "place", null, new Is("kind", "new"));

        assertThat(both.asked().holds(answers("place", "施設", "kind", "new"))).isTrue();
        assertThat(both.asked().holds(answers("place", "施設"))).isFalse();
        assertThat(both.asked().holds(answers("kind", "new"))).isFalse();
    }

    @Test
    void aSimulationEndsWithEveryAnswerPeopleGive() {
        var asked = answers("place", "川村");
        assertThat(plain(GUARDIAN).simulate(trial(asked, NEVER, 50, 50))).isEqualTo("confirmed");
        assertThat(plain(GUARDIAN).simulate(trial(asked, new Trial.Chances(0, 0, 0, 100, 0), 50, 50))).isEqualTo("none");
        assertThat(plain(GUARDIAN).simulate(trial(asked, new Trial.Chances(100, 0, 0, 0, 0), 50, 50))).isEqualTo("returned");
        var corrected = trial(asked, new Trial.Chances(100, 0, 0, 0, 0), 50, 50);
        assertThat(step(GivenBack.CORRECT, Expiry.STAY, GUARDIAN).simulate(corrected)).isEqualTo("confirmed");
        assertThat(corrected.days()).as("a round more").isEqualTo(1);
        assertThat(step(GivenBack.GO_ON, Expiry.CLOSE, GUARDIAN).simulate(trial(asked, new Trial.Chances(0, 0, 0, 100, 0), 50, 50)))
                .as("silence ends it").isEqualTo(Way.CLOSED);
        assertThat(plain(GUARDIAN).simulate(trial(answers(), new Trial.Chances(0, 0, 0, 100, 0), 50, 50))).as("nobody to ask").isEqualTo("confirmed");
    }

    @Test
    void whatIsMissingIsTold() {
        assertThat(mistakes(plain())).contains("step:confirm noConfirmers 確認");
        assertThat(mistakes(new ConfirmationStep(Basics.of("confirm", "確認"), " ", List.of(), null, 0, null, null, false, List.of(ANYBODY))))
                .containsExactlyInAnyOrder("step:confirm noStatement", "step:confirm nothingShown 確認");
        assertThat(mistakes(plain(new Confirmer("a", "だれか", "gone", "place", null))))
                .containsExactlyInAnyOrder("part:confirm.a noNameField gone", "part:confirm.a noMailField place");
        assertThat(mistakes(plain(new Confirmer("a", "だれか", "amount", null, null)))).as("a number is no name")
                .containsExactly("part:confirm.a noNameField amount");
        assertThat(mistakes(plain(GUARDIAN, FACILITY))).isEmpty();
    }

    @Test
    void whereOnlyMailCountsThereIsAnAddressThatIsNotLeftEmpty() {
        assertThat(mistakes(new ConfirmationStep(Basics.of("confirm", "確認"), "同意", List.of("place"), null, 0, null, null, true,
                List.of(GUARDIAN, ANYBODY)))).containsExactly(
                "part:confirm.guardian mailOnlyOptional 保護者", "part:confirm.any mailOnlyWithoutMail 共同申請者");
    }

    @Test
    void whatIsGivenBackToTheDeskIsNoCorrection() {
        var against = new StepLines.At(answers("step.confirm", "returned"), false, 0, 1);
        assertThat(step(GivenBack.CORRECT, Expiry.STAY, ANYBODY).way("confirmOutcome", against)).isEqualTo("on");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 366})
    void daysHaveBounds(int days) {
        assertThat(mistakes(new ConfirmationStep(Basics.of("confirm", "確認"), "同意", List.of("place"), GivenBack.CORRECT, days, null, null,
                false, List.of(ANYBODY)))).containsExactly("step:confirm days 確認");
    }

    @Test
    void theApplicantReadsThatOthersHaveToAct() {
        assertThat(plain(ANYBODY).turn()).isEqualTo("others");
        assertThat(plain(ANYBODY).byApplicant()).as("no part of the standard period").isTrue();
        assertThat(plain(ANYBODY).who("any")).isNull();
    }
}
