package jp.madoguchi.workflows.messages.outbox;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.db.work.Background;
import jp.madoguchi.workflows.messages.carrier.Carrier;
import jp.madoguchi.workflows.messages.carrier.Channel;
import jp.madoguchi.workflows.messages.carrier.Undeliverable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends what waits, with growing pauses after a failure; what will never get there is not tried again. */
@Component
class NoticeSender {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeSender.class);
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5),
            Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(6), Duration.ofHours(12), Duration.ofHours(24));

    private final NoticeMapper mapper;
    private final RateLimit rateLimit;
    private final Bounces bounces;
    private final Map<Channel, Carrier> carriers = new EnumMap<>(Channel.class);
    private final Clock clock;

    NoticeSender(NoticeMapper mapper, RateLimit rateLimit, Bounces bounces, List<Carrier> carriers, Clock clock) {
        this.mapper = mapper;
        this.rateLimit = rateLimit;
        this.bounces = bounces;
        carriers.forEach(carrier -> this.carriers.put(carrier.channel(), carrier));
        this.clock = clock;
    }

    /** A lane of its own for codes, so that no batch stands before them; the others take what comes first. */
    @Background("mail.codes")
    boolean codes() {
        return round(Priority.CODE);
    }

    @Background("mail.others")
    boolean others() {
        return round(Priority.BULK);
    }

    /** One round: what is taken is sent over connections of this round. @return whether there was anything */
    boolean round(Priority lowest) {
        var taken = rateLimit.take(lowest);
        var enough = clock.instant().plus(RateLimit.LEASE.dividedBy(2));
        var lines = new EnumMap<Channel, Carrier.Line>(Channel.class);
        try {
            // A slow server could outlast the lease: the rest is left to whoever takes it up next.
            for (var notice : taken) {
                if (clock.instant().isBefore(enough)) send(notice,
                        lines.computeIfAbsent(notice.channel(), channel -> Objects.requireNonNull(carriers.get(channel)).open()));
                else mapper.untried(notice.id(), clock.instant());
            }
        } finally {
            lines.values().forEach(Carrier.Line::close);
        }
        return !taken.isEmpty();
    }

    private void send(Notice notice, Carrier.Line line) {
        if (notice.isOver(clock.instant())) {
            mapper.failed(notice.id(), clock.instant(), "over");
            return;
        }
        try {
            line.send(notice.letter());
            mapper.sent(notice.id(), clock.instant());
        } catch (Undeliverable e) {
            LOG.warn("Notice {} cannot be delivered: {}", notice.id(), e.getMessage());
            bounces.hard(notice, String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            later(notice, e);
        }
    }

    private void later(Notice notice, Exception e) {
        // What a service says may name whom it was for.
        var why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage().replaceAll("\\S*@\\S*|\\d{5,}", "…");
        if (notice.tries() > PAUSES.size()) {
            LOG.error("Notice {} given up after {} tries: {}", notice.id(), notice.tries(), why);
            bounces.gaveUp(notice, why);
        } else {
            LOG.warn("Notice {} will be tried again: {}", notice.id(), why);
            mapper.retry(notice.id(), clock.instant().plus(PAUSES.get(notice.tries() - 1)), why);
        }
    }
}
