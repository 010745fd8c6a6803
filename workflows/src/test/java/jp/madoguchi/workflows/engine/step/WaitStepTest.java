package jp.madoguchi.workflows.engine.step;

import static jp.madoguchi.workflows.engine.step.StepLines.NEVER;
import static jp.madoguchi.workflows.engine.step.StepLines.arrows;
import static jp.madoguchi.workflows.engine.step.StepLines.mistakes;
import static jp.madoguchi.workflows.engine.step.StepLines.nodes;
import static jp.madoguchi.workflows.engine.step.StepLines.trial;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import jp.madoguchi.forms.answer.Answers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 待機: on which day it is over, or that something has to happen first. */
class WaitStepTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 2, 26);

    private static WaitStep wait(String event, String since, int days, String day) {
        return new WaitStep(Basics.of("wait", "待機"), event, since, days, day);
    }

    @ParameterizedTest
    @CsvSource({
            "'', 3, '', 2027-03-01", "from, 3, '', 2028-03-01", "from, 0, '', 2028-02-27", "place, 2, '', 2027-02-28",
            "from, 3, 2029-04-01, 2029-04-01", "'', 0, 2027-02-26, 2027-02-26"})
    void endsOnAFixedDayOrSoManyDaysAfterAnAnswerOrAfterToday(String since, int days, String day, LocalDate end) {
        assertThat(wait("", since, days, day).endsOn(Answers.none().with("from", "2028-02-27"), TODAY)).isEqualTo(end);
    }

    @Test
    void hasAWayOfItsOwnForTheDayOnlyWhereThereIsOne() {
        assertThat(arrows(wait("工事が終わった", "", 3, "")))
                .containsExactly("reviewOutcome -> wait forward", "wait -> approval_s1",
                "waitOver -> approval_s1");
        assertThat(nodes(wait("", "from", 0, "")))
                .containsExactly("TASK wait 待機 enterWait", "TIMER waitOver until until");
        assertThat(arrows(wait("工事が終わった", null, 0, null)))
                .containsExactly("reviewOutcome -> wait forward", "wait -> approval_s1");
    }

    @ParameterizedTest
    @CsvSource({"'', 0, '', false", "from, 0, '', true", "'', 1, '', true", "'', 0, 2027-04-01, true"})
    void hasAnEndWhereADayAFieldOrDaysAreNamed(String since, int days, String day, boolean end) {
        assertThat(wait("", since, days, day).hasEnd()).isEqualTo(end);
    }

    @Test
    void doesNotWaitForEver() {
        assertThat(mistakes(wait(" ", "", 0, ""))).containsExactly("step:wait waitsForever 待機");
        assertThat(mistakes(wait("工事が終わった", "", 0, ""))).isEmpty();
        assertThat(mistakes(wait("", "from", 0, ""))).isEmpty();
    }

    @Test
    void waitsForADayThatIsThere() {
        assertThat(mistakes(wait("", "", 0, "2027-02-29"))).containsExactly("step:wait noDay 2027-02-29");
        assertThat(mistakes(wait("", "", 0, "2028-02-29"))).isEmpty();
        assertThat(mistakes(wait("", "place", 1, ""))).containsExactly("step:wait unknownField place");
    }

    @Test
    void endsByTimeOrByTheEventWhenSimulated() {
        assertThat(wait("終わった", "", 3, "").simulate(trial(Answers.none(), NEVER, 1))).isEqualTo("time");
        assertThat(wait("終わった", "", 3, "").simulate(trial(Answers.none(), NEVER, 0))).isEqualTo("event");
        assertThat(wait("", "", 3, "").simulate(trial(Answers.none(), NEVER))).isEqualTo("time");
        assertThat(wait("終わった", "", 0, "").simulate(trial(Answers.none(), NEVER))).isEqualTo("event");
    }

    @Test
    void noOtherKindOfStepEndsByItselfOnADay() {
        assertThatIllegalStateException().isThrownBy(() -> WorkflowSamples.review().endsOn(Answers.none(), TODAY))
                .withMessageContaining("review");
    }
}
