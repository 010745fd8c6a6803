package jp.madoguchi.workflows.payments.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import jp.madoguchi.workflows.payments.reconciliation.AgentFile.Unreadable;
import org.junit.jupiter.api.Test;

/** 収納代行の入金明細: which files are read, and in which row one is not. */
class AgentFileTest {

    private static final String HEAD = "参照番号,金額,収納日\r\n";

    private static AgentFile read(String text) {
        return AgentFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void unreadable(byte[] file, String code, long row) {
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> AgentFile.read(file)).withMessage(code)
                .satisfies(e -> assertThat(e.row()).isEqualTo(row));
    }

    private static void unreadable(String text, String code, long row) {
        unreadable(text.getBytes(StandardCharsets.UTF_8), code, row);
    }

    @Test
    void eachRowIsALineAndTheDaysAreItsSpan() {
        var file = read(HEAD + "a-1,2000,2026-11-20\r\na-2,\"1,500円\",2026-11-18\r\na-3,９００,2026-11-19\r\n");

        assertThat(file.lines())
                .containsExactly(new StatementLine("a-1", 2_000, -1), new StatementLine("a-2", 1_500, -1),
                new StatementLine("a-3", 900, -1));
        assertThat(file.first()).isEqualTo(LocalDate.of(2026, 11, 18));
        assertThat(file.last()).isEqualTo(LocalDate.of(2026, 11, 20));
    }

    @Test
    void daysAreReadAsAgentsWriteThem() {
        for (var day : new String[] {"2026-11-03", "2026/11/03", "2026/11/3", "20261103", "２０２６／１１／３"})
            assertThat(read(HEAD + "a-1,2000," + day).first()).as(day).isEqualTo(LocalDate.of(2026, 11, 3));
    }

    @Test
    void columnsMayLieInAnyOrderAmongOthers() {
        var file = read("\uFEFF店舗, 収納日 ,参照番号,返金額,金額\n1,2026-11-20, a-1 ,300,2000\n\n1,2026-11-20,a-2,,900\n");

        assertThat(file.lines())
                .containsExactly(new StatementLine("a-1", 2_000, 300), new StatementLine("a-2", 900, -1));
    }

    @Test
    void shiftJisIsReadToo() {
        assertThat(AgentFile.read((HEAD + "番号,2000,2026-11-20").getBytes(Charset.forName("windows-31j"))).lines())
                .containsExactly(new StatementLine("番号", 2_000, -1));
        unreadable(new byte[] {(byte) 0x81, 0x20, (byte) 0xff}, "csv", 1);
    }

    @Test
    void whatWasCollectedTwiceIsOneOfTwiceAsMuch() {
        var file = read("参照番号,金額,収納日,返金額\na-1,2000,2026-11-20,300\na-1,500,2026-11-21,100\n"
                + "a-2,1,2026-11-20,5\na-2,1,2026-11-20,\n");

        assertThat(file.lines()).containsExactly(new StatementLine("a-1", 2_500, 400), new StatementLine("a-2", 2, -1));
        assertThat(new StatementLine("x", 1, -1).plus(new StatementLine("x", 1, 0)).refunded()).as("one does not say")
                .isEqualTo(-1);
        assertThat(new StatementLine("x", 1, 0).plus(new StatementLine("x", 1, 0)).refunded()).isZero();
    }

    @Test
    void aDayThatNoCalendarHasIsNone() {
        unreadable("参照番号,金額,収納日,返金額\na-1,1,2026-02-30,\n", "day", 2);
        assertThat(read("参照番号,金額,収納日,返金額\na-1,1,2028-02-29,\n").lines()).hasSize(1);
    }

    @Test
    void aColumnThatIsMissingIsSaid() {
        unreadable("参照番号,金額\na-1,2000\n", "columns", 1);
        unreadable("", "columns", 1);
    }

    @Test
    void aFileWithoutRowsIsEmpty() {
        unreadable(HEAD, "empty", 1);
    }

    @Test
    void anAmountThatIsNoneIsSaidWithItsRow() {
        unreadable(HEAD + "a-1,2000,2026-11-20\na-2,千円,2026-11-20\n", "yen", 3);
        unreadable(HEAD + "a-1,-2000,2026-11-20\n", "yen", 2);
        unreadable(HEAD + "a-1,1000000000,2026-11-20\n", "yen", 2);
        unreadable("参照番号,金額,収納日,返金額\na-1,2000,2026-11-20,なし\n", "yen", 2);
    }

    @Test
    void aDayThatIsNoneIsSaidWithItsRow() {
        unreadable(HEAD + "a-1,2000,2026-11-20\na-2,900,2026-13-01\n", "day", 3);
        unreadable(HEAD + "a-1,2000,\n", "day", 2);
        unreadable(HEAD + "a-1,2000,26/11/20\n", "day", 2);
    }

    @Test
    void whatIsNoCsvIsSaid() {
        unreadable(HEAD + "\"a-1,2000,2026-11-20\n", "csv", 1);
        unreadable(HEAD + "a-1\n", "csv", 1);
    }

    @Test
    void moreThanAHundredThousandAreTooMany() {
        var text = new StringBuilder(HEAD);
        for (var i = 0; i < 100_000; i++) text.append(i).append(",1,2026-11-20\n");
        assertThat(read(text.toString()).lines()).hasSize(100_000);

        unreadable(text.append("x,1,2026-11-20\n").toString(), "rows", 100_002);
    }
}
