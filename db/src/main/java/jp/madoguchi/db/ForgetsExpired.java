package jp.madoguchi.db;

import java.time.Instant;

/** Whoever keeps codes, links or keys that have no use past their time: asked every night, in one transaction, to let them go. */
public interface ForgetsExpired {

    void forgetExpired(Instant now);
}
