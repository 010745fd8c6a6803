package jp.madoguchi.workflows.cases.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 状態: what the process waits for and what people read of it belong together. */
class StateTest {

    @ParameterizedTest
    @EnumSource(For.class)
    void whateverTheProcessWaitsForTheApplicationIsOpen(For whom) {
        assertThat(State.of(whom).isOpen()).isTrue();
    }

    @Test
    void severalDepartmentsSideBySideAreAReview() {
        assertThat(State.of(For.JOINT)).isEqualTo(State.of(For.REVIEW)).isEqualTo(State.REVIEW);
    }

    @Test
    void aDecisionIsTheLastThatIsOpenAndWhatEndedIsNot() {
        assertThat(State.APPROVAL.isOpen()).isTrue();
        assertThat(State.GRANTED.isOpen()).isFalse();
        assertThat(State.REVOKED.isOpen()).isFalse();
    }

    @Test
    void itIsTheClerksOrTheApplicantsTurn() {
        assertThat(Arrays.stream(State.values()).filter(State::isWithClerk)).containsExactly(State.REVIEW, State.RESUBMITTED);
        assertThat(Arrays.stream(State.values()).filter(State::isApplicants))
                .containsExactly(State.CONFIRMING, State.SIGNING, State.PAYING);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void eachHasWordsForPeople(State state) {
        var words = ResourceBundle.getBundle("messages.workflows", Locale.JAPAN);
        assertThat(words.getString("state." + state)).isNotBlank();
        assertThat(words.getString("todo." + state)).isNotBlank();
    }
}
