package jp.madoguchi.workflows.engine.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.condition.Is;
import jp.madoguchi.workflows.engine.part.Charge;
import jp.madoguchi.workflows.engine.part.Fee;
import org.junit.jupiter.api.Test;

/** 納付額: to the yen, line by line. */
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

    @Test
    void eachLineSaysWhatItIsForAndWhereItIsBooked() {
        var taxed = new Fee("map", "地図", 550, "copies", 0, Fee.Tax.TAXED, "0802", null);
        var charge = Charge.of(List.of(taxed, HALF), Answers.none().with("copies", "3").with("poor", "yes"));

        assertThat(charge.lines()).containsExactly(new Charge.Line("地図", 550, 3, 1_650, Fee.Tax.TAXED, "0802"),
                new Charge.Line("減免", -825, 1, -825, Fee.Tax.EXEMPT, ""));
        assertThat(charge.total()).isEqualTo(825);
    }

    @Test
    void nothingIsReducedWhereNothingIsToBePaid() {
        var free = Answers.none().with("poor", "yes").with("free", "yes");

        assertThat(Charge.of(List.of(COPY, HALF, ALL), free)).isEqualTo(new Charge(List.of(), 0));
        assertThat(Charge.of(List.of(COPY, ALL, HALF), free.with("copies", "1")).lines()).extracting(Charge.Line::name)
                .containsExactly("写し", "免除");
    }

    @Test
    void twoReductionsAreBothTakenOffTheWholeButNeverMoreThanThat() {
        var third = new Fee("third", "三割引き", 0, null, 30, null, null, null);
        var most = new Fee("most", "八割引き", 0, null, 80, null, null, null);
        var answers = Answers.none().with("copies", "1");

        assertThat(Charge.of(List.of(COPY, third, third), answers).total()).isEqualTo(120);
        assertThat(Charge.of(List.of(COPY, third, most), answers).lines()).extracting(Charge.Line::sum)
                .containsExactly(300, -90, -210);
    }

    @Test
    void aReductionBelowNothingIsNone() {
        var odd = new Fee("odd", "割り増し", 0, null, -10, null, null, null);

        assertThat(Charge.of(List.of(COPY, odd), Answers.none().with("copies", "1")).total()).isEqualTo(300);
    }

    @Test
    void noneAtAllIsNoLineAndPartOfOneIsAWholeOne() {
        assertThat(Charge.of(List.of(COPY), Answers.none().with("copies", "0")).lines()).isEmpty();
        assertThat(total(Answers.none().with("copies", "0.001"))).isEqualTo(300);
        assertThat(total(Answers.none().with("copies", "2.000"))).isEqualTo(600);
    }

    @Test
    void severalLargeFeesTogetherAreNoMoreThanTheMostThatCanBePaid() {
        assertThat(Charge.of(List.of(COPY, COPY), Answers.none().with("copies", "999999999")).total())
                .isEqualTo(100_000_000);
    }

    @Test
    void whatWasPaidBeforeIsALineOfItsOwn() {
        var charge = Charge.of(List.of(COPY), Answers.none().with("copies", "2"));

        assertThat(charge.less(250, "納付済み")).isEqualTo(new Charge(List.of(
                new Charge.Line("写し", 300, 2, 600, Fee.Tax.EXEMPT, ""),
                new Charge.Line("納付済み", -250, 1, -250, Fee.Tax.EXEMPT, "")), 350));
        assertThat(charge.less(600, "納付済み").total()).isZero();
        assertThat(charge.less(1_000, "納付済み").lines()).last().isEqualTo(
                new Charge.Line("納付済み", -600, 1, -600, Fee.Tax.EXEMPT, ""));
    }

    @Test
    void nothingPaidOrNothingToPayLeavesItAsItIs() {
        var charge = Charge.of(List.of(COPY), Answers.none().with("copies", "2"));
        var free = Charge.of(List.of(), Answers.none());

        assertThat(charge.less(0, "納付済み")).isSameAs(charge);
        assertThat(charge.less(-1, "納付済み")).isSameAs(charge);
        assertThat(free.less(100, "納付済み")).isSameAs(free);
    }
}
