package jp.madoguchi.workflows.engine.process;

import java.time.Instant;
import jp.madoguchi.db.id.ApplicationId;
import org.jspecify.annotations.Nullable;

/**
 * 止まった処理: work of the engine that failed.
 *
 * @param left how often it is still tried by itself; 0 when it waits for an administrator
 * @param next when it is tried next; null when it is not
 */
public record Failure(String job, ApplicationId application, String place, String why, int left, Instant since, @Nullable Instant next) {

    public boolean isGivenUp() {
        return left == 0;
    }
}
