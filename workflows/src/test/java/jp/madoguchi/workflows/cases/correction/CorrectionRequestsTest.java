package jp.madoguchi.workflows.cases.correction;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.ID;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.VERSION;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.db.id.CorrectionId;
import jp.madoguchi.db.id.FormVersionId;
import jp.madoguchi.db.id.SubmissionId;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.submission.FormFakes;
import jp.madoguchi.forms.submission.Submission;
import jp.madoguchi.forms.submission.SubmissionFakes;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.cases.task.ChangedMeanwhile;
import jp.madoguchi.workflows.cases.task.TaskFakes;
import jp.madoguchi.workflows.engine.process.ProcessFakes;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.step.Basics;
import jp.madoguchi.workflows.engine.step.ReviewStep;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import org.junit.jupiter.api.Test;

/** 補正を求める: what a clerk asks for, until when, and that the clock stands still from then on. */
class CorrectionRequestsTest {

    private static final Correction OPEN = new Correction(new CorrectionId(new UUID(0, 7)), ID, Instant.EPOCH,
            LocalDate.of(2026, 11, 30), null, "", List.of(new CorrectionItem("place", "番地がありません")));

    private final CorrectionRows rows = new CorrectionRows();
    private final ApplicationFakes.Period period = new ApplicationFakes.Period();
    private final List<Object> told = new ArrayList<>();
    private final ApplicationFakes.Kept applications = new ApplicationFakes.Kept(
            ApplicationFakes.inState(ID, State.REVIEW, null));
    private final TaskFakes.Kept tasks = new TaskFakes.Kept(List.of(), List.of());

    private CorrectionRequests requests(String place) {
        var sent = new Submission(new SubmissionId(new UUID(0, 1)), ID, 1, new FormVersionId(new UUID(0, 1)), Answers.none(),
                Instant.EPOCH);
        var corrections = new Corrections(null, period, rows, applications, new SubmissionFakes(sent),
                new FormFakes(WorkflowSamples.form()), tasks, CLOCK);
        applications.hand = TaskFakes.task(ID, AUTHORITY, For.REVIEW, place, null, null);
        var workflow = WorkflowSamples.of(new ReviewStep(Basics.of("review", "審査"), null, null, null, 14),
                WorkflowSamples.approval());
        return new CorrectionRequests(corrections, rows, period, applications, tasks,
                new ProcessFakes.Kept(Map.of(VERSION, workflow)),
                told::add, CLOCK);
    }

    @Test
    void aClerkAsksForItemsUntilADayAndTheClockStops() {
        var items = List.of(new CorrectionItem("place", "番地がありません"), new CorrectionItem("amount", "違います"));
        requests("review").ask(staff(Role.CLERK), "K2-R8-000001", 1, items);
        var asked = rows.all.getFirst();
        assertThat(asked).isEqualTo(new Correction(asked.id(), ID, CLOCK.instant(), LocalDate.of(2026, 12, 4), null,
                "", items));
        assertThat(rows.items).containsExactly("0 place 番地がありません", "1 amount 違います");
        assertThat(period.done).containsExactly("stop");
        assertThat(tasks.done).containsExactly("complete t-review CORRECT by somebody");
        assertThat(applications.done).containsExactly("recorded correction.ask", "happened correction 2");
        assertThat(told).containsExactly(new CorrectionAsked(ID, 2, LocalDate.of(2026, 12, 4)));
    }

    @Test
    void nothingIsAskedTwiceNorForWhatTheFormDoesNotHave() {
        for (var items : List.of(List.<CorrectionItem>of(),
                List.of(new CorrectionItem("place", ""), new CorrectionItem("gone", ""))))
            assertThatThrownBy(() -> requests("review").ask(staff(Role.CLERK), "K2-R8-000001", 1, items))
                    .isInstanceOf(NotAllowed.class);
        assertThat(rows.all).isEmpty();
        rows.all.add(OPEN);
        assertThatThrownBy(() -> requests("review").ask(staff(Role.CLERK), "K2-R8-000001", 1, OPEN.items()))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(rows.all).containsExactly(OPEN);
        assertThat(told).isEmpty();
        assertThat(period.done).isEmpty();
    }

    @Test
    void aStepThatAsksForNoCorrectionsHasNone() {
        assertThatIllegalStateException().isThrownBy(() -> requests("approval")
                .ask(staff(Role.CLERK), "K2-R8-000001", 1, OPEN.items()));
        assertThat(rows.all).isEmpty();
    }
}
