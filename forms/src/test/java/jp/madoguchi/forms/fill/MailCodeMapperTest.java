package jp.madoguchi.forms.fill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.DraftId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class MailCodeMapperTest {

    private static final byte[] CODE = {1, 2, 3};
    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    @Autowired
    MailCodeMapper codes;

    @Autowired
    TestRows rows;

    private DraftId draft;

    @BeforeEach
    void aDraft() {
        var authority = rows.authority("mapper");
        draft = rows.draft(authority, rows.procedure(authority, rows.department(authority, "welfare"), "M1"), NOW.plus(Duration.ofDays(30)));
    }

    @Test
    void aCodeIsRightForItsOwnAddressUntilItsTimeIsOver() {
        codes.put(draft, "a@example.jp", CODE, NOW.plusSeconds(60));

        assertThat(codes.countTry(draft, "a@example.jp", 5, NOW)).isTrue();
        assertThat(codes.matches(draft, "a@example.jp", CODE)).isTrue();
        assertThat(codes.matches(draft, "b@example.jp", CODE)).isFalse();
        assertThat(codes.countTry(draft, "a@example.jp", 5, NOW.plusSeconds(61))).isFalse();
    }

    @Test
    void afterFiveTriesEvenTheRightOneIsRefusedUntilANewCodeComes() {
        codes.put(draft, "a@example.jp", CODE, NOW.plusSeconds(60));
        for (var i = 0; i < 5; i++) assertThat(codes.countTry(draft, "a@example.jp", 5, NOW)).isTrue();

        assertThat(codes.countTry(draft, "a@example.jp", 5, NOW)).isFalse();
        codes.put(draft, "a@example.jp", CODE, NOW.plusSeconds(60));
        assertThat(codes.countTry(draft, "a@example.jp", 5, NOW)).isTrue();
    }

    @Test
    void whatIsPastItsTimeIsForgottenAndNothingElse() {
        codes.put(draft, "old@example.jp", CODE, NOW.minusSeconds(1));
        codes.put(draft, "new@example.jp", CODE, NOW.plusSeconds(1));

        codes.forgetExpired(NOW);

        assertThat(rows.sql().queryForList("select mail from mail_code", String.class)).containsExactly("new@example.jp");
    }
}
