package jp.madoguchi.workflows.review;

import java.time.Instant;
import java.time.LocalDate;
import jp.madoguchi.workflows.application.State;
import org.jspecify.annotations.Nullable;

/** A row of the queue. Days left in working days; negative when the due date is past. */
record QueueEntry(String receiptNumber, String applicantName, String applicantKana, String procedureTitle, String category,
        State state, @Nullable LocalDate dueOn, boolean overdue, @Nullable String assignee, Instant receivedAt, int daysLeft) {

    QueueEntry due(int left) {
        return new QueueEntry(receiptNumber, applicantName, applicantKana, procedureTitle, category, state, dueOn, overdue, assignee, receivedAt, left);
    }

    public String dueTone() {
        if (!state.isOpen() || dueOn == null) return "plain";
        return daysLeft <= 0 ? "bad" : daysLeft <= 3 ? "warn" : "plain";
    }

    public String dueText() {
        if (!state.isOpen()) return "終了";
        if (dueOn == null) return "停止中";
        if (daysLeft < 0) return -daysLeft + "日超過";
        return daysLeft == 0 ? "今日まで" : "あと" + daysLeft + "日";
    }
}
