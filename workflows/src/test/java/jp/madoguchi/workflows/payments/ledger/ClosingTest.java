package jp.madoguchi.workflows.payments.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.madoguchi.workflows.engine.part.Charge.Line;
import jp.madoguchi.workflows.engine.part.Fee.Tax;
import jp.madoguchi.workflows.payments.ledger.DailySettlement.Received;
import jp.madoguchi.workflows.payments.ledger.DailySettlement.Row;
import org.junit.jupiter.api.Test;

class ClosingTest {

    private static final Line LICENCE = new Line("許可", 2_000, 1, 2_000, Tax.EXEMPT, "0801");
    private static final Line COPY = new Line("写し", 300, 3, 900, Tax.EXEMPT, "0802");
    private static final Line HALF = new Line("減免", -1_450, 1, -1_450, Tax.EXEMPT, "");

    @Test
    void eachAccountGetsItsPartAndNoYenIsLost() {
        var rows = DailySettlement.of(List.of(new Received("card", 1_450, List.of(LICENCE, COPY, HALF)),
                new Received("card", 2_000, List.of(LICENCE)), new Received("cash", 2_000, List.of(LICENCE))));
        assertThat(rows).containsExactly(new Row("0801", "card", 2, 3_000), new Row("0801", "cash", 1, 2_000),
                new Row("0802", "card", 1, 450));
        var odd = DailySettlement.of(List.of(new Received("qr", 1_001, List.of(LICENCE, COPY))));
        assertThat(odd.stream().mapToLong(Row::yen).sum()).isEqualTo(1_001);
    }

    @Test
    void aDayWithoutPaymentsIsEmptyAndOneWithoutAccountIsKept() {
        assertThat(DailySettlement.of(List.of())).isEmpty();
        assertThat(DailySettlement.of(List.of(new Received("card", 500, List.of())))).containsExactly(new Row("", "card", 1, 500));
    }
}
