package jp.madoguchi.workflows.desk.review;

import java.time.Instant;
import java.time.LocalDate;
import jp.madoguchi.workflows.cases.application.State;
import org.jspecify.annotations.Nullable;

/**
 * A row of the queue. Days left in working days; negative when the due date is past.
 *
 * @param undelivered mail to the applicant comes back
 */
public record QueueEntry(String receiptNumber, String applicantName, String applicantKana, String procedureTitle, String category,
        State state, @Nullable LocalDate dueOn, boolean overdue, @Nullable String assignee, Instant receivedAt,
                int daysLeft, boolean undelivered) {

    QueueEntry due(int left) {
        return new QueueEntry(receiptNumber, applicantName, applicantKana, procedureTitle, category, state, dueOn,
                overdue, assignee, receivedAt, left, undelivered);
    }

    public String dueTone() {
        if (!state.isOpen() || dueOn == null) return "plain";
        return daysLeft <= 0 ? "bad" : daysLeft <= 3 ? "warn" : "plain";
    }

    /** The words are {@code due.<code>}. */
    public String dueCode() {
        if (!state.isOpen()) return "ended";
        if (dueOn == null) return "stopped";
        return daysLeft < 0 ? "over" : daysLeft == 0 ? "today" : "left";
    }

    public int daysAway() {
        return Math.abs(daysLeft);
    }
}
