package jp.madoguchi.workflows.documents.batch;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.workflows.documents.document.DocumentWords;
import jp.madoguchi.workflows.engine.part.Use;
import jp.madoguchi.workflows.engine.process.ProcessFakes;
import jp.madoguchi.workflows.engine.step.Basics;
import jp.madoguchi.workflows.engine.step.IssueStep;
import jp.madoguchi.workflows.engine.step.Step;
import jp.madoguchi.workflows.engine.step.WaitStep;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import org.junit.jupiter.api.Test;

/** Which documents can be made in one go, and where applications wait right before one. */
class OffersTest {

    private static final Choice CHOICE = new Choice(new ProcedureId(new UUID(4, 1)), "手続", VERSION);

    private static Offers offers(Step... steps) {
        return new Offers(new ProcessFakes.Kept(Map.of(VERSION, WorkflowSamples.of(steps))), DocumentWords.all());
    }

    private static IssueStep issue(String key, Use use, String html) {
        return new IssueStep(Basics.of(key, "交付"), "当選の通知", use, "M", html, "permit", null, null, null);
    }

    private static WaitStep waiting(String key, String event) {
        return new WaitStep(Basics.of(key, key + "を待つ"), event, null, 3, null);
    }

    private static Map<String, String> places(Step... steps) {
        var offers = offers(steps);
        var offer = offers.documents(CHOICE).stream().filter(one -> one.step().equals("issue")).findFirst().orElseThrow();
        return offers.places(CHOICE, offer);
    }

    @Test
    void eachTemplateIsOfferedByItsUseAndWhatIsBuiltInByItsKind() {
        assertThat(offers(issue("issue", Use.FLOW, ""), issue("ticket", Use.FLOW, "<p>券</p>"), issue("slip", Use.RECEIPT, "<p>受付</p>"),
                issue("names", Use.SHEET, "<p>一覧</p>")).documents(CHOICE)).containsExactly(
                new Offer("issue", "permit", word("permit"), false), new Offer("ticket", "ticket", "当選の通知", false),
                new Offer("slip", "receipt", "当選の通知", false), new Offer("names", "", "当選の通知", true),
                new Offer("", "refusal", word("refusal"), false), new Offer("", "revocation", word("revocation"), false));
    }

    @Test
    void aLetterOfItsOwnersTakesThePlaceOfTheBuiltInOne() {
        assertThat(offers(issue("no", Use.REFUSAL, "<p>不許可</p>"), issue("back", Use.REVOCATION, "<p>取消し</p>")).documents(CHOICE))
                .containsExactly(new Offer("no", "refusal", "当選の通知", false), new Offer("back", "revocation", "当選の通知", false));
    }

    @Test
    void theEventRightBeforeADocumentIsAPlace() {
        assertThat(places(WorkflowSamples.review(), waiting("work", "工事が終わった"), issue("issue", Use.FLOW, "")))
                .containsExactly(Map.entry("work", "workを待つ"));
        assertThat(places(waiting("work", "工事が終わった"), WorkflowSamples.number("number", null), issue("issue", Use.FLOW, "")))
                .as("what is done by itself is in nobody's way").containsOnlyKeys("work");
    }

    @Test
    void whereSomebodyActsInBetweenOrNothingHappensThereIsNone() {
        assertThat(places(waiting("work", "工事が終わった"), WorkflowSamples.review(), issue("issue", Use.FLOW, ""))).isEmpty();
        assertThat(places(waiting("work", "工事が終わった"), waiting("days", ""), issue("issue", Use.FLOW, ""))).isEmpty();
        assertThat(places(waiting("days", ""), issue("issue", Use.FLOW, ""))).isEmpty();
        assertThat(places(issue("issue", Use.FLOW, ""), waiting("work", "工事が終わった"))).isEmpty();
    }

    @Test
    void aBuiltInLetterHasNoPlace() {
        var offers = offers(waiting("work", "工事が終わった"));

        assertThat(offers.places(CHOICE, new Offer("", "refusal", "", false))).isEmpty();
        assertThat(List.of("refusal", "revocation")).allMatch(kind -> !word(kind).isBlank());
    }

    private static String word(String kind) {
        return DocumentWords.all().getMessage("document." + kind, null, java.util.Locale.JAPAN);
    }
}
