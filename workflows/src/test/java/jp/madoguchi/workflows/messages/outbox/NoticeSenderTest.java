package jp.madoguchi.workflows.messages.outbox;

import static jp.madoguchi.workflows.messages.outbox.NoticeFakes.NOW;
import static jp.madoguchi.workflows.messages.outbox.NoticeFakes.notice;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.workflows.messages.carrier.Carrier;
import jp.madoguchi.workflows.messages.carrier.Channel;
import jp.madoguchi.workflows.messages.carrier.Letter;
import jp.madoguchi.workflows.messages.carrier.Undeliverable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

/** What one round sends, what it tries again and when, and what it gives up. */
class NoticeSenderTest {

    private final List<String> carried = new ArrayList<>();
    private final List<Object> told = new ArrayList<>();
    private final Map<String, Exception> failing = new HashMap<>();
    private final Ticking clock = new Ticking();
    private Duration takes = Duration.ZERO;
    private NoticeFakes.Queue queue = new NoticeFakes.Queue();

    private boolean round(Notice... notices) {
        queue = new NoticeFakes.Queue(notices);
        var limit = new RateLimit(queue, new MockEnvironment(), clock);
        return new NoticeSender(queue, limit, new Bounces(queue, told::add, clock),
                List.of(new Way(Channel.MAIL), new Way(Channel.SMS)), clock).round(Priority.BULK);
    }

    /** What was written down, without how the slots were given. */
    private List<String> done() {
        return queue.done.stream().filter(line -> !line.matches("(take|pace|slot) .*")).toList();
    }

    private static Notice mail(String name, int tries) {
        return notice(Channel.MAIL, name + "@example.jp", Priority.NEWS, true, tries);
    }

    @Test
    void whatWasCarriedIsMarkedAsSentThen() {
        assertThat(round(mail("hanako", 1))).isTrue();
        assertThat(done()).containsExactly("sent hanako 2026-11-20T01:00:00Z");
        assertThat(carried).containsExactly("open MAIL", "hanako@example.jp 件名 本文 https://example.jp/go/x",
                "close MAIL");
        assertThat(told).isEmpty();
    }

    @Test
    void aCodeWhoseTimeIsOverIsNotSentAnyMore() {
        var code = notice(Channel.MAIL, "hanako@example.jp", Priority.CODE);
        assertThat(round(code.until(clock.instant().minusSeconds(1)), code.until(clock.instant().plusSeconds(60)))).isTrue();
        assertThat(carried).filteredOn(line -> line.startsWith("hanako")).hasSize(1);
        assertThat(done()).hasSize(2).anyMatch(line -> line.startsWith("failed hanako"));
    }

    @Test
    void whereNothingWaitsNoLineIsOpened() {
        assertThat(round()).isFalse();
        assertThat(carried).isEmpty();
        assertThat(queue.done).containsExactly("take 3 2026-11-20T01:00:00Z 2026-11-20T01:05:00Z 20");
    }

    @Test
    void aRoundHasOneLineForEachWay() {
        round(mail("a", 1), notice(Channel.SMS, "08012345678", Priority.NEWS), mail("b", 1));
        assertThat(carried).filteredOn(line -> line.matches("(open|close) .*"))
                .containsExactlyInAnyOrder("open MAIL", "open SMS", "close MAIL", "close SMS");
        assertThat(carried.subList(carried.size() - 2, carried.size())).allMatch(line -> line.startsWith("close"));
        assertThat(done()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"1, PT10S", "2, PT1M", "3, PT5M", "4, PT30M", "5, PT2H", "6, PT6H", "7, PT12H", "8, PT24H"})
    void thePausesGrowWithTheTries(int tries, Duration pause) {
        failing.put("hanako@example.jp", new IOException("451"));
        round(mail("hanako", tries));
        assertThat(done()).containsExactly("retry hanako " + NOW.plus(pause) + " 451");
        assertThat(told).isEmpty();
    }

    @Test
    void afterTheLastPauseItIsGivenUpAndTold() {
        failing.put("hanako@example.jp", new IOException("451"));
        var notice = mail("hanako", 9);
        round(notice);
        assertThat(done()).containsExactly("failed hanako " + NOW + " 451");
        assertThat(told).containsExactly(new Undelivered(notice, "gaveUp"));
    }

    @Test
    void whatNeverGetsThereIsNotTriedAgainAndHoldsUpNobody() {
        failing.put("a@example.jp", new Undeliverable("refused"));
        var gone = mail("a", 1);
        round(gone, mail("b", 1));
        assertThat(done()).containsExactly("bounced a " + NOW + " hard refused", "sent b " + NOW);
        assertThat(told).containsExactly(new Undelivered(gone, "hard"));
    }

    @Test
    void aFaultOfTheCarrierIsTriedAgainAndHoldsUpNobody() {
        failing.put("a@example.jp", new IllegalStateException("cannot sign"));
        round(mail("a", 1), mail("b", 1));
        assertThat(done()).containsExactly("retry a " + NOW.plusSeconds(10) + " cannot sign", "sent b " + NOW);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<hanako@example.jp> 450 busy | … 450 busy", "to 08012345678: no | to …: no",
            "code 12345 | code …", "421 4.7.0 1234 | 421 4.7.0 1234", "RCPT TO:<a@b.jp>,<c@d.jp> later | RCPT … later"})
    void whatIsKeptOfAnErrorNamesNobody(String said, String kept) {
        failing.put("hanako@example.jp", new IOException(said));
        round(mail("hanako", 1));
        assertThat(done()).containsExactly("retry hanako " + NOW.plusSeconds(10) + " " + kept);
    }

    @Test
    void anErrorWithoutWordsIsCalledByItsKind() {
        failing.put("hanako@example.jp", new java.net.SocketTimeoutException());
        round(mail("hanako", 1));
        assertThat(done()).containsExactly("retry hanako " + NOW.plusSeconds(10) + " SocketTimeoutException");
    }

    @Test
    void whatASlowServerLeavesIsLeftToWhoeverTakesItUpNextAndWasNoTry() {
        takes = Duration.ofSeconds(75);
        round(mail("a", 1), mail("b", 1), mail("c", 1), mail("d", 1));
        assertThat(done()).as("half of the lease is two minutes and a half")
                .containsExactly("sent a " + NOW.plusSeconds(75), "sent b " + NOW.plusSeconds(150),
                        "untried c " + NOW.plusSeconds(150), "untried d " + NOW.plusSeconds(150));
        assertThat(carried).last().isEqualTo("close MAIL");
    }

    /** Goes on by as much as carrying takes. */
    private static final class Ticking extends Clock {

        private Instant now = NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final class Way implements Carrier, Carrier.Line {

        private final Channel channel;

        Way(Channel channel) {
            this.channel = channel;
        }

        @Override
        public Channel channel() {
            return channel;
        }

        @Override
        public Line open() {
            carried.add("open " + channel);
            return this;
        }

        @Override
        public void send(Letter letter) throws Undeliverable, IOException {
            clock.now = clock.now.plus(takes);
            refuse(failing.get(letter.address()));
            carried.add(letter.address() + " " + letter.subject() + " " + letter.body() + " " + letter.link());
        }

        private static void refuse(@Nullable Exception with) throws Undeliverable, IOException {
            switch (with) {
                case null -> { }
                case Undeliverable never -> throw never;
                case IOException later -> throw later;
                default -> throw (RuntimeException) with;
            }
        }

        @Override
        public void close() {
            carried.add("close " + channel);
        }
    }
}
