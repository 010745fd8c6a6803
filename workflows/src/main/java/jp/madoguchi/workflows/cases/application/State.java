package jp.madoguchi.workflows.cases.application;

/** 状態 of an application, as queues and applicants see it. Its words are {@code state.<name>} in the message file. */
public enum State {
    REVIEW, CORRECTION, RESUBMITTED, CONSULTING, SIGNING, PAYING, DRAW, WAITING, APPROVAL, GRANTED, REFUSED, WITHDRAWN, CLOSED, REVOKED;

    public boolean isOpen() {
        return compareTo(APPROVAL) <= 0;
    }

    public boolean isWithClerk() {
        return this == REVIEW || this == RESUBMITTED;
    }

    /** Which of the look's tones goes with it. */
    public String tone() {
        return switch (this) {
            case REVIEW, CONSULTING, SIGNING, DRAW, WAITING, WITHDRAWN, CLOSED -> "plain";
            case CORRECTION, PAYING -> "warn";
            case RESUBMITTED -> "accent";
            case APPROVAL, GRANTED -> "good";
            case REFUSED, REVOKED -> "bad";
        };
    }

    public String icon() {
        return switch (this) {
            case REVIEW -> "search";
            case CORRECTION -> "flag";
            case RESUBMITTED -> "rotate";
            case APPROVAL -> "check";
            case GRANTED -> "done";
            case CONSULTING -> "user";
            case SIGNING -> "pen";
            case PAYING -> "yen";
            case DRAW, WAITING -> "clock";
            case REFUSED, WITHDRAWN, CLOSED, REVOKED -> "stop";
        };
    }
}
