package jp.madoguchi.workflows.application;

/** 状態 of an application, as queues and applicants see it. Its words are {@code state.<name>} in the message file. */
public enum State {
    REVIEW, CORRECTION, RESUBMITTED, APPROVAL, GRANTED, REFUSED, WITHDRAWN;

    public boolean isOpen() {
        return this == REVIEW || this == CORRECTION || this == RESUBMITTED || this == APPROVAL;
    }

    public boolean isWithClerk() {
        return this == REVIEW || this == RESUBMITTED;
    }

    /** Which of the look's tones goes with it. */
    public String tone() {
        return switch (this) {
            case REVIEW, WITHDRAWN -> "plain";
            case CORRECTION -> "warn";
            case RESUBMITTED -> "accent";
            case APPROVAL, GRANTED -> "good";
            case REFUSED -> "bad";
        };
    }

    public String icon() {
        return switch (this) {
            case REVIEW -> "search";
            case CORRECTION -> "flag";
            case RESUBMITTED -> "rotate";
            case APPROVAL -> "check";
            case GRANTED -> "done";
            case REFUSED, WITHDRAWN -> "stop";
        };
    }
}
