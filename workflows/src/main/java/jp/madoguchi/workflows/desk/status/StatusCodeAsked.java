package jp.madoguchi.workflows.desk.status;

import java.time.Duration;
import jp.madoguchi.db.Secret;
import jp.madoguchi.workflows.cases.application.Application;

/** News: somebody wants to see the status of an application and is to get a code at its mail address. */
public record StatusCodeAsked(Application application, Secret code) {

    /** How long it may be typed. */
    public static final Duration GOOD = Duration.ofMinutes(15);
}
