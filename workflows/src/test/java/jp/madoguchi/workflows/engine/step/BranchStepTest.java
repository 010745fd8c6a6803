package jp.madoguchi.workflows.engine.step;

import static jp.madoguchi.workflows.engine.step.StepLines.around;
import static jp.madoguchi.workflows.engine.step.StepLines.arrows;
import static jp.madoguchi.workflows.engine.step.StepLines.mistakes;
import static jp.madoguchi.workflows.engine.step.WorkflowSamples.approval;
import static jp.madoguchi.workflows.engine.step.WorkflowSamples.number;
import static jp.madoguchi.workflows.engine.step.WorkflowSamples.of;
import static jp.madoguchi.workflows.engine.step.WorkflowSamples.review;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.madoguchi.forms.condition.Always;
import jp.madoguchi.forms.condition.Is;
import jp.madoguchi.workflows.engine.check.FlowWriter;
import jp.madoguchi.workflows.engine.context.Passing;
import jp.madoguchi.workflows.engine.flow.Flow.Node;
import jp.madoguchi.workflows.engine.flow.FlowWords;
import jp.madoguchi.workflows.engine.part.Reply;
import jp.madoguchi.workflows.engine.part.Use;
import jp.madoguchi.workflows.engine.part.Way;
import jp.madoguchi.workflows.engine.step.StepLines.At;
import org.junit.jupiter.api.Test;

/** 分岐: which way an application goes, and what is said on it. */
class BranchStepTest {

    private static final Way REFUSED = new Way("w1", Way.REFUSED, new Is("kind", "new"), "新規は受け付けません。");
    private static final Way AGAIN = new Way("w2", "approval", new Is("kind", "again"), "言われない");
    private static final Way PLACE = new Way("w3", Way.CLOSED, new Is("place", "町"), "");

    private static BranchStep fork(Way... ways) {
        return new BranchStep(Basics.of("fork", "分かれ道"), List.of(ways));
    }

    @Test
    void theFirstWayWhoseConditionHoldsIsTaken() {
        var both = At.of(At.kind("again").answers().with("place", "町"));

        assertThat(fork(REFUSED, AGAIN, PLACE).way("fork", both)).isEqualTo("w2");
        assertThat(fork(PLACE, AGAIN).way("fork", both)).isEqualTo("w3");
        assertThat(fork(REFUSED, AGAIN).way("fork", At.kind("other"))).isEqualTo("otherwise");
        assertThat(fork(REFUSED).taken(At.kind("new").answers())).contains(REFUSED);
    }

    @Test
    void whoeverIsRefusedOnItIsToldWhyAndNobodyElse() {
        assertThat(fork(REFUSED, AGAIN).took("fork", "w1", At.kind("new")))
                .contains(new Passing("w1", false, "新規は受け付けません。"));
        assertThat(fork(REFUSED, AGAIN).took("fork", "w2", At.kind("again"))).contains(new Passing("w2", false, ""));
        assertThat(fork(REFUSED, AGAIN).took("fork", "otherwise", At.kind("other")))
                .contains(new Passing("", false, ""));
    }

    @Test
    void isAGateWithAnArrowForEachWayAndOneForAllOthers() {
        assertThat(arrows(fork(REFUSED, AGAIN))).containsExactly("reviewOutcome -> fork forward",
                "fork -> approval_s1 otherwise", "fork -> refuse way if way=w1", "fork -> approval_s1 way if way=w2");
        assertThat(StepLines.nodes(fork(REFUSED))).containsExactly("GATE fork 分かれ道 chooseWay");
    }

    @Test
    void severalWaysToOneEndShareIt() {
        var flow = FlowWriter.of(around(fork(REFUSED, new Way("w4", Way.REFUSED, new Is("place", "町"), "理由"), PLACE,
                new Way("w5", Way.GRANTED, new Is("place", "村"), ""))), FlowWords.NONE);

        assertThat(flow.nodes()).extracting(Node::id)
                .containsOnlyOnce("refuse", "refuseEnd", "close", "closeEnd", "finish");
        assertThat(flow.arrows()).extracting(StepLines::line).contains("fork -> refuse way if way=w1",
                "fork -> refuse way if way=w4", "fork -> close way if way=w3", "fork -> finish way if way=w5",
                "refuse -> refuseEnd", "close -> closeEnd");
        assertThat(flow.node("refuse").orElseThrow().does()).isEqualTo("refuseApplication");
        assertThat(flow.node("close").orElseThrow().does()).isEqualTo("closeApplication");
    }

    @Test
    void hasNoConditionOfItsOwnAndNoApplicantSeesIt() {
        var fork = new BranchStep(Basics.of("fork", "分かれ道").when(new Is("kind", "new")), null);

        assertThat(fork.when()).isInstanceOf(Always.class);
        assertThat(fork.hidden()).isTrue();
        assertThat(fork.parts()).isEmpty();
        assertThat(fork.stand()).isEqualTo(Step.Stand.BRANCHES);
        assertThat(mistakes(fork)).containsExactly("step:fork noWays 分かれ道");
    }

    @Test
    void aWayLeadsSomewhereUnderAConditionThatMakesSense() {
        assertThat(mistakes(fork(new Way("w1", "nowhere", new Is("kind", "new"), null))))
                .containsExactly("part:fork.w1 noSuchStep nowhere");
        assertThat(mistakes(fork(new Way("w1", "", new Is("kind", "new"), null))))
                .containsExactly("part:fork.w1 noTarget");
        assertThat(mistakes(fork(new Way("w1", "approval", new Is("gone", "x"), null))))
                .containsExactly("part:fork.w1 unknownField gone");
        assertThat(mistakes(fork(new Way("w1", Way.REFUSED, new Is("kind", "new"), "　"))))
                .containsExactly("part:fork.w1 noReason");
        assertThat(mistakes(fork(AGAIN))).isEmpty();
    }

    @Test
    void aLetterIsNoStepThatAWayCouldLeadTo() {
        var letter = new IssueStep(Basics.of("letter", "不許可通知"), "通知", Use.REFUSAL, null,
                "<p>{{氏名}}</p>", null, null, null, null);

        assertThat(mistakes(of(review(), fork(new Way("w1", "letter", new Is("kind", "new"), null)), approval(),
                letter)))
                .contains("part:fork.w1 noSuchStep letter");
    }

    @Test
    void aWayToItselfIsTakenForEver() {
        assertThat(mistakes(fork(new Way("w1", "fork", new Is("kind", "new"), null))))
                .containsExactly("part:fork.w1 loops 分かれ道", "step:fork circle 分かれ道");
    }

    @Test
    void aWayBackMayLookAtAReplyOfAStepThatIsDoneAgain() {
        var call = new WebhookStep(Basics.of("call", "連携"), "https://ledger.example.jp/", "ledger", 5, null,
                List.of(new Reply("state", "状態", "state")));
        var second = new ReviewStep(Basics.of("review2", "再審査"), null, null, null, 0);

        assertThat(mistakes(of(review(), call, second,
                fork(new Way("w1", "call", new Is("step.call.state", "wait"), null)),
                approval()))).isEmpty();
        assertThat(mistakes(of(review(), call, second,
                fork(new Way("w1", "second", new Is("step.call.state", "wait"), null)),
                approval()))).containsExactly("part:fork.w1 noSuchStep second");
    }

    @Test
    void aResultOfAnEarlierStepDoesNotChangeOnTheWay() {
        var second = new ReviewStep(Basics.of("review2", "再審査"), null, null, null, 0);

        // step.review is known before review2 begins, however alike the two names are
        assertThat(mistakes(of(review(), second, fork(new Way("w1", "review2", new Is("step.review", "grant"), null)),
        approval())))
                .containsExactly("part:fork.w1 loops 再審査");
        assertThat(mistakes(of(second, review(), fork(new Way("w1", "review", new Is("step.review2", "grant"), null)),
                approval())))
                .containsExactly("part:fork.w1 loops 審査");
    }

    @Test
    void aWayForwardNeverLoops() {
        assertThat(mistakes(of(review(), fork(new Way("w1", "approval", new Is("kind", "new"), null)),
                number("number", null), approval()))).isEmpty();
    }
}
