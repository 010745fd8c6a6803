package jp.madoguchi.platform.site.admission;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How much of what is being sent lies in temporary files at the same time, in bytes. */
@Component
class LargeBodies {

    private final long most;
    private final AtomicLong taken = new AtomicLong();

    LargeBodies(@Value("${madoguchi.uploads-at-a-time:4000000000}") long most) {
        this.most = most;
    }

    boolean take(long bytes) {
        if (taken.addAndGet(bytes) <= most) return true;
        taken.addAndGet(-bytes);
        return false;
    }

    void give(long bytes) {
        taken.addAndGet(-bytes);
    }
}
