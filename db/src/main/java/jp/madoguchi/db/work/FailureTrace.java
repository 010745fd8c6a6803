package jp.madoguchi.db.work;

import java.util.Arrays;

/** What may be written down of a failure: its class and where in our code, for its message may tell of a person. */
final class FailureTrace {

    private FailureTrace() {
    }

    static String of(Throwable failure) {
        var at = Arrays.stream(failure.getStackTrace()).filter(frame -> frame.getClassName().startsWith("jp.madoguchi.")
                && !frame.getClassName().contains("$$")).findFirst();
        return failure.getClass().getSimpleName()
                + at.map(frame -> " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")").orElse("");
    }
}
