package jp.madoguchi.db.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.key.KeyFakes;
import jp.madoguchi.db.key.KeyRing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class OneTimeCodesTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final Duration GOOD = Duration.ofMinutes(15);

    @Autowired
    OneTimeCodeMapper mapper;

    @Autowired
    AttemptMapper attempts;

    @Autowired
    TestRows rows;

    private SecretTarget place;

    @BeforeEach
    void aPlace() {
        place = new SecretTarget(rows.authority("codes"), "status", "somebody");
    }

    @Test
    void aCodeTellsOnceWhereItWasSent() {
        var code = at(NOW).ask(place, "a@example.jp", GOOD, List.of()).orElseThrow().text();

        assertThat(at(NOW).waiting(place)).contains("a@example.jp");
        assertThat(at(NOW).use(place, wrong(code))).isEmpty();
        assertThat(at(NOW).use(place, code)).contains("a@example.jp");
        assertThat(at(NOW).use(place, code)).isEmpty();
        assertThat(at(NOW).waiting(place)).isEmpty();
    }

    @Test
    void aCodeIsGoodForItsOwnPlaceAlone() {
        var code = at(NOW).ask(place, "", GOOD, List.of()).orElseThrow().text();

        assertThat(at(NOW).use(new SecretTarget(place.authority(), "account", "somebody"), code)).isEmpty();
        assertThat(at(NOW).use(new SecretTarget(place.authority(), "status", "somebody else"), code)).isEmpty();
        assertThat(at(NOW).use(new SecretTarget(rows.authority("other"), "status", "somebody"), code)).isEmpty();
        assertThat(at(NOW).use(place, code)).isPresent();
    }

    @Test
    void aCodeEndsWithItsTime() {
        var code = at(NOW).ask(place, "", GOOD, List.of()).orElseThrow().text();

        assertThat(at(NOW.plus(GOOD)).use(place, code)).isEmpty();
        assertThat(at(NOW.plus(GOOD).minusMillis(1)).use(place, code)).isPresent();
    }

    @Test
    void afterFiveTriesEvenTheRightOneIsRefusedUntilANewCodeComes() {
        var code = at(NOW).ask(place, "", GOOD, List.of()).orElseThrow().text();
        for (var i = 0; i < 5; i++) assertThat(at(NOW).check(place, wrong(code))).isFalse();

        assertThat(at(NOW).check(place, code)).isFalse();
        assertThat(at(NOW).waiting(place)).isEmpty();
        assertThat(at(NOW).sentTo(place)).as("the page still says where it went").isPresent();
        assertThat(at(NOW).check(place, at(NOW).ask(place, "", GOOD, List.of()).orElseThrow().text())).isTrue();
    }

    @Test
    void aCodeThatIsOnlyCheckedStaysUntilItIsForgotten() {
        var code = at(NOW).ask(place, "", GOOD, List.of()).orElseThrow().text();

        assertThat(at(NOW).check(place, code)).isTrue();
        assertThat(at(NOW).check(place, code)).isTrue();
        at(NOW).forget(place);
        assertThat(at(NOW).check(place, code)).isFalse();
    }

    @Test
    void whoeverAsksTooOftenGetsNoneAndTheOneBeforeStaysGood() {
        var limits = List.of(Limit.hourly("test", "narrow", 2), Limit.daily("test", "wide", 3));
        at(NOW).ask(place, "", GOOD, limits);
        var last = at(NOW).ask(place, "", GOOD, limits).orElseThrow().text();

        assertThat(at(NOW).ask(place, "", GOOD, limits)).isEmpty();
        assertThat(at(NOW).check(place, last)).isTrue();
        assertThat(at(NOW.plus(Duration.ofHours(1))).ask(place, "", GOOD, limits)).isPresent();
        assertThat(at(NOW.plus(Duration.ofHours(1))).ask(place, "", GOOD, limits)).as("the wider limit").isEmpty();
    }

    @Test
    void whatIsPastItsTimeIsForgottenAndNothingElse() {
        at(NOW).ask(place, "old@example.jp", GOOD, List.of());
        at(NOW.plus(GOOD)).ask(new SecretTarget(place.authority(), "status", "later"), "new@example.jp", GOOD, List.of());

        at(NOW).forgetExpired(NOW.plus(GOOD).plusSeconds(1));

        assertThat(rows.sql().queryForList("select address from one_time_code", String.class)).containsExactly("new@example.jp");
    }

    @Test
    void neitherTheCodeNorWhoAskedIsToBeRead() {
        var code = at(NOW).ask(new SecretTarget(place.authority(), "status", SecretTarget.hidden("taro@example.jp")), "", GOOD, List.of()).orElseThrow();

        assertThat(rows.sql().queryForList("select * from one_time_code").toString()).doesNotContain("taro", code.text());
    }

    @Test
    void whoeverReadsTheTableCannotTryOutAllCodes() {
        var code = at(NOW).ask(place, "", GOOD, List.of()).orElseThrow();

        assertThat(rows.sql().queryForObject("select code_hash from one_time_code", byte[].class)).isNotEqualTo(code.hash());
        assertThat(code.text()).matches("\\d{8}");
        assertThat(at(NOW, KeyFakes.ring(9, 9)).use(place, code.text())).as("with another key").isEmpty();
    }

    @Test
    void aKeyThatWasJustChangedEndsNoCodeThatIsOnItsWay() {
        var code = at(NOW).ask(place, "a@example.jp", GOOD, List.of()).orElseThrow().text();

        assertThat(at(NOW, KeyFakes.ring(1, 2)).use(place, code)).contains("a@example.jp");
    }

    private OneTimeCodes at(Instant when) {
        return at(when, KeyFakes.ring(1, 1));
    }

    private OneTimeCodes at(Instant when, KeyRing keys) {
        var clock = Clock.fixed(when, ZoneOffset.UTC);
        return new OneTimeCodes(mapper, new Attempts(attempts, clock), keys, clock);
    }

    private static String wrong(String code) {
        return code.equals("00000000") ? "11111111" : "00000000";
    }
}
