package jp.madoguchi.workflows.desk.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.db.id.CorrectionId;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.condition.Is;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.ApplicationSample;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.cases.correction.Correction;
import jp.madoguchi.workflows.cases.task.Pass;
import jp.madoguchi.workflows.engine.part.Signer;
import jp.madoguchi.workflows.engine.part.Way;
import jp.madoguchi.workflows.engine.step.Basics;
import jp.madoguchi.workflows.engine.step.BranchStep;
import jp.madoguchi.workflows.engine.step.ReviewStep;
import jp.madoguchi.workflows.engine.step.SignatureStep;
import jp.madoguchi.workflows.engine.step.Workflow;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** いまの状況: which steps an applicant is shown, and what is said of each. */
class TimelineTest {

    private static final Instant ENTERED = Instant.parse("2026-11-20T01:00:00Z");
    private static final Instant LEFT = Instant.parse("2026-11-24T01:00:00Z");

    private final List<Pass> passes = new ArrayList<>();
    private final Workflow workflow = WorkflowSamples.of(
            new SignatureStep(Basics.of("sign", "電子署名"), null, List.of(new Signer("s1", "申請者", null, null, "", "place", "", ""))),
            new ReviewStep(Basics.of("formal", "形式審査").hide(), null, null, null, 7), WorkflowSamples.review(),
            new BranchStep(Basics.of("fork", "分かれ道"), List.of(new Way("w1", Way.REFUSED, new Is("kind", "old"), "古い"))),
            WorkflowSamples.number("number", new Is("kind", "new")), WorkflowSamples.approval(), WorkflowSamples.issue());
    private Answers facts = Answers.none();

    private void pass(String step, @Nullable Instant left) {
        passes.add(new Pass(passes.size(), step, ENTERED, left, "", null));
    }

    private List<String> of(Application application, @Nullable Correction open) {
        return Timeline.of(application, workflow, passes, facts, open).stream()
                .map(one -> String.join("/", one.code(), one.name(), one.state(), one.whenCode(), one.when())).toList();
    }

    private static ApplicationSample at(State state, @Nullable String place) {
        return ApplicationSample.of(281, state).at(place);
    }

    @Test
    void whatWasDoneHasItsDayAndWhatComesHasNone() {
        pass("sign", LEFT);
        pass("formal", LEFT);
        pass("review", null);

        assertThat(of(at(State.REVIEW, "review").make(), null)).containsExactly("received//done/at/11月20日（金）0時30分",
                "step/電子署名/done/at/11月24日（火）", "step/審査/current/about/11月27日（金）", "step/決裁///", "step/交付///");
    }

    @Test
    void aStepWhoseConditionHoldsComesToo() {
        pass("review", null);
        facts = Answers.none().with("kind", "new");

        assertThat(of(at(State.REVIEW, "review").make(), null)).contains("step/番号///");
    }

    @Test
    void withoutADayNothingIsSaidOfWhenItEnds() {
        pass("review", null);

        assertThat(of(at(State.REVIEW, "review").due(null, false).make(), null)).contains("step/審査/current//");
    }

    @Test
    void whatTheApplicantHasToDoIsTheirs() {
        pass("sign", null);

        assertThat(of(at(State.SIGNING, "sign_s1").make(), null)).contains("yours/電子署名/current//").doesNotContain("step/形式審査///")
                .contains("step/審査///");
    }

    @Test
    void aCorrectionIsWhereItStands() {
        pass("review", null);
        var application = at(State.CORRECTION, "reviewCorrection").due(null, false).make();

        assertThat(of(application, new Correction(new CorrectionId(new UUID(8, 1)), application.id(), ENTERED, LocalDate.of(2026, 11, 30),
                null, "",
                List.of()))).containsExactly("received//done/at/11月20日（金）0時30分", "step/審査/done//", "correction//current/until/11月30日（月）",
                "step/決裁///", "step/交付///");
    }

    @Test
    void aStepThatWasLeftAndComesAgainIsStillToCome() {
        pass("review", null);
        pass("approval", LEFT);

        assertThat(of(at(State.REVIEW, "review").make(), null)).endsWith("step/審査/current/about/11月27日（金）", "step/決裁///", "step/交付///");
    }

    @Test
    void whatIsDecidedShowsWhatWasDoneAndHowItEnded() {
        pass("review", LEFT);
        pass("approval", null);

        assertThat(of(at(State.GRANTED, "approval_s1").make(), null)).containsExactly("received//done/at/11月20日（金）0時30分",
                "step/審査/done/at/11月24日（火）", "step/決裁/done/at/11月20日（金）", "granted/交付/done/at/11月26日（木）10時00分");
        assertThat(of(at(State.REVOKED, null).make(), null)).last().isEqualTo("revoked/交付/done/at/11月26日（木）10時00分");
        assertThat(of(at(State.WITHDRAWN, "review").make(), null)).last().asString().startsWith("withdrawn/");
    }
}
