package jp.madoguchi.workflows.desk.review;

import static jp.madoguchi.workflows.desk.DeskWorld.CLERK;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.screen.ShownPage;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.ApplicationSample;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.cases.task.TaskRows;
import jp.madoguchi.workflows.desk.DeskWorld;
import jp.madoguchi.workflows.documents.document.IssuedFakes;
import jp.madoguchi.workflows.engine.part.Lane;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.step.Basics;
import jp.madoguchi.workflows.engine.step.JointStep;
import jp.madoguchi.workflows.engine.step.WaitStep;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import org.junit.jupiter.api.Test;

/** 並行審査 and 待機 on the clerk's page: a department's own judgement, and what has happened. */
class AnswerScreenTest {

    private static final Application APPLICATION = ApplicationSample.of(141, State.REVIEW).at("joint").make();

    private final DeskWorld world = new DeskWorld(APPLICATION, WorkflowSamples.of(
            new JointStep(Basics.of("joint", "並行審査"), null, null, List.of("図面を見た"), 7, List.of(new Lane("fire", "消防", null, null),
                    new Lane("water", "水道", null, null))),
            new WaitStep(Basics.of("wait", "待機"), "工事が終わった", "", 30, "")));
    private final ReviewDesk desk = new ReviewDesk(world, new IssuedFakes.IssuedRegister());

    private ShownPage joint(String... posted) {
        return desk.as(CLERK).send(world.desk() + "/joint?revision=3&check-0=yes", posted);
    }

    private void atFire() {
        world.with(TaskRows.open(APPLICATION, For.JOINT, "joint_fire", "消防", Role.CLERK));
    }

    private void notSent(ShownPage shown, String problem) {
        assertThat(shown.status()).isEqualTo(422);
        assertThat(shown.text("#problems li")).isEqualTo(problem);
        shown.page().select("#problems a").forEach(link -> assertThat(shown.has(link.attr("href"))).isTrue());
        assertThat(world.taskRows.processes.done).isEmpty();
    }

    @Test
    void aDepartmentSaysWhetherItAgreesOrAsksForACorrection() {
        atFire();

        var shown = desk.as(CLERK).open(world.desk());

        assertThat(shown.buttons()).contains("補正を依頼する R", "この判断を送る D").doesNotContain("承認で起案する D");
        assertThat(shown.text("form.decide")).contains("支障なし（可）", "支障あり（不可）", "図面を見た");
        assertThat(shown.has("[name=mark-car]")).isTrue();
    }

    @Test
    void itsJudgementGoesToTheProcess() {
        atFire();

        assertThat(joint("jointResult", "agree").status()).isEqualTo(302);

        assertThat(world.taskRows.processes.done).containsExactly("t-joint_fire AGREE");
        assertThat(world.applicationRows.done()).containsExactly("happened jointAgree 消防");
        assertThat(world.applicationRows.audit()).containsExactly("joint");
    }

    @Test
    void whatItHasAgainstItIsKeptWithTheTask() {
        atFire();

        assertThat(joint("jointResult", "against", "jointNote", " 消火栓に近い。 ").status()).isEqualTo(302);

        assertThat(world.taskRows.processes.done).containsExactly("t-joint_fire AGAINST");
        assertThat(world.applicationRows.done()).containsExactly("happened jointAgainst 消防");
        assertThat(world.taskRows.rows.done).anyMatch(one -> one.startsWith("done t-joint_fire") && one.endsWith("AGAINST 消火栓に近い。"));
    }

    @Test
    void aJudgementIsOneOfTheTwoAndAgainstItThereIsAReason() {
        atFire();

        notSent(joint(), "可か不可かを選んでください。");
        notSent(joint("jointResult", "other"), "可か不可かを選んでください。");
        var against = joint("jointResult", "against", "jointNote", "　");
        notSent(against, "不可とする理由を書いてください。");
        assertThat(against.has("[name=jointResult][value=against][checked]")).isTrue();
        var longer = joint("jointResult", "agree", "jointNote", "あ".repeat(1001));
        notSent(longer, "1,000文字までで書いてください。");
        assertThat(longer.typed("#jointNote")).hasSize(1001);
        assertThat(joint("jointResult", "agree", "jointNote", "あ".repeat(1000)).status()).isEqualTo(302);
    }

    @Test
    void aJudgementWaitsForTheTicks() {
        atFire();

        notSent(desk.as(CLERK).send(world.desk() + "/joint?revision=3", "jointResult", "agree"), "確かめることに、まだ印のないものがあります。");
    }

    @Test
    void whatOtherDepartmentsSaidIsReadWithoutThoseThatSayItAgain() {
        atFire();
        world.with(TaskRows.done(TaskRows.open(APPLICATION, For.JOINT, "joint_water", "水道", Role.CLERK), "AGAINST", "高橋", "管に近い。"),
                TaskRows.done(TaskRows.open(APPLICATION, For.JOINT, "joint_road", "道路", Role.CLERK), "CORRECT", "鈴木", ""),
                TaskRows.done(TaskRows.open(APPLICATION, For.JOINT, "joint_park", "公園", Role.CLERK), "GONE", "", ""));

        var others = desk.as(CLERK).open(world.desk()).rows("section[aria-labelledby=joint] article");

        assertThat(others).containsExactly("消防　まだ回答がありません", "水道　支障あり（不可） 高橋 管に近い。");
    }

    @Test
    void whatWasWaitedForIsRecordedAndItGoesOn() {
        world.with(TaskRows.open(APPLICATION, For.WAIT, "wait", "待機", Role.CLERK));
        var shown = desk.as(CLERK).open(world.desk());
        assertThat(shown.text("form.decide")).isEqualTo("「待機」を待っています 「工事が終わった」を記録して次へ進める D");
        assertThat(shown.has("[name^=mark-]")).isFalse();

        assertThat(desk.as(CLERK).send(world.desk() + "/happened?revision=3").status()).isEqualTo(302);

        assertThat(world.taskRows.processes.done).containsExactly("t-wait FORWARD");
        assertThat(world.taskRows.rows.done).contains("result " + APPLICATION.id() + " wait event");
        assertThat(world.applicationRows.done()).containsExactly("happened happened 待機");
        assertThat(desk.as(CLERK).send(world.desk() + "/happened?revision=2").status()).isEqualTo(409);
    }
}
