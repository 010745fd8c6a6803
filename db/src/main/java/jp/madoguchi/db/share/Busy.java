package jp.madoguchi.db.share;

import java.time.Duration;

/** 混雑: a share of the machine is used up, and enough wait for it already. Nothing was done; it may be tried again. */
public final class Busy extends RuntimeException {

    /** When trying again makes sense. */
    public static final Duration AGAIN = Duration.ofSeconds(5);

    public Busy(String share) {
        super("No room in the share " + share, null, false, false);
    }
}
