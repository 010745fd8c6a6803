package jp.madoguchi.workflows.cases.application;

import java.time.Instant;
import jp.madoguchi.db.id.ApplicationId;
import org.jspecify.annotations.Nullable;

/** As many browsers as are said. */
public final class BrowserFakes extends ApplicantBrowsers {

    private final int count;
    private final @Nullable Instant until;

    public BrowserFakes(int count) {
        this(count, null);
    }

    public BrowserFakes(int count, @Nullable Instant until) {
        super(null, ApplicationFakes.CLOCK);
        this.count = count;
        this.until = until;
    }

    @Override
    public Count of(ApplicationId application) {
        return new Count(count, until);
    }
}
