package jp.madoguchi.workflows.cases.correction;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.db.id.CorrectionId;
import jp.madoguchi.db.id.FormVersionId;
import jp.madoguchi.db.id.SubmissionId;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.submission.FormFakes;
import jp.madoguchi.forms.submission.Submission;
import jp.madoguchi.forms.submission.SubmissionFakes;
import jp.madoguchi.workflows.cases.application.ApplicantFakes;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.cases.application.Decided;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.cases.task.ChangedMeanwhile;
import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.cases.task.TaskFakes;
import jp.madoguchi.workflows.engine.process.ProcessNews;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 補正: how one is answered, missed and overtaken by a decision, and when the clock runs. */
class CorrectionsTest {

    private static final Answers SENT = Answers.none().with("place", "町");
    private static final FormVersionId FORM = new FormVersionId(new UUID(0, 1));
    private static final Correction OPEN = new Correction(new CorrectionId(new UUID(0, 7)), ID, Instant.EPOCH,
            LocalDate.of(2026, 11, 30), null, "", List.of(new CorrectionItem("place", "番地がありません")));

    private final CorrectionRows rows = new CorrectionRows();
    private final ApplicantFakes details = new ApplicantFakes();
    private final ApplicationFakes.Period period = new ApplicationFakes.Period();
    private final SubmissionFakes submissions = new SubmissionFakes(
            new Submission(new SubmissionId(new UUID(0, 1)), ID, 1, FORM, SENT, Instant.EPOCH));
    private ApplicationFakes.Kept applications = new ApplicationFakes.Kept();
    private TaskFakes.Kept tasks = new TaskFakes.Kept(List.of(), List.of());

    private Corrections corrections(Application application, Task... all) {
        applications = new ApplicationFakes.Kept(application);
        tasks = new TaskFakes.Kept(List.of(all), List.of());
        return new Corrections(details, period, rows, applications, submissions, new FormFakes(WorkflowSamples.form()),
                tasks, CLOCK);
    }

    private static Application in(State state) {
        return ApplicationFakes.inState(ID, state, null);
    }

    private static Task waiting(String outcome) {
        return TaskFakes.task(ID, AUTHORITY, For.CORRECTION, "reviewCorrection", null, outcome);
    }

    @Test
    void anAnswerIsOneMoreSubmissionAndTheClockRunsOn() {
        rows.all.add(OPEN);
        var corrected = Answers.none().with("place", "町1番地");
        corrections(in(State.REVIEW), waiting(null)).answer(in(State.CORRECTION), OPEN, corrected, "直しました");
        var added = submissions.of(ID).getLast();
        assertThat(submissions.of(ID)).hasSize(2);
        assertThat(List.of(added.ordinal(), added.form(), added.answers(), added.receivedAt()))
                .isEqualTo(List.of(2, FORM, corrected, CLOCK.instant()));
        assertThat(submissions.of(ID).getFirst().answers()).as("what was sent first stays").isEqualTo(SENT);
        assertThat(rows.closed).containsExactly(CLOCK.instant() + " 直しました");
        assertThat(details.done).hasSize(1);
        assertThat(period.done).containsExactly("start");
        assertThat(tasks.done).containsExactly("complete t-reviewCorrection RESUBMIT");
        assertThat(applications.done).containsExactly("claim 1", "state RESUBMITTED", "happened resubmitted");
    }

    @ParameterizedTest
    @EnumSource(value = State.class, names = {"CONFIRMING", "CONSULTING", "APPROVAL"})
    void whereOthersComeNextTheyAreWaitedForAndNotTheClerk(State next) {
        rows.all.add(OPEN);
        corrections(in(next), waiting(null)).answer(in(State.CORRECTION), OPEN, SENT, "");
        assertThat(applications.done).containsExactly("claim 1", "happened resubmitted");
    }

    @ParameterizedTest
    @EnumSource(value = State.class, mode = EnumSource.Mode.EXCLUDE, names = "CORRECTION")
    void whatIsInAnotherStateTakesNoAnswer(State state) {
        rows.all.add(OPEN);
        assertThatThrownBy(() -> corrections(in(state), waiting(null)).answer(in(state), OPEN, SENT, ""))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(submissions.of(ID)).hasSize(1);
        assertThat(rows.closed).isEmpty();
        assertThat(tasks.done).isEmpty();
    }

    @Test
    void whatWasAnsweredOrClosedMeanwhileTakesNoSecondAnswer() {
        assertThatThrownBy(() -> corrections(in(State.CORRECTION), waiting(null))
                .answer(in(State.CORRECTION), OPEN, SENT, ""))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(submissions.of(ID)).hasSize(1);
        rows.all.add(OPEN);
        assertThatThrownBy(() -> corrections(in(State.CORRECTION), waiting("RESUBMIT"))
                .answer(in(State.CORRECTION), OPEN, SENT, ""))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(applications.done).as("the transaction ends with it").doesNotContain("state RESUBMITTED");
    }

    @Test
    void theLastOneIsTheOneThatWasAnsweredLast() {
        assertThat(corrections(in(State.REVIEW)).last(ID)).isEmpty();
        rows.all.add(answered(1));
        rows.all.add(answered(2));
        rows.all.add(OPEN);
        assertThat(corrections(in(State.REVIEW)).last(ID)).contains(answered(2));
        assertThat(corrections(in(State.REVIEW)).open(ID)).contains(OPEN);
    }

    private static Correction answered(int day) {
        return new Correction(new CorrectionId(new UUID(0, day)), ID, Instant.EPOCH, LocalDate.of(2026, 11, day),
                CLOCK.instant(), "", List.of());
    }

    @Test
    void oneThatWasMissedIsWrittenDownAndDecidesNothing() {
        rows.all.add(OPEN);
        corrections(in(State.CORRECTION), waiting(null))
                .missed(new ProcessNews.CorrectionMissed(ID, "reviewCorrection"));
        assertThat(applications.done).containsExactly("happened missed");
        assertThat(rows.closed).isEmpty();
    }

    @Test
    void whereNobodyWaitsForItAnyMoreTheClockRunsOn() {
        rows.all.add(OPEN);
        corrections(in(State.CORRECTION), waiting(null)).gone(new ProcessNews.Gone(ID, "t-reviewCorrection"));
        assertThat(rows.closed).hasSize(1);
        assertThat(period.done).containsExactly("start");
    }

    @Test
    void aClockThatRunsIsNotStartedAgain() {
        rows.all.add(OPEN);
        corrections(ApplicationFakes.inState(ID, State.REVIEW, null, LocalDate.of(2026, 12, 1), 0), waiting(null))
                .gone(new ProcessNews.Gone(ID, "t-reviewCorrection"));
        assertThat(rows.closed).hasSize(1);
        assertThat(period.done).isEmpty();
    }

    @Test
    void whatElseIsGoneOrWasDoneChangesNothing() {
        rows.all.add(OPEN);
        var corrections = corrections(in(State.CORRECTION), waiting("RESUBMIT"),
                TaskFakes.task(ID, AUTHORITY, For.REVIEW, "review", null, null));
        for (var task : List.of("t-reviewCorrection", "t-review", "t-gone")) corrections.gone(new ProcessNews.Gone(ID,
                task));
        assertThat(rows.closed).isEmpty();
        assertThat(period.done).isEmpty();
    }

    @Test
    void aDecisionLeavesNothingToCorrect() {
        rows.all.add(OPEN);
        corrections(in(State.WITHDRAWN)).decided(new Decided(ID));
        corrections(in(State.WITHDRAWN)).decided(new Decided(ID));
        assertThat(rows.closed).containsExactly(CLOCK.instant() + " ");
        assertThat(period.done).isEmpty();
    }
}
