package jp.madoguchi.workflows.cases.routing;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.db.id.FormVersionId;
import jp.madoguchi.db.id.SubmissionId;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.submission.Submission;
import jp.madoguchi.forms.submission.SubmissionFakes;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.cases.task.Pass;
import jp.madoguchi.workflows.cases.task.TaskFakes;
import jp.madoguchi.workflows.engine.step.Scope;
import org.junit.jupiter.api.Test;

/** What a condition of a step looks at: what was sent last, the day of receipt, how the steps so far ended. */
class DecisionDataTest {

    private static Submission sent(int ordinal, String place) {
        return new Submission(new SubmissionId(new UUID(0, ordinal)), ID, ordinal, new FormVersionId(new UUID(0, 1)),
                Answers.none().with("place", place).with("step.review", "what an applicant typed"), Instant.EPOCH);
    }

    private static Pass pass(String step, String result, String reply) {
        return new Pass(1, step, Instant.EPOCH, Instant.EPOCH, result, reply);
    }

    private static Answers data(Pass... passes) {
        return new DecisionData(new SubmissionFakes(sent(1, "町"), sent(2, "村")),
                new TaskFakes.Kept(List.of(), List.of(passes)))
                .of(ApplicationFakes.application(ID, null, null));
    }

    @Test
    void theAnswersAsTheyWereCorrectedLast() {
        assertThat(data().text("place")).isEqualTo("村");
    }

    @Test
    void theDayOfReceiptInJapan() {
        assertThat(data().text(Scope.RECEIVED)).isEqualTo("2026-11-20");
    }

    @Test
    void howEachStepEndedTheLastTime() {
        assertThat(data(pass("review", "refuse", null), pass("review", "grant", null)).text("step.review"))
                .isEqualTo("grant");
        assertThat(data(pass("review", "grant", null), pass("review", "", null)).text("step.review"))
                .isEqualTo("grant");
        assertThat(data(pass("wait", "", null)).has("step.wait")).isFalse();
    }

    @Test
    void whatTheReplyOfAnotherSystemSaid() {
        var data = data(pass("call", "", "{\"id\": \"A-1\", \"count\": 3}"));

        assertThat(data.text("step.call.id")).isEqualTo("A-1");
        assertThat(data.text("step.call.count")).isEqualTo("3");
    }

    @Test
    void nothingThatAnApplicantTypedTakesThePlaceOfAResult() {
        assertThat(data(pass("review", "refuse", null)).text("step.review")).isEqualTo("refuse");
    }
}
