package jp.madoguchi.workflows.cases.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.CorrectionId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class CorrectionMapperTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    @Autowired
    CorrectionMapper corrections;

    @Autowired
    TestRows rows;

    @Test
    void itIsOpenWithItsItemsInTheClerksOrderUntilItIsAnsweredOnce() {
        var authority = rows.authority("corrections");
        var welfare = rows.department(authority, "welfare");
        var application = rows.application(rows.procedure(authority, welfare, "R1"), "R1-1", "CORRECTION", "", "");
        var clerk = rows.person(authority, welfare, "correcting", "CLERK");
        var asked = asked(application);
        corrections.insert(asked, clerk);
        corrections.insertItem(asked.id(), 1, new CorrectionItem("photo", "暗くて読めません"));
        corrections.insertItem(asked.id(), 0, new CorrectionItem("name", "手帳の字と違います"));

        assertThat(corrections.open(application).orElseThrow().items()).extracting(CorrectionItem::field).containsExactly("name", "photo");
        assertThat(corrections.close(asked.id(), NOW, "直しました")).isTrue();
        assertThat(corrections.close(asked.id(), NOW, "もう一度")).as("answered already").isFalse();
        assertThat(corrections.open(application)).isEmpty();
        assertThat(corrections.answered(application)).singleElement().satisfies(one -> assertThat(one.reply()).isEqualTo("直しました"));
    }

    private static Correction asked(ApplicationId application) {
        return new Correction(CorrectionId.next(NOW), application, NOW, LocalDate.of(2026, 12, 15), null, "", List.of());
    }
}
