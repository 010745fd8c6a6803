package jp.madoguchi.workflows.engine.step;

import static jp.madoguchi.workflows.engine.step.StepLines.NEVER;
import static jp.madoguchi.workflows.engine.step.StepLines.arrows;
import static jp.madoguchi.workflows.engine.step.StepLines.mistakes;
import static jp.madoguchi.workflows.engine.step.StepLines.nodes;
import static jp.madoguchi.workflows.engine.step.StepLines.trial;
import static org.assertj.core.api.Assertions.assertThat;

import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.engine.part.Who;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 抽選: who wins, who waits and who loses. */
class LotteryStepTest {

    private static LotteryStep draw(String group, int places, int reserves) {
        return new LotteryStep(Basics.of("draw", "抽選"), group, places, reserves);
    }

    @ParameterizedTest
    @CsvSource({"0, won", "2, won", "3, reserve", "4, reserve", "5, lost", "99, lost"})
    void theFirstWinTheNextWaitAndTheOthersLose(int place, String result) {
        assertThat(draw("", 3, 2).simulate(trial(Answers.none(), NEVER, place))).isEqualTo(result);
    }

    @Test
    void allWaitUntilTheyAreDrawn() {
        assertThat(nodes(draw("", 3, 2))).containsExactly("TASK draw 抽選 enterDraw");
        assertThat(arrows(draw("", 3, 2))).containsExactly("reviewOutcome -> draw forward", "draw -> approval_s1");
        assertThat(draw(null, 3, 2).group()).isEmpty();
        assertThat(draw("", 3, 2).automatic()).isFalse();
        assertThat(draw("", 3, 2).who("")).isEqualTo(Who.of(Role.CLERK));
    }

    @Test
    void somethingCanBeWonAndGroupsAreTheAnswersToAField() {
        assertThat(mistakes(draw("", 0, 5))).containsExactly("step:draw noPlaces");
        assertThat(mistakes(draw("gone", 1, 0))).containsExactly("step:draw unknownField gone");
        assertThat(mistakes(draw("kind", 1, 0))).isEmpty();
    }
}
