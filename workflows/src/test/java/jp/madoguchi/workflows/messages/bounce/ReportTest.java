package jp.madoguchi.workflows.messages.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which status means that there is no such address, and which that another time may do. */
class ReportTest {

    @ParameterizedTest
    @CsvSource({"5.1.1, HARD", "5.1.10, HARD", "5.2.0, HARD", "5.2.1, HARD", "5.2.2, REFUSED", "5.2.10, REFUSED",
            "5.3.4, REFUSED",
            "5.4.4, HARD", "4.4.7, HARD", "4.2.2, REFUSED", "4.1.1, REFUSED", "5.0.0, HARD", "5.0.1, REFUSED",
                    "5.7.1, REFUSED",
            "5.7.26, REFUSED"})
    void onlyWhatIsNotThereIsForGood(String status, Report.Kind kind) {
        assertThat(Report.failed(status)).isEqualTo(kind);
    }
}
