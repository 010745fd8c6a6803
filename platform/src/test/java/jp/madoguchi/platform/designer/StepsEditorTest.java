package jp.madoguchi.platform.designer;

import static jp.madoguchi.platform.acting.Flowing.APPROVAL;
import static jp.madoguchi.platform.acting.Flowing.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.platform.Engine;
import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Drawing;
import jp.madoguchi.platform.acting.Flowing;
import jp.madoguchi.workflows.engine.step.Step;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** 流れ as an owner draws it: step by step, with what is wrong at its place, checked by a second person, and tried on paper. */
@SiteTest
class StepsEditorTest {

    @Value("${madoguchi.site}")
    String site;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    Engine engine;

    @Test
    void everyKindOfStepAndPartOpensAsItIsAdded() {
        var flow = Flowing.with(site, REVIEW, APPROVAL);
        var owner = drawing(flow);
        for (var kind : Step.kinds()) {
            owner.act("/workflow/add", "at", "step:review", "kind", "step." + kind);
            assertThat(owner.client().status()).as(kind).isEqualTo(200);
            assertThat(owner.client().text()).as(kind + " can be named").contains("name=\"name\"");
            assertThat(owner.client().text().lines().filter(line -> line.contains("??"))).as(kind).isEmpty();
            var step = "step:" + (List.of("review", "approval").contains(kind) ? kind + "2" : kind);
            owner.act("/workflow/add", "at", step, "kind", "part");
            var parts = FormJson.ofTree(FormJson.tree().objectNode().put("type", kind).put("key", "k").put("name", "n"), Step.class);
            assertThat(owner.client().status()).as(kind + " with a part").isEqualTo(parts.part("p1", "n").isPresent() ? 200 : 404);
            assertThat(owner.client().text().lines().filter(line -> line.contains("??"))).as("a part of " + kind).isEmpty();
        }
        owner.act("/workflow/add", "at", "workflow", "kind", "follow");
        assertThat(owner.client().status()).isEqualTo(200);
    }

    @Test
    void aSeriesIsCalledWhatItIsOnAStepAndOnAField() {
        var owner = AtDesk.signIn(site, "nakagawa");

        assertThat(owner.get("/staff/procedures/K00002/workflow?at=step:issue").text()).contains("番号の前に付けることば").doesNotContain("番号の台帳");
        assertThat(owner.get("/staff/procedures/K00002/form?at=field:permitNumber").text()).contains("番号の台帳")
                .contains("この窓口が交付した番号の頭の文字").doesNotContain("番号の前に付けることば");
    }

    @Test
    void aChangeOfAFormReadsItsOwnProcedureAlone() {
        var owner = AtDesk.signIn(site, "nakagawa");
        owner.notedAs("editor").get("/staff/procedures/K00002/form?at=field:permitNumber");

        assertThat(jp.madoguchi.platform.DatabaseUse.of("editor").statements())
                .filteredOn(statement -> statement.contains("from procedure p")).isNotEmpty()
                .allMatch(statement -> statement.contains("p.code = ?") || statement.contains("p.id = ?"));
    }

    @Test
    void whatIsSavedByItselfReadsItsProcedureOnceAndThePageOnceMore() {
        var owner = drawing(Flowing.with(site, REVIEW, APPROVAL));
        at(owner, "step:review");
        owner.client().notedAs("saving");
        owner.setsStep("step:review", "name", "審査と確認", "when.join", "all");

        assertThat(owner.text()).contains("審査と確認");
        assertThat(jp.madoguchi.platform.DatabaseUse.of("saving").statements())
                .filteredOn(statement -> statement.contains("from procedure p")).hasSize(2)
                .allMatch(statement -> statement.contains("p.code = ?"));
    }

    @Test
    void theStepsOfTheSampleOpen() {
        var owner = AtDesk.signIn(site, "nakagawa");
        for (var at : List.of("workflow", "step:review", "step:approval", "step:issue")) assertThat(
                owner.get("/staff/procedures/K00002/workflow?at=" + at).status()).as(at).isEqualTo(200);
    }

    @Test
    void stepsAreAddedSetMovedAndTakenBack() {
        var flow = Flowing.with(site, REVIEW, APPROVAL);
        var owner = drawing(flow);
        owner.act("/workflow/add", "at", "step:review", "kind", "step.wait");
        assertThat(owner.text()).contains("「待機」は、いつまで待つかが決まっていません");
        at(owner, "step:wait");
        owner.setsStep("step:wait", "name", "工事を待つ", "event", "工事が終わった", "days", "30", "when.join", "all",
                "when.0.field", "step.review", "when.0.is", "is", "when.0.value", "grant");
        assertThat(at(owner, "step:wait").text()).contains("「「審査」の結果」が「承認の起案」であるとき、このステップを行う").doesNotContain("いつまで待つかが決まっていません");

        owner.act("/workflow/step", "up", "step:wait", "at", "step:wait");
        assertThat(at(owner, "step:wait").text()).as("a condition on what is decided later").contains("このステップより後に決まります");
        owner.act("/workflow/undo", "at", "step:wait");
        assertThat(owner.text()).doesNotContain("このステップより後に決まります");
        owner.act("/workflow/remove", "sel", "step:wait", "at", "step:wait");
        assertThat(owner.text()).doesNotContain("工事を待つ");
    }

    @Test
    void whatIsWrongIsFoundAtItsPlaceAndCannotBePublished() {
        var flow = Flowing.with(site, REVIEW, APPROVAL);
        var owner = drawing(flow);
        owner.act("/workflow/add", "at", "step:approval", "kind", "part");
        at(owner, "part:approval.p1").setsStep("part:approval.p1", "name", "知事", "who.role", "APPROVER", "who.rule", "NAMED");
        at(owner, "part:approval.p1").setsStep("part:approval.p1", "who.role", "APPROVER", "who.rule", "NAMED", "who.department", "fire");
        assertThat(at(owner, "part:approval.p1").text()).contains("その所属に、その役割の人がいません");
        owner.act("/workflow/add", "at", "step:approval", "kind", "step.branch");
        owner.act("/workflow/add", "at", "step:branch", "kind", "part");
        at(owner, "part:branch.p1").setsStep("part:branch.p1", "to", "review");
        owner.act("/release/ask", "note", "x");

        assertThat(owner.client().get(owner.path() + "/release").text()).contains("その所属に").contains("条件がまだできていません");
        assertThat(sql.queryForObject(
                "select state from form_draft d join procedure p on p.id = d.procedure_id where p.code = ?",
                String.class, flow.code())).isEqualTo("DRAWING");
    }

    @Test
    void theSameFlowIsABpmnFileAndATableOfWaysOnPaper() {
        var flow = Flowing.with(site, REVIEW, """
                {"type": "formal", "key": "second", "name": "大口の確認", "when": {"type": "atLeast", "field": "amount", "number": 1000}}""", APPROVAL);
        var owner = drawing(flow);
        var xml = owner.client().get(owner.path() + "/workflow/bpmn").text();
        engine.reads(xml);
        assertThat(xml).contains("大口の確認").contains("bpmndi:BPMNShape");

        assertThat(owner.client().get(owner.path() + "/simulation").text()).contains("1,000")
                .contains("審査 → 大口の確認 → 決裁 → 許可").contains("審査 → 決裁 → 不許可");
        flow.number("amount", "5");
        assertThat(owner.client().get(owner.path() + "/simulation?with=past&refusal=0").text()).contains("「大口の確認」には1件も来ませんでした");
    }

    @Test
    void runningApplicationsStayAndChosenOnesAreMovedAfterAPreview() {
        var flow = Flowing.with(site, REVIEW, APPROVAL);
        var stays = flow.number();
        var moves = flow.number();
        var cannot = flow.number();
        flow.acts("okada", cannot, "grant");
        var owner = drawing(flow);
        owner.act("/workflow/add", "at", "step:review", "kind", "step.number");
        owner.act("/workflow/add", "at", "step:approval", "kind", "step.approval");
        owner.act("/workflow/remove", "sel", "step:approval", "at", "step:approval");
        owner.publishes(site, "suzuki");

        var page = owner.client().get(owner.path() + "/moves");
        assertThat(page.text()).contains(moves).contains("「審査」から続けます。このあと：番号付与 → 決裁").contains("移せません（いまの場所が新しい流れにありません）");
        page.post(owner.path() + "/moves", "number", moves, "number", cannot);
        assertThat(page.text()).contains("1件を新しい流れに移しました");
        flow.acts("okada", moves, "grant");
        assertThat(flow.acts("sato", moves, "approve").path()).isEqualTo("/staff/inbox");
        assertThat(sql.queryForObject("select state from application where receipt_number = ?", String.class, moves)).isEqualTo("GRANTED");
        assertThat(sql.queryForObject(
                "select count(*) from step_pass p join application a on a.id = p.application_id where a.receipt_number = ? and p.step = 'number'", Integer.class, moves)).isEqualTo(1);
        flow.acts("okada", stays, "grant");
        flow.acts("sato", stays, "approve");
        flow.acts("sato", cannot, "approve");
        assertThat(sql.queryForList("select state from application where receipt_number in (?, ?)", String.class,
                stays, cannot)).containsOnly("GRANTED");
    }

    private Drawing drawing(Flowing flow) {
        var owner = Drawing.of(AtDesk.signIn(site, "nakagawa"), flow.code());
        owner.client().get(owner.path() + "/workflow");
        return owner;
    }

    private static Drawing at(Drawing owner, String at) {
        return owner.atStep(at);
    }
}
