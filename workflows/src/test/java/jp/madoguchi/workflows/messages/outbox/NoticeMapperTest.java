package jp.madoguchi.workflows.messages.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.workflows.messages.carrier.Channel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class NoticeMapperTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final Instant LEASE = NOW.plus(Duration.ofMinutes(2));

    @Autowired
    NoticeMapper notices;

    @Autowired
    TestRows rows;

    private AuthorityId authority;

    @BeforeEach
    void anAuthority() {
        authority = rows.authority("notices");
    }

    @Test
    void codesGoFirstThenWhatIsOlder() {
        post("news@example.jp", Priority.NEWS, NOW.minusSeconds(20));
        post("bulk@example.jp", Priority.BULK, NOW.minusSeconds(30));
        post("code@example.jp", Priority.CODE, NOW.minusSeconds(10));

        for (var next : new String[] {"code@example.jp", "news@example.jp", "bulk@example.jp"})
            assertThat(notices.take(Priority.BULK.ordinal(), NOW, LEASE, 1)).extracting(Notice::address).containsExactly(next);
    }

    @Test
    void whatOneNodeTookNobodyTakesUntilItsLeaseIsOver() {
        post("a@example.jp", Priority.NEWS, NOW);

        assertThat(notices.take(Priority.BULK.ordinal(), NOW, LEASE, 10)).hasSize(1);
        assertThat(notices.take(Priority.BULK.ordinal(), NOW, LEASE, 10)).isEmpty();
        assertThat(notices.take(Priority.BULK.ordinal(), LEASE.plusSeconds(1), LEASE.plusSeconds(100), 10)).hasSize(1);
    }

    @Test
    void whatWasSentIsNeverTakenAgainAndItsBodyIsGone() {
        var id = post("a@example.jp", Priority.CODE, NOW).id();
        notices.take(Priority.BULK.ordinal(), NOW, LEASE, 10);
        notices.sent(id, NOW);

        assertThat(notices.take(Priority.BULK.ordinal(), LEASE.plusSeconds(1), LEASE.plusSeconds(100), 10)).isEmpty();
        assertThat(notices.find(id).orElseThrow().body()).isEmpty();
    }

    @Test
    void howLongACodeIsOfUseIsKept() {
        var until = Instant.parse("2026-12-03T01:15:00Z");
        var code = Notice.of(until.minusSeconds(900), authority, null, Channel.MAIL, "code@example.jp", "件名", "本文", Priority.CODE).until(until);
        notices.insert(code, false);

        assertThat(notices.find(code.id()).orElseThrow().goodUntil()).isEqualTo(until);
    }

    @Test
    void slotsOfADomainAreGivenAwayOnceAndOfOthersApart() {
        assertThat(notices.pace("slots.example.jp", 30)).isZero();
        assertThat(notices.pace("slots.example.jp", 30)).isBetween(29.0, 30.0);
        assertThat(notices.pace("other.example.jp", 30)).isZero();
    }

    private Notice post(String to, Priority priority, Instant at) {
        var notice = Notice.of(at, authority, null, Channel.MAIL, to, "件名", "本文", priority);
        notices.insert(notice, false);
        return notice;
    }
}
