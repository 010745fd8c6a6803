package jp.madoguchi.db.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.db.MapperTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** 取り置き: an item that cannot be worked on holds up no other, and is named. */
@MapperTest
class ItemsMapperTest {

    private static final Instant NOW = Instant.parse("2026-12-01T17:30:00Z");

    @Autowired
    WorkMapper mapper;

    private final List<String> done = new ArrayList<>();
    private boolean broken = true;

    private void work(Duration later, String... items) {
        var clock = Clock.fixed(NOW.plus(later), ZoneOffset.UTC);
        new Items(mapper, TransactionOperations.withoutTransaction(), clock).each("work", List.of(items), item -> {
            if (broken && item.equals("poison")) throw new IllegalStateException("of 山田花子");
            done.add(item);
        });
    }

    @Test
    void theOthersAreDoneAndItIsNamedWithoutWhatItsMessageTells() {
        work(Duration.ZERO, "one", "poison", "two");
        assertThat(done).containsExactly("one", "two");
        assertThat(mapper.aside()).singleElement().satisfies(item -> {
            assertThat(item.item()).isEqualTo("poison");
            assertThat(item.problem()).startsWith("IllegalStateException (ItemsMapperTest.java:").doesNotContain("山田");
            assertThat(item.nextAt()).isEqualTo(NOW.plus(Duration.ofSeconds(10)));
        });
    }

    @Test
    void itIsTriedAgainAtItsTimeAndForgottenWhenItGoesWell() {
        work(Duration.ZERO, "poison");
        broken = false;
        work(Duration.ofSeconds(5), "poison");
        assertThat(done).isEmpty();
        work(Duration.ofSeconds(11), "poison");
        assertThat(done).containsExactly("poison");
        assertThat(mapper.aside()).isEmpty();
    }

    @Test
    void afterSixTriesItIsPutAsideUntilSomebodyAsks() {
        for (var day = 0; day < 6; day++) work(Duration.ofDays(day), "poison");
        assertThat(mapper.aside()).singleElement().satisfies(item -> assertThat(item.aside()).isTrue());
        broken = false;
        work(Duration.ofDays(9), "poison");
        assertThat(done).isEmpty();

        mapper.again("work", "poison", NOW.plus(Duration.ofDays(9)));
        work(Duration.ofDays(9), "poison");
        assertThat(done).containsExactly("poison");
        assertThat(mapper.aside()).isEmpty();
    }

    @Test
    void whatWaitsNoMoreIsForgotten() {
        work(Duration.ZERO, "poison");
        work(Duration.ofMinutes(2), "one");
        assertThat(mapper.aside()).isEmpty();
    }
}
