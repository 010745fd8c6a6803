package jp.madoguchi.workflows.engine.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.condition.Is;
import org.junit.jupiter.api.Test;

/** 試算 of one application, and what a gate is asked with. */
class TrialTest {

    private static final Trial.Chances CHANCES = new Trial.Chances(1, 2, 3, 4, 5);

    private static Trial trial() {
        return new Trial(Answers.none(), CHANCES, new Random(7), 10);
    }

    @Test
    void whatNeverOrAlwaysHappensDoesSoWhateverTheChance() {
        var trial = trial();

        assertThat(IntStream.range(0, 200).filter(i -> trial.happens(0)).count()).isZero();
        assertThat(IntStream.range(0, 200).filter(i -> trial.happens(100)).count()).isEqualTo(200);
        assertThat(IntStream.range(0, 200).filter(i -> trial.happens(50)).count()).isBetween(60L, 140L);
        assertThat(IntStream.range(0, 200).filter(i -> trial.either()).count()).isBetween(60L, 140L);
    }

    @Test
    void itsPlaceIsAmongAllOfThem() {
        var trial = trial();

        assertThat(IntStream.range(0, 200).map(i -> trial.place()).distinct().sorted())
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void daysAddUpAndAnswersAreReplaced() {
        var trial = trial();
        trial.takes(1.5);
        trial.takes(2);
        trial.answers(Answers.none().with("kind", "new"));

        assertThat(trial.days()).isEqualTo(3.5);
        assertThat(trial.answers().text("kind")).isEqualTo("new");
        assertThat(trial.chances()).isEqualTo(CHANCES);
    }

    @Test
    void aConditionIsHeldAgainstTheAnswers() {
        var facts = new Facts() {
            @Override
            public Answers answers() {
                return Answers.none().with("kind", "new");
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

        assertThat(facts.hold(new Is("kind", "new"))).isTrue();
        assertThat(facts.hold(new Is("kind", "again"))).isFalse();
    }
}
