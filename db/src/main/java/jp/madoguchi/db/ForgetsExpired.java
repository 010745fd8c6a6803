package jp.madoguchi.db;

import java.time.Instant;

/** Whoever keeps what has no use past its time: asked every night, each in a transaction of its own, to let it go. */
public interface ForgetsExpired {

    void forgetExpired(Instant now);
}
