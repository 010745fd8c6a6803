package jp.madoguchi.workflows.engine.step;

import static jp.madoguchi.workflows.engine.step.StepLines.ONE_EACH;
import static jp.madoguchi.workflows.engine.step.StepLines.around;
import static jp.madoguchi.workflows.engine.step.StepLines.arrows;
import static jp.madoguchi.workflows.engine.step.StepLines.mistakes;
import static jp.madoguchi.workflows.engine.step.StepLines.nodes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.condition.Is;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.engine.part.Desks;
import jp.madoguchi.workflows.engine.part.Proof;
import jp.madoguchi.workflows.engine.part.Stage;
import jp.madoguchi.workflows.engine.part.Term;
import jp.madoguchi.workflows.engine.part.Who;
import jp.madoguchi.workflows.engine.step.StepLines.At;
import org.junit.jupiter.api.Test;

/** 決裁: who decides after whom, who sends back to whom, and that no refusal gets past it. */
class ApprovalStepTest {

    private static final Stage CHIEF = stage("s1", "係長", false);
    private static final Stage MANAGER = stage("s2", "課長", false);
    private static final Stage LAWYER = stage("s3", "法務", true);

    private static Stage stage(String key, String post, boolean together) {
        return new Stage(key, post, new Who(Role.APPROVER, post, null, null, null, null), together);
    }

    private static ApprovalStep approval(Stage... stages) {
        return new ApprovalStep(Basics.of("approval", "決裁"), new Term(3, 1, null), null, null, List.of(stages));
    }

    @Test
    void oneDeciderGrantsRefusesOrSendsBackToWhoeverProposed() {
        assertThat(arrows(approval(CHIEF))).containsExactly("reviewOutcome -> approval_s1 forward",
                "approval_s1 -> approval_s1Outcome", "approval_s1Outcome -> review return if outcome=RETURN",
                "approval_s1Outcome -> approval_s1Refused refuse if outcome=REFUSE",
                "approval_s1Refused -> approval_s1RefusedEnd", "approval_s1Outcome -> finish grant");
        assertThat(nodes(approval(CHIEF))).containsExactly("TASK approval_s1 係長 enterApproval standard+remind+due",
                "GATE approval_s1Outcome decision", "WORK approval_s1Refused refused refuseApplication",
                "END approval_s1RefusedEnd end");
    }

    @Test
    void onlyTheLastOfAChainDecidesTheOthersPassItOn() {
        assertThat(arrows(approval(CHIEF, MANAGER))).contains("approval_s1Outcome -> review return if outcome=RETURN",
                "approval_s1Outcome -> approval_s2 agreed", "approval_s2Outcome -> review return if outcome=RETURN",
                "approval_s2Outcome -> approval_s2Refused refuse if outcome=REFUSE",
                "approval_s2Outcome -> finish grant")
                .noneMatch(arrow -> arrow.startsWith("approval_s1Outcome") && arrow.contains("REFUSE"));
    }

    @Test
    void whoDecideTogetherStandInABoxAndOneSendsBackForAll() {
        assertThat(arrows(approval(MANAGER, LAWYER))).containsExactly("reviewOutcome -> approval_together1 forward",
                "approval_together1_start -> approval_together1_split", "approval_together1_split -> approval_s2",
                "approval_s2 -> approval_s2Outcome", "approval_s2Outcome -> approval_s2_stop return if outcome=RETURN",
                "approval_s2Outcome -> approval_s2_end agreed", "approval_together1_split -> approval_s3",
                "approval_s3 -> approval_s3Outcome", "approval_s3Outcome -> approval_s3_stop return if outcome=RETURN",
                "approval_s3Outcome -> approval_s3_end agreed", "approval_together1 -> approval_together1Outcome",
                "approval_together1Outcome -> review return if outcome=RETURN",
                "approval_together1Outcome -> approval_together1Refused refuse if outcome=REFUSE",
                "approval_together1Refused -> approval_together1RefusedEnd",
                "approval_together1Outcome -> finish grant");
        assertThat(nodes(approval(MANAGER, LAWYER))).contains("BOX approval_together1 together",
                "TASK approval_s2 課長 enterApproval standard+remind+due", "GATE approval_s2Outcome decision",
                "STOP approval_s2_stop return", "END approval_s2_end", "GATE approval_together1Outcome decision");
    }

    @Test
    void stagesOfOneTurnAreThoseThatDecideTogetherWithTheOneBefore() {
        assertThat(approval(CHIEF, MANAGER, LAWYER).turns()).containsExactly(List.of(CHIEF), List.of(MANAGER, LAWYER));
        assertThat(approval(LAWYER, CHIEF).turns()).containsExactly(List.of(LAWYER), List.of(CHIEF));
    }

    @Test
    void allOfTheLastTurnAreLast() {
        var chain = approval(CHIEF, MANAGER, LAWYER);

        assertThat(chain.isLast("s1")).isFalse();
        assertThat(chain.isLast("s2")).isTrue();
        assertThat(chain.isLast("s3")).isTrue();
        assertThat(approval().isLast("s1")).isFalse();
    }

    @Test
    void aProposalToRefuseGoesToItsDecisionWhateverTheConditionSays() {
        var sometimes = new ApprovalStep(Basics.of("approval", "決裁").when(new Is("kind", "new")), null, null, null,
                null);
        var refusing = new At(Answers.none().with("kind", "again"), true, 0, 0);

        assertThat(sometimes.way("approval_if", At.kind("new"))).isEqualTo("yes");
        assertThat(sometimes.way("approval_if", At.kind("again"))).isEqualTo("no");
        assertThat(sometimes.way("approval_if", refusing)).isEqualTo("yes");
        assertThat(sometimes.took("approval_if", "no", At.kind("again"))).isEmpty();
        assertThat(arrows(sometimes)).contains("approval_if -> finish skipApproval",
                "approval_if -> approval_s1 yes if way=yes");
        assertThat(mistakes(sometimes)).isEmpty();
    }

    @Test
    void withoutStagesAnyApproverDecides() {
        var plain = new ApprovalStep(Basics.of("approval", "決裁"), null, null, null, null);

        assertThat(plain.stages()).containsExactly(new Stage("s1", "決裁", Who.of(Role.APPROVER), false));
        assertThat(plain.proof()).isEqualTo(Proof.NONE);
        assertThat(plain.checklist()).isEmpty();
        assertThat(plain.term()).isEqualTo(Term.NONE);
        assertThat(plain.who("gone")).isEqualTo(Who.of(Role.APPROVER));
        assertThat(approval(CHIEF, MANAGER).who("s2").post()).isEqualTo("課長");
    }

    @Test
    void everyStageHasSomebodyAtItsOwnPlace() {
        assertThat(mistakes(around(approval(CHIEF, stage("s2", "部長", false))), ONE_EACH))
                .containsExactly("part:approval.s2 noPost 部長");
        assertThat(mistakes(approval())).contains("step:approval noStages 決裁");
    }

    @Test
    void nobodySignsTwiceInOneChain() {
        var twice = approval(CHIEF, new Stage("s4", "もう一人", CHIEF.who(), false), MANAGER);

        assertThat(mistakes(around(twice), ONE_EACH)).containsExactly("step:approval tooFew 係長");
        assertThat(mistakes(around(twice), Desks.ANY)).isEmpty();
        assertThat(mistakes(around(approval(CHIEF, MANAGER)), ONE_EACH)).isEmpty();
    }

    @Test
    void whereNobodyIsThereAtAllThatIsSaidAndNotThatThereAreTooFew() {
        var none = approval(stage("s1", "部長", false), stage("s2", "部長", false));

        assertThat(mistakes(around(none), ONE_EACH))
                .containsExactly("part:approval.s1 noPost 部長", "part:approval.s2 noPost 部長");
    }
}
