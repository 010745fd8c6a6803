package jp.madoguchi.workflows.cases.application;

/** 状態 of an application, as queues and applicants see it. Its words are {@code state.<name>} in the message file. */
public enum State {
    REVIEW("plain", "search"), CORRECTION("warn", "flag"), RESUBMITTED("accent", "rotate"), CONSULTING("plain", "user"),
    SIGNING("plain", "pen"), PAYING("warn", "yen"), DRAW("plain", "clock"), WAITING("plain", "clock"), APPROVAL("good", "check"),
    GRANTED("good", "done"), REFUSED("bad", "stop"), WITHDRAWN("plain", "stop"), CLOSED("plain", "stop"), REVOKED("bad", "stop");

    private final String tone;
    private final String icon;

    State(String tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    public boolean isOpen() {
        return compareTo(APPROVAL) <= 0;
    }

    public boolean isWithClerk() {
        return this == REVIEW || this == RESUBMITTED;
    }

    /** Whether it is the applicant's turn, other than to correct something. */
    public boolean isApplicants() {
        return this == SIGNING || this == PAYING;
    }

    /** Which of the look's tones goes with it. */
    public String tone() {
        return tone;
    }

    public String icon() {
        return icon;
    }
}
