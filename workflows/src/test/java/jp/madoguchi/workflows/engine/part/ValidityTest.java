package jp.madoguchi.workflows.engine.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.condition.Is;
import org.junit.jupiter.api.Test;

/** 有効期間 and 区分の印 as they were written before there were rules. */
class ValidityTest {

    private static final LocalDate ISSUED = LocalDate.of(2028, 2, 29);
    private static final Answers NEW = Answers.none().with("kind", "new").with("from", "2028-04-01");

    @Test
    void theFirstThatHoldsSaysUntilWhen() {
        var rules = List.of(new Validity(new Is("kind", "again"), null, Period.ofYears(1)),
                new Validity(new Is("kind", "new"), "from", Period.ofYears(5)),
                new Validity(null, null, Period.ofMonths(1)));

        assertThat(Validity.until(rules, NEW, ISSUED)).contains(LocalDate.of(2033, 4, 1));
        assertThat(Validity.until(rules, Answers.none(), ISSUED)).contains(LocalDate.of(2028, 3, 29));
        assertThat(Validity.until(List.of(rules.getFirst()), NEW, ISSUED)).isEmpty();
    }

    @Test
    void aYearAfterALeapDayEndsOnTheLastOfFebruary() {
        assertThat(Validity.until(List.of(new Validity(null, null, Period.ofYears(1))), Answers.none(), ISSUED))
                .contains(LocalDate.of(2029, 2, 28));
    }

    @Test
    void theFirstMarkThatHoldsIsPrinted() {
        var marks = List.of(new Mark(new Is("kind", "again"), "再"), new Mark(new Is("kind", "new"), "新"),
                new Mark(null, "他"));

        assertThat(Mark.of(marks, NEW)).isEqualTo("新");
        assertThat(Mark.of(marks, Answers.none())).isEqualTo("他");
        assertThat(Mark.of(List.of(marks.getFirst()), NEW)).isEmpty();
    }

    @Test
    void aDayThatWasNotAnsweredIsTheDayOfIssue() {
        var rule = new Validity(null, "from", Period.ofYears(1));

        assertThat(Validity.until(List.of(rule), Answers.none(), LocalDate.of(2026, 11, 20))).hasValue(LocalDate.of(2027, 11, 20));
    }
}
