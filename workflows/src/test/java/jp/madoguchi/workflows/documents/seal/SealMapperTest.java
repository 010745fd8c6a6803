package jp.madoguchi.workflows.documents.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class SealMapperTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    @Autowired
    SealMapper seals;

    @Autowired
    TestRows rows;

    @Test
    void countsWhatIsSealedAndWaitsAndSinceWhen() {
        var authority = rows.authority("seals");
        var application = rows.application(rows.procedure(authority, rows.department(authority, "welfare"), "E1"), "E1-1",
                "GRANTED", "", "");

        var states = new String[] {"done", "waiting", "waiting", "none"};
        for (var i = 0; i < states.length; i++)
            rows.sql().update("insert into issued_document (id, application_id, authority_id, kind, title, warning, issued_at, pdf,"
                    + " sha256, seal)"
                    + " values (?, ?, ?, ?, '', '', ?, ?, ?, ?)", UUID.randomUUID(), application.value(), authority.value(), "kind" + i,
                    Timestamp.from(NOW.plusSeconds(i)), new byte[1], new byte[1], states[i]);

        assertThat(seals.numbers(authority)).isEqualTo(new SealState.Numbers(1, 2, NOW.plusSeconds(1)));
        assertThat(seals.numbers(rows.authority("seals-other"))).isEqualTo(new SealState.Numbers(0, 0, null));
    }
}
