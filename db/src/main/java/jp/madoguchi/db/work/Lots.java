package jp.madoguchi.db.work;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * 一括の仕事: what a person asked for many at once. Some at a time, in one transaction with the mark that they are done: what is done is done,
 * and what a node had in hand when it died is left to another. Whoever cannot be done holds up no other.
 */
@Component
public class Lots {

    private static final Logger LOG = LoggerFactory.getLogger(Lots.class);

    private final TransactionOperations transaction;
    private final Clock clock;

    Lots(TransactionOperations transaction, Clock clock) {
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What is to be done for each of many. Nodes, and the workers of one node, share the items by their locks. */
    public interface Lot<T> {

        /** Locks some that wait, the first of them first; what another has locked is passed over. */
        List<T> take(int most);

        /** Does one, and marks it. */
        void work(T item);

        /** Marks one that could not be done, if it still waits. */
        void failed(T item);

        /** Ends what has no item left. */
        void finish(Instant now);
    }

    /** @return whether there was something to do, and may be more */
    public <T> boolean next(Lot<T> lot, int most) {
        if (some(lot, most)) return true;
        transaction.executeWithoutResult(status -> lot.finish(clock.instant()));
        return false;
    }

    private <T> boolean some(Lot<T> lot, int most) {
        var taken = new ArrayList<T>();
        try {
            transaction.executeWithoutResult(status -> {
                taken.addAll(lot.take(most));
                taken.forEach(lot::work);
            });
        } catch (RuntimeException | Error e) {
            LOG.error("{} of many could not be done{}", taken.size(), taken.size() > 1 ? "; one by one then" : "", e);
            // Without an item it is the database or the like: nobody's fault, and tried again.
            if (taken.isEmpty()) throw e;
            if (taken.size() > 1) return some(lot, 1);
            transaction.executeWithoutResult(status -> lot.failed(taken.getFirst()));
        }
        return !taken.isEmpty();
    }
}
