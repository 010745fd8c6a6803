package jp.madoguchi.workflows.cases.chain;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.ID;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.db.work.WorkFakes;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.condition.Is;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.cases.application.Decided;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.cases.application.SubmissionSent;
import jp.madoguchi.workflows.cases.routing.DecisionFakes;
import jp.madoguchi.workflows.engine.part.FollowUp;
import jp.madoguchi.workflows.engine.process.ProcessFakes;
import jp.madoguchi.workflows.engine.step.Workflow;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 期限のある手続: what a decision makes due, what meets it, and who is told of it. */
class DuesTest {

    private static final DraftId DRAFT = new DraftId(new UUID(9, 9));
    private static final ApplicationId NEXT = new ApplicationId(new UUID(1, 2));
    private static final LocalDate DUE = LocalDate.of(2028, 2, 29);

    private final ChainRows rows = new ChainRows();
    private final List<Object> told = new ArrayList<>();
    private Application application = ApplicationFakes.inState(ID, State.GRANTED, null);

    private Dues dues() {
        var follows = List.of(new FollowUp("report", "実績報告", null, "R1", null, null, null, 30, false),
                new FollowUp("yearly", "現況報告", new Is("kind", "new"), "R1", null, null, null, 365, true),
                new FollowUp("other", "別の報告", new Is("kind", "again"), "R1", null, null, null, 10, false),
                new FollowUp("change", "変更", null, "R1", null, null, null, 0, false));
        var workflow = new Workflow("交付", List.of(WorkflowSamples.review()), null, false, follows);
        return new Dues(rows, new ApplicationFakes.Kept(application), new ProcessFakes.Kept(Map.of(VERSION, workflow)),
                new DecisionFakes(Answers.none().with("kind", "new")), told::add, WorkFakes.items(CLOCK), CLOCK);
    }

    private void sent(String follow, LocalDate dueOn) {
        rows.drafts.put(DRAFT, new Chain.Begun(ID, follow));
        rows.met = new Dues.Met(ID, follow, dueOn);
        dues().sent(new SubmissionSent(ApplicationFakes.inState(NEXT, State.REVIEW, null), DRAFT));
    }

    @Test
    void aDecisionMakesDueWhatHasDaysAndConcernsIt() {
        dues().decided(new Decided(ID));
        assertThat(rows.done).containsExactly("due 1 report 2026-12-20", "due 1 yearly 2027-11-20");
    }

    @ParameterizedTest
    @EnumSource(value = State.class, names = {"REFUSED", "WITHDRAWN", "CLOSED", "REVOKED"})
    void aReportThatCameToNothingIsDueAgain(State state) {
        application = ApplicationFakes.inState(ID, state, null);
        dues().decided(new Decided(ID));
        assertThat(rows.done).containsExactly("again 1");
    }

    @Test
    void whatIsSentMeetsWhatWasDue() {
        sent("report", DUE);
        assertThat(rows.done).containsExactly("meet 1 by 2 report 2028-02-29");
    }

    @Test
    void whatIsDueEveryYearIsDueAgainAYearAfterItsDay() {
        sent("yearly", DUE);
        assertThat(rows.done).containsExactly("meet 1 by 2 yearly 2028-02-29", "due 1 yearly 2029-02-28");
    }

    @Test
    void whatIsNotDueIsMetByNothing() {
        sent("change", null);
        assertThat(rows.done).isEmpty();
        dues().sent(new SubmissionSent(application, new DraftId(new UUID(9, 1))));
        assertThat(rows.done).as("a draft of its own").isEmpty();
    }

    @Test
    void twoWeeksBeforeTheApplicantIsToldOnce() {
        rows.toTell.add(new Dues.Due(7, ID, "report", LocalDate.of(2026, 12, 4)));
        rows.toTell.add(new Dues.Due(8, ID, "gone", LocalDate.of(2026, 12, 4)));
        dues().tell();
        assertThat(rows.done).containsExactly("until 2026-12-04", "told 7", "told 8");
        assertThat(told).as("what no step names any more is not told, and not asked again")
                .containsExactly(new FollowDue(application, "実績報告", LocalDate.of(2026, 12, 4)));
    }
}
