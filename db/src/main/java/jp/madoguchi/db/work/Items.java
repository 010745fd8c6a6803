package jp.madoguchi.db.work;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Each item of a work by itself, in a transaction of its own: one that fails holds up no other, is tried again later and later, then put
 * aside and named. The name of the work is that of its {@link Background}, with a part of it behind a dot where it has several.
 */
@Component
public class Items {

    private static final Logger LOG = LoggerFactory.getLogger(Items.class);
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5),
            Duration.ofMinutes(30), Duration.ofHours(2));

    private final WorkMapper mapper;
    private final TransactionOperations transaction;
    private final Clock clock;

    Items(WorkMapper mapper, TransactionOperations transaction, Clock clock) {
        this.mapper = mapper;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Of items whose name is their id. */
    public <T> void each(String work, Collection<T> items, Consumer<T> act) {
        each(work, items, Object::toString, act);
    }

    /** @param name what names an item: an id, nothing of a person */
    public <T> void each(String work, Collection<T> items, Function<T, String> name, Consumer<T> act) {
        outside(work, items, name, item -> transaction.executeWithoutResult(status -> act.accept(item)));
    }

    /** The same without a transaction, for what waits for others. */
    public <T> void outside(String work, Collection<T> items, Function<T, String> name, Consumer<T> act) {
        var failing = new TreeMap<String, SetAside>();
        mapper.failing(work).forEach(item -> failing.put(item.item(), item));
        for (var item : items) attempt(work, name.apply(item), failing, () -> act.accept(item));
        // What failed and waits no more was seen to in another way.
        failing.keySet().forEach(gone -> mapper.forget(work, gone));
    }

    private void attempt(String work, String item, Map<String, SetAside> failing, Runnable act) {
        var before = failing.remove(item);
        if (before != null && (before.aside() || before.nextAt().isAfter(clock.instant()))) return;
        try {
            act.run();
            if (before != null) mapper.forget(work, item);
        } catch (RuntimeException e) {
            var times = before == null ? 0 : before.failures();
            LOG.error("{} of {} failed{}", item, work, times < PAUSES.size() ? "; it is tried again" : " and is put aside", e);
            var now = clock.instant();
            mapper.failed(work, item, FailureTrace.of(e), now, now.plus(PAUSES.get(Math.min(times, PAUSES.size() - 1))), PAUSES.size() + 1);
        }
    }
}
