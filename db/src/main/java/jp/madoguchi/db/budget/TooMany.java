package jp.madoguchi.db.budget;

import java.time.Duration;

/** 回数が多すぎる: answered with 429 and when to come back. Nothing was done. */
public final class TooMany extends RuntimeException {

    private final Duration wait;

    public TooMany(Duration wait) {
        super("too many", null, false, false);
        this.wait = wait;
    }

    public Duration getWait() {
        return wait;
    }
}
