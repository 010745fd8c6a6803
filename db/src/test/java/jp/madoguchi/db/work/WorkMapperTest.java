package jp.madoguchi.db.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.db.MapperTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who does what is to be done once for all nodes. */
@MapperTest
class WorkMapperTest {

    private static final Instant NOW = Instant.parse("2026-12-01T17:30:00Z");
    private static final UUID HERE = new UUID(0, 1);
    private static final UUID THERE = new UUID(0, 2);

    @Autowired
    WorkMapper mapper;

    @Test
    void whatIsNewWaitsForItsTimeAndKeepsItWhenASecondNodeComes() {
        mapper.add("night", NOW);
        mapper.add("night", NOW.plusSeconds(100));
        assertThat(mapper.due(NOW.minusSeconds(1), HERE)).isEmpty();
        assertThat(mapper.due(NOW, HERE)).containsExactly("night");
    }

    @Test
    void oneNodeHasItAndAnotherOnlyWhenItsLeaseIsOver() {
        mapper.add("night", NOW);
        assertThat(mapper.claim("night", HERE, NOW, NOW.plusSeconds(60), true)).isTrue();
        assertThat(mapper.claim("night", THERE, NOW, NOW.plusSeconds(60), true)).isFalse();
        assertThat(mapper.due(NOW.plusSeconds(30), THERE)).isEmpty();

        mapper.hold(Set.of("night"), HERE, NOW.plusSeconds(90));
        assertThat(mapper.claim("night", THERE, NOW.plusSeconds(61), NOW.plusSeconds(120), true)).isFalse();

        assertThat(mapper.claim("night", THERE, NOW.plusSeconds(91), NOW.plusSeconds(150), true)).as("the first is gone").isTrue();
        assertThat(mapper.ended("night", HERE, NOW.plusSeconds(92), NOW.plusSeconds(1000), "")).as("and says nothing any more").isFalse();
        assertThat(mapper.ended("night", THERE, NOW.plusSeconds(100), NOW.plusSeconds(1000), "")).isTrue();
        assertThat(work("night")).isEqualTo(new WorkStanding("night", NOW.plusSeconds(1000), null, NOW.plusSeconds(91), NOW.plusSeconds(100),
                NOW.plusSeconds(100), 0, ""));
    }

    @Test
    void whatANodeCouldNotWriteDownAsEndedItTakesUpAtOnce() {
        mapper.add("night", NOW);
        mapper.claim("night", HERE, NOW, NOW.plusSeconds(60), false);
        assertThat(mapper.due(NOW.plusSeconds(1), HERE)).containsExactly("night");
        assertThat(mapper.claim("night", HERE, NOW.plusSeconds(1), NOW.plusSeconds(61), false)).isTrue();
    }

    @Test
    void nobodyTakesWhatAnotherHasJustDoneUnlessAsked() {
        mapper.add("night", NOW);
        mapper.claim("night", HERE, NOW, NOW.plusSeconds(60), false);
        mapper.ended("night", HERE, NOW, NOW.plusSeconds(1000), "");
        assertThat(mapper.claim("night", THERE, NOW, NOW.plusSeconds(60), false)).isFalse();
        assertThat(mapper.claim("night", THERE, NOW, NOW.plusSeconds(60), true)).isTrue();
    }

    @Test
    void failuresAreCountedUntilItGoesWell() {
        mapper.add("night", NOW);
        fails();
        fails();
        assertThat(mapper.failures("night")).isEqualTo(2);
        assertThat(work("night").state(NOW)).isEqualTo(WorkStanding.State.FAILING);
        mapper.claim("night", HERE, NOW, NOW.plusSeconds(60), true);
        mapper.ended("night", HERE, NOW, NOW.plusSeconds(10), "");
        assertThat(mapper.failures("night")).isZero();
        assertThat(work("night").state(NOW)).isEqualTo(WorkStanding.State.WAITING);
        assertThat(work("night").state(NOW.plusSeconds(400))).as("nobody began").isEqualTo(WorkStanding.State.STUCK);
    }

    @Test
    void aNightComesBackForAnItemThatFailed() {
        mapper.add("night", NOW);
        mapper.failed("night.part", "one", "Broken", NOW, NOW.plusSeconds(60), 2);
        mapper.claim("night", HERE, NOW, NOW.plusSeconds(60), true);
        mapper.ended("night", HERE, NOW, NOW.plusSeconds(86_400), "");
        assertThat(work("night").nextAt()).isEqualTo(NOW.plusSeconds(60));

        mapper.failed("night.part", "one", "Broken", NOW, NOW.plusSeconds(60), 2);
        mapper.claim("night", HERE, NOW, NOW.plusSeconds(60), true);
        mapper.ended("night", HERE, NOW, NOW.plusSeconds(86_400), "");
        assertThat(work("night").nextAt()).as("not for one that was put aside").isEqualTo(NOW.plusSeconds(86_400));
    }

    @Test
    void whatRunsOnEachNodeIsSeen() {
        mapper.seen("queue", NOW, NOW.plusSeconds(1), NOW.plusSeconds(61), "Broken");
        assertThat(work("queue").failures()).isEqualTo(1);
        mapper.seen("queue", NOW, NOW.plusSeconds(2), NOW.plusSeconds(62), "");
        assertThat(work("queue")).isEqualTo(new WorkStanding("queue", NOW.plusSeconds(62), null, NOW, NOW.plusSeconds(2), NOW.plusSeconds(2), 0, ""));
    }

    private void fails() {
        mapper.claim("night", HERE, NOW, NOW.plusSeconds(60), true);
        mapper.ended("night", HERE, NOW, NOW.plusSeconds(10), "Broken (Night.java:3)");
    }

    private WorkStanding work(String name) {
        return mapper.all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }
}
