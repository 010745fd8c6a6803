package jp.madoguchi.db.code;

import java.time.Clock;
import org.springframework.context.ApplicationContext;

/** Real counts at a time of the test's. */
public final class AttemptFakes {

    private AttemptFakes() {
    }

    public static Attempts of(ApplicationContext context, Clock clock) {
        return new Attempts(context.getBean(AttemptMapper.class), clock);
    }
}
