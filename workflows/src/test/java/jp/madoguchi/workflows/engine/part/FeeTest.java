package jp.madoguchi.workflows.engine.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.madoguchi.forms.definition.FormJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row of the table of fees, and what can be wrong with it. */
class FeeTest {

    private static List<String> mistakes(int yen, String quantity, int percent) {
        var form = FormJson.trusted("""
                {"title": "申請", "sections": [{"title": "章", "pages": [{"slug": "p", "title": "ページ", "fields": [
                  {"type": "number", "key": "copies", "label": "部数"}, {"type": "text", "key": "place", "label": "場所"}]}]}]}
                """);
        return new Fee("f", "手数料", yen, quantity, percent, null, null, null)
                .mistakes(StepAddress.part("pay", "f"), form).stream()
                .map(mistake -> mistake.where() + " " + mistake.code() + " " + mistake.detail()).toList();
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "10000000, 0", "0, 1", "0, 100"})
    void aFeeHasAnAmountAndAReductionAPercentage(int yen, int percent) {
        assertThat(mistakes(yen, "copies", percent)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, noAmount", "-1, 0, noAmount", "10000001, 0, noAmount", "0, -1, noPercent", "0, 101, noPercent"})
    void anAmountOrAPercentageBeyondAllSenseIsFound(int yen, int percent, String code) {
        assertThat(mistakes(yen, null, percent)).containsExactly("part:pay.f " + code + " 手数料");
    }

    @Test
    void howManyIsANumberThatTheFormAsks() {
        assertThat(mistakes(300, "place", 0)).containsExactly("part:pay.f noNumber place");
        assertThat(mistakes(300, "gone", 0)).containsExactly("part:pay.f noNumber gone");
    }

    @Test
    void mostFeesAreWithoutTaxAndForOne() {
        var fee = new Fee("f", "手数料", 300, null, 0, null, null, null);

        assertThat(fee).isEqualTo(new Fee("f", "手数料", 300, "", 0, Fee.Tax.EXEMPT, "", fee.when()));
    }
}
