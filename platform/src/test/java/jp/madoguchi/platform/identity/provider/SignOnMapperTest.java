package jp.madoguchi.platform.identity.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class SignOnMapperTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final byte[] BROWSER = {1};

    @Autowired
    SignOnMapper requests;

    @Autowired
    TestRows rows;

    @Test
    void anAssertionIsUsedOnceForEachProvider() {
        assertThat(requests.use("https://idp.example.jp", "a1", NOW)).isTrue();
        assertThat(requests.use("https://idp.example.jp", "a1", NOW)).isFalse();
        assertThat(requests.use("https://other.example.jp", "a1", NOW)).isTrue();
    }

    @Test
    void nothingIsTakenBeforeItIsAnswered() {
        var authority = rows.authority("sign-on");
        requests.ask("r1", authority, BROWSER, "/staff", NOW.plus(Duration.ofMinutes(10)));

        assertThat(requests.take("r1", BROWSER, NOW)).isEmpty();
    }

    @Test
    void whatHasNoUsePastItsTimeIsForgotten() {
        requests.use("https://idp.example.jp", "old", NOW);
        requests.use("https://idp.example.jp", "new", NOW.plusSeconds(60));
        requests.problem("p1", "expired", "", NOW);

        requests.forget(NOW.plusSeconds(1), NOW.minus(Duration.ofDays(90)));

        assertThat(requests.use("https://idp.example.jp", "old", NOW)).as("not kept any more").isTrue();
        assertThat(requests.use("https://idp.example.jp", "new", NOW)).isFalse();
        assertThat(requests.problems()).extracting(SignOnMapper.Problem::id).contains("p1");
    }
}
