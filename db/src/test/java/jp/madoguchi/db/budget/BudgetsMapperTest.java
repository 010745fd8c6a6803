package jp.madoguchi.db.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.code.AttemptFakes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** 予算: strangers are slowed down, whoever is known goes on, and administrators hear of it once a day. */
@MapperTest
class BudgetsMapperTest {

    private static final Instant NOW = Instant.parse("2026-12-01T03:04:00Z");
    private static final byte[] KNOWN = {1};

    @Autowired
    BudgetMapper mapper;

    @Autowired
    ApplicationContext context;

    private final List<Object> told = new ArrayList<>();

    private Budgets at(Instant when) {
        var clock = Clock.fixed(when, ZoneOffset.UTC);
        return new Budgets(AttemptFakes.of(context, clock), mapper, List.of(key -> key[0] == KNOWN[0]), told::add, clock);
    }

    private void spends(int times, String sender, byte... browser) {
        for (var i = 0; i < times; i++) at(NOW).spend(Budget.CODES, sender, () -> browser.length == 0 ? null : browser);
    }

    @Test
    void oneSenderIsSlowedDownAndNobodyElse() {
        spends(60, "school");
        assertThatThrownBy(() -> spends(1, "school")).isInstanceOfSatisfying(TooMany.class,
                found -> assertThat(found.getWait()).isEqualTo(Duration.ofMinutes(10)));
        spends(1, "elsewhere");
        at(NOW.plus(Duration.ofMinutes(10))).spend(Budget.CODES, "school", () -> null);
    }

    @Test
    void noEdgeOfAWindowLetsTwiceAsMuchPass() {
        var late = NOW.plusSeconds(340);
        for (var i = 0; i < 60; i++) at(late).spend(Budget.CODES, "school", () -> null);

        assertThatThrownBy(() -> at(late.plusSeconds(60)).spend(Budget.CODES, "school", () -> null)).isInstanceOf(TooMany.class);
        assertThatThrownBy(() -> at(late.plusSeconds(500)).spend(Budget.CODES, "school", () -> null)).isInstanceOfSatisfying(TooMany.class,
                found -> assertThat(found.getWait()).isEqualTo(Duration.ofSeconds(60)));
    }

    @Test
    void whoeverGoesOnPressingShutsOutNobodyForLonger() {
        spends(60, "school");
        for (var minute = 1; minute < 10; minute++) {
            var then = at(NOW.plus(Duration.ofMinutes(minute)));
            assertThatThrownBy(() -> then.spend(Budget.CODES, "school", () -> null)).isInstanceOf(TooMany.class);
        }

        at(NOW.plus(Duration.ofMinutes(10))).spend(Budget.CODES, "school", () -> null);
    }

    @Test
    void aBrowserThatWasLetInHasAPartOfItsOwnBehindTheSameSender() {
        spends(60, "school");
        spends(60, "school", KNOWN);
        assertThatThrownBy(() -> spends(1, "school", KNOWN)).isInstanceOf(TooMany.class);
        assertThatThrownBy(() -> spends(1, "school", (byte) 9)).as("a secret that opens nothing").isInstanceOf(TooMany.class);
    }

    @Test
    void whenStrangersUsedUpAllOfItThoseWhoAreKnownGoOnAndAdministratorsHearOnce() {
        for (var sender = 0; sender < 50; sender++) spends(60, "sender " + sender);
        assertThat(told).isEmpty();

        assertThatThrownBy(() -> spends(1, "another")).isInstanceOf(TooMany.class);
        assertThatThrownBy(() -> spends(1, "one more")).isInstanceOf(TooMany.class);
        spends(1, "another", KNOWN);

        assertThat(told).containsExactly(new BudgetReached(Budget.CODES));
        assertThat(at(NOW).reached()).containsExactly(new Budgets.Reached(Budget.CODES, NOW));
        assertThat(at(NOW.plus(Duration.ofDays(8))).reached()).isEmpty();
    }
}
