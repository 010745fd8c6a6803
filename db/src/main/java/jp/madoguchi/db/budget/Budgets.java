package jp.madoguchi.db.budget;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import jp.madoguchi.db.code.Attempts;
import jp.madoguchi.db.code.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 予算, agreed between nodes through the database. While nothing is used up it costs two counts; who is known is asked only then. */
@Service
public class Budgets {

    /** When a budget was last used up. */
    public record Reached(Budget budget, Instant at) {
    }

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final String ALL = "all";

    private final Attempts attempts;
    private final BudgetMapper mapper;
    private final List<LetsIn> doors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Budgets(Attempts attempts, BudgetMapper mapper, List<LetsIn> doors, ApplicationEventPublisher events, Clock clock) {
        this.attempts = attempts;
        this.mapper = mapper;
        this.doors = doors;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Counts one.
     *
     * @param browser the hash of its secret, read only when a budget is used up; null where it has none
     * @throws TooMany where neither the sender's part nor the browser's own has room
     */
    @Transactional(noRollbackFor = TooMany.class)
    public void spend(Budget budget, String sender, Supplier<byte @Nullable []> browser) {
        spend(budget, 1, sender, browser);
    }

    /** Counts some at once, all or none of them. */
    @Transactional(noRollbackFor = TooMany.class)
    public void spend(Budget budget, int many, String sender, Supplier<byte @Nullable []> browser) {
        var sendersPart = limit(budget, "sender", sender, budget.ofSender());
        var all = limit(budget, ALL, "", budget.ofStrangers());
        var ofSender = attempts.allow(sendersPart, many);
        // What one sender is refused takes nothing from the others.
        if (ofSender && attempts.allow(all, many)) return;
        if (ofSender) tell(budget);
        var key = browser.get();
        if (key == null || doors.stream().noneMatch(door -> door.knows(key)))
            throw new TooMany(attempts.wait(ofSender ? all : sendersPart));
        var own = limit(budget, "browser", HexFormat.of().formatHex(key), budget.ofSender());
        if (!attempts.allow(own, many)) throw new TooMany(attempts.wait(own));
    }

    /** Those of the last week, for administrators. */
    public List<Reached> reached() {
        return mapper.since(clock.instant().minus(Duration.ofDays(7)));
    }

    private void tell(Budget budget) {
        var now = clock.instant();
        if (mapper.reached(budget, LocalDate.ofInstant(now, JAPAN), now)) events.publishEvent(new BudgetReached(budget));
    }

    private static Limit limit(Budget budget, String whose, String subject, int most) {
        return new Limit(budget.what(whose), subject, most, WINDOW);
    }
}
