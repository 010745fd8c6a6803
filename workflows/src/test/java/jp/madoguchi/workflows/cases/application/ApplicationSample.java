package jp.madoguchi.workflows.cases.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.ProcedureId;
import org.jspecify.annotations.Nullable;

/** An application for tests, in any state: 申請 花子's, received on the 20th of November 2026 in the night. */
public final class ApplicationSample {

    private final long number;
    private final State state;
    private @Nullable String step = "review";
    private @Nullable LocalDate dueOn = LocalDate.of(2026, 11, 27);
    private @Nullable String mail = "hanako@example.jp";
    private @Nullable PersonId assignee;
    private @Nullable PersonId forwardedBy;
    private @Nullable Proposal proposal;
    private String proposalReason = "";
    private String decisionReason = "";
    private boolean overdue;

    private ApplicationSample(long number, State state) {
        this.number = number;
        this.state = state;
    }

    /** @param number makes its id and its receipt number */
    public static ApplicationSample of(long number, State state) {
        return new ApplicationSample(number, state);
    }

    public ApplicationSample at(@Nullable String place) {
        step = place;
        return this;
    }

    public ApplicationSample due(@Nullable LocalDate day, boolean over) {
        dueOn = day;
        overdue = over;
        return this;
    }

    public ApplicationSample mail(@Nullable String address) {
        mail = address;
        return this;
    }

    public ApplicationSample assigned(PersonId person) {
        assignee = person;
        return this;
    }

    public ApplicationSample proposed(PersonId by, Proposal what, String reason) {
        forwardedBy = by;
        proposal = what;
        proposalReason = reason;
        return this;
    }

    public ApplicationSample because(String reason) {
        decisionReason = reason;
        return this;
    }

    public Application make() {
        return new Application(new ApplicationId(new UUID(1, number)), ApplicationFakes.AUTHORITY, ApplicationFakes.DEPARTMENT,
                new ProcedureId(new UUID(4, 1)), ApplicationFakes.VERSION, ReceiptNumber.of("K2", 8, (int) number).text(), "駐車禁止除外標章の申請",
                "申請 花子", "シンセイ ハナコ", "新規", mail, state, step, dueOn, 0, overdue, assignee,
                assignee == null ? null : "担当の人", forwardedBy, proposal, proposalReason, decisionReason,
                state.isOpen() ? null : Instant.parse("2026-11-26T01:00:00Z"), Instant.parse("2026-11-19T15:30:00Z"), 3);
    }
}
