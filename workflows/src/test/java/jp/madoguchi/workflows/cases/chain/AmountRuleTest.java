package jp.madoguchi.workflows.cases.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.field.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 金額の確認: what is too much, for a draft and for what was sent. */
class AmountRuleTest {

    private static final DraftId DRAFT = new DraftId(new UUID(9, 1));
    private static final ApplicationId SENT = new ApplicationId(new UUID(1, 1));

    private static AmountRule rule(Optional<Chain.Ceiling> draft, Optional<Chain.Ceiling> sent) {
        return new AmountRule(new Chain(null, null, null, null, null, null, null) {
            @Override
            public Optional<Ceiling> ceiling(DraftId id) {
                return draft;
            }

            @Override
            public Optional<Ceiling> ceiling(ApplicationId id) {
                return sent;
            }
        });
    }

    private static Optional<Chain.Ceiling> most(String amount) {
        return Optional.of(new Chain.Ceiling("claim", new BigDecimal(amount)));
    }

    @ParameterizedTest
    @CsvSource({"1000, false", "1000.00, false", "1000.01, true", "1001, true", "999, false", "0, false", "-5, false",
            "'', false",
            "たくさん, false", "1e9, false"})
    void moreThanTheCeilingIsTooMuch(String typed, boolean tooMuch) {
        var problem = rule(most("1000"), Optional.empty()).problem(DRAFT, Answers.none().with("claim", typed));
        assertThat(problem.isPresent()).isEqualTo(tooMuch);
    }

    @Test
    void whatIsSaidNamesTheFieldAndTheMost() {
        var typed = Answers.none().with("claim", "3").with("other", "99");
        assertThat(rule(most("2"), Optional.empty()).problem(DRAFT, typed))
                .contains(new Problem("claim", "amountTooHigh", List.of(new BigDecimal("2"))));
    }

    @Test
    void aDraftAndWhatWasSentHaveCeilingsOfTheirOwn() {
        var typed = Answers.none().with("claim", "3");
        assertThat(rule(most("2"), most("3")).problem(SENT, typed)).isEmpty();
        assertThat(rule(most("3"), most("2")).problem(SENT, typed)).isPresent();
        assertThat(rule(Optional.empty(), most("2")).problem(DRAFT, typed)).isEmpty();
    }

    @Test
    void wherePartIsLeftNothingMoreIsTaken() {
        assertThat(rule(most("-1"), Optional.empty()).problem(DRAFT, Answers.none().with("claim", "0"))).isPresent();
    }
}
