package jp.madoguchi.workflows.cases.routing;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.ID;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.VERSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.workflows.base.calendar.CalendarFakes;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.cases.correction.CorrectionFakes;
import jp.madoguchi.workflows.cases.task.Pass;
import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.cases.task.TaskFakes;
import jp.madoguchi.workflows.engine.part.Term;
import jp.madoguchi.workflows.engine.process.ProcessFakes;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.step.Basics;
import jp.madoguchi.workflows.engine.step.ReviewStep;
import jp.madoguchi.workflows.engine.step.WaitStep;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When each timer rings. It is Friday the 20th of November 2026, ten in the morning in Japan; only weekends are days off. */
class RoutesTimeTest {

    private static final Pass AT_REVIEW = new Pass(1, "review", Instant.EPOCH, null, "", null);
    private static final Pass LEFT_REVIEW = new Pass(1, "review", Instant.EPOCH, Instant.EPOCH, "grant", null);

    private static Application standard(LocalDate dueOn, int daysLeft) {
        var plain = ApplicationFakes.application(ID, "review", null);
        return new Application(ID, AUTHORITY, plain.department(), plain.procedure(), VERSION, plain.receiptNumber(),
                "手続", "", "", "",
                null, plain.state(), "review", dueOn, daysLeft, false, null, null, null, null, "", "", null,
                plain.receivedAt(), 1);
    }

    private static Routes routes(Application application, List<Pass> passes, Task... tasks) {
        var workflow = WorkflowSamples.of(new ReviewStep(Basics.of("review", "審査"), null, new Term(5, 2, null), null,
                0), new WaitStep(Basics.of("wait", "待機"), null, "from", 3, null), WorkflowSamples.approval());
        return new Routes(new ApplicationFakes.Kept(application), new ProcessFakes.Kept(Map.of(VERSION, workflow)),
                new CorrectionFakes(LocalDate.of(2026, 11, 30)), new TaskFakes.Kept(List.of(tasks), passes),
                new DecisionData(null, null) {
                    @Override
                    public Answers of(Application ofApplication) {
                        return Answers.none().with("from", "2026-12-01");
                    }
                }, CalendarFakes.weekdays(CLOCK));
    }

    private static Instant time(String place, String timer) {
        return routes(standard(null, 0), List.of()).time(ID, place, timer);
    }

    private static Task corrected(LocalDate dueOn, String outcome) {
        return TaskFakes.task(ID, AUTHORITY, For.REVIEW, "review", dueOn, outcome);
    }

    @Test
    void aCorrectionIsOverAtMidnightInJapanAfterItsDay() {
        assertThat(time("reviewCorrection", "correction")).isEqualTo("2026-11-30T15:00:00Z");
    }

    @Test
    void theStepsOwnDaysAreOverAtTheEndOfTheLast() {
        assertThat(time("review", "due")).isEqualTo("2026-11-27T15:00:00Z");
    }

    @Test
    void whoHasItIsRemindedInTheMorningSoManyWorkingDaysBefore() {
        assertThat(time("review", "remind")).isEqualTo("2026-11-24T23:30:00Z");
    }

    @Test
    void aWaitIsOverAtTheBeginningOfItsDay() {
        assertThat(time("wait", "until")).isEqualTo("2026-12-03T15:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"2026-12-10, 0, 2026-12-10T15:00:00Z", ", 3, 2026-11-25T15:00:00Z", ", 0, 2026-11-23T15:00:00Z"})
    void theStandardPeriodIsOverOnItsDayOrAfterTheDaysThatACorrectionLeft(LocalDate dueOn, int left, Instant then) {
        assertThat(routes(standard(dueOn, left), List.of()).time(ID, "review", "standard")).isEqualTo(then);
    }

    @Test
    void anyOtherTimerIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> time("review", "whenever"));
    }

    /** The correction was asked for on Wednesday the 18th. */
    @ParameterizedTest
    @CsvSource({"2026-11-24, 2026-11-26", "2026-11-19, 2026-11-23", "2026-11-17, 2026-11-23"})
    void backFromACorrectionThereIsWhatItLeftOfTheDaysAndAtLeastOne(LocalDate dueOn, LocalDate then) {
        assertThat(routes(standard(null, 0), List.of(AT_REVIEW), corrected(dueOn, "CORRECT"))
                .dueOn(standard(null, 0), "review"))
                .isEqualTo(then);
    }

    @Test
    void whoeverComesToTheStepAnewHasAllOfItsDays() {
        var all = LocalDate.of(2026, 11, 27);
        var application = standard(null, 0);
        var corrected = corrected(LocalDate.of(2026, 11, 19), "CORRECT");

        assertThat(routes(application, List.of(LEFT_REVIEW), corrected).dueOn(application, "review")).isEqualTo(all);
        assertThat(routes(application, List.of(AT_REVIEW), corrected(LocalDate.of(2026, 11, 19), "FORWARD"))
                .dueOn(application, "review"))
                .isEqualTo(all);
        assertThat(routes(application, List.of(AT_REVIEW), corrected(null, "CORRECT")).dueOn(application, "review"))
                .isEqualTo(all);
    }
}
