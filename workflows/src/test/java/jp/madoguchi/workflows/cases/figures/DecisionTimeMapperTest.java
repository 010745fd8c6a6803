package jp.madoguchi.workflows.cases.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.ProcedureId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class DecisionTimeMapperTest {

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);

    @Autowired
    DecisionTimeMapper times;

    @Autowired
    TestRows rows;

    private AuthorityId authority;
    private ProcedureId procedure;

    @BeforeEach
    void aProcedure() {
        authority = rows.authority("times");
        procedure = rows.procedure(authority, rows.department(authority, "welfare"), "D1");
    }

    @Test
    void daysAreWorkingDaysAndTheMiddleOneCounts() {
        decided("D1-1", "2026-11-27T10:00+09:00", "2026-11-30T10:00+09:00");
        decided("D1-2", "2026-11-27T10:00+09:00", "2026-12-01T10:00+09:00");
        decided("D1-3", "2026-11-27T10:00+09:00", "2026-12-04T10:00+09:00");

        assertThat(times.of(authority, null, APRIL, MARCH)).singleElement().satisfies(one -> {
            assertThat(one.decided()).isEqualTo(3);
            assertThat(one.days()).isEqualByComparingTo("2");
        });
    }

    @Test
    void aDayOffOfTheAuthorityIsNoWorkingDay() {
        decided("D1-1", "2026-11-27T10:00+09:00", "2026-12-01T10:00+09:00");
        rows.sql().update("insert into holiday (day, authority_id, name) values ('2026-11-30', ?, '県の休み')", authority.value());

        assertThat(times.of(authority, null, APRIL, MARCH).getFirst().days()).isEqualByComparingTo("1");
    }

    @Test
    void whatWasSentBackIsCountedAndWhatIsOpenOrOfAnotherYearIsNot() {
        decided("D1-1", "2026-11-27T10:00+09:00", "2026-12-01T10:00+09:00");
        decided("D1-2", "2026-03-27T10:00+09:00", "2026-03-30T10:00+09:00");
        rows.application(procedure, "D1-3", "REVIEW", "", "");
        rows.sql().update("insert into application_event (application_id, at, kind, detail) select id, now(), 'returned', '' from application"
                + " where receipt_number = 'D1-1'");

        assertThat(times.of(authority, null, APRIL, MARCH)).singleElement().satisfies(one -> {
            assertThat(one.decided()).isEqualTo(1);
            assertThat(one.corrected()).isEqualTo(1);
        });
        assertThat(times.of(authority, "別の部", APRIL, MARCH)).isEmpty();
        assertThat(times.of(rows.authority("times-other"), null, APRIL, MARCH)).isEmpty();
    }

    private void decided(String number, String received, String decided) {
        var id = rows.application(procedure, number, "GRANTED", "", "");
        rows.sql().update("update application set received_at = ?::timestamptz, decided_at = ?::timestamptz, decision = 'GRANTED' where id = ?",
                received, decided, id.value());
    }
}
