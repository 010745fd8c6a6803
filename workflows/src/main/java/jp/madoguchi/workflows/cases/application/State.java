package jp.madoguchi.workflows.cases.application;

import java.util.Arrays;
import java.util.Set;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;

/** 状態 of an application, as queues and applicants see it. Its words are {@code state.<name>} in the message file. */
public enum State {
    REVIEW("plain", "search", For.REVIEW, For.JOINT), CORRECTION("warn", "flag", For.CORRECTION), RESUBMITTED("accent", "rotate"),
    CONSULTING("plain", "user", For.OPINION), CONFIRMING("plain", "user", For.CONFIRMATION), SIGNING("plain", "pen", For.SIGNATURE),
    PAYING("warn", "yen", For.PAYMENT), DRAW("plain", "clock", For.DRAW), WAITING("plain", "clock", For.WAIT),
    APPROVAL("good", "check", For.APPROVAL),
    GRANTED("good", "done"), REFUSED("bad", "stop"), WITHDRAWN("plain", "stop"), CLOSED("plain", "stop"), REVOKED("bad", "stop");

    private final String tone;
    private final String icon;
    private final Set<For> waits;

    State(String tone, String icon, For... waits) {
        this.tone = tone;
        this.icon = icon;
        this.waits = Set.of(waits);
    }

    /** The one of an application whose process waits for that. */
    public static State of(For whom) {
        return Arrays.stream(values()).filter(state -> state.waits.contains(whom)).findFirst().orElseThrow();
    }

    public boolean isOpen() {
        return compareTo(APPROVAL) <= 0;
    }

    public boolean isWithClerk() {
        return this == REVIEW || this == RESUBMITTED;
    }

    /** Whether it waits for the applicant's side, other than for a correction. */
    public boolean isApplicants() {
        return this == SIGNING || this == PAYING || this == CONFIRMING;
    }

    /** Which of the look's tones goes with it. */
    public String tone() {
        return tone;
    }

    public String icon() {
        return icon;
    }
}
