package jp.madoguchi.db.code;

import java.time.Duration;

/**
 * 回数の上限: how often something may be done in a window of time.
 *
 * @param what is counted; its own name space
 * @param subject whose tries are counted together: a browser, an address, an application
 */
public record Limit(String what, String subject, int most, Duration window) {

    public static Limit hourly(String what, String subject, int most) {
        return new Limit(what, subject, most, Duration.ofHours(1));
    }

    public static Limit daily(String what, String subject, int most) {
        return new Limit(what, subject, most, Duration.ofDays(1));
    }
}
