package jp.madoguchi.workflows.documents.document;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.ID;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.condition.Is;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.cases.routing.DecisionFakes;
import jp.madoguchi.workflows.cases.task.TaskFakes;
import jp.madoguchi.workflows.documents.seal.SealFakes;
import jp.madoguchi.workflows.engine.part.Rule;
import jp.madoguchi.workflows.engine.part.Use;
import jp.madoguchi.workflows.engine.process.ProcessFakes;
import jp.madoguchi.workflows.engine.process.ProcessNews;
import jp.madoguchi.workflows.engine.step.Basics;
import jp.madoguchi.workflows.engine.step.IssueStep;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import org.junit.jupiter.api.Test;

/** 交付: which documents are issued, each once, with which number and until when. */
class DocumentIssueTest {

    private static final Rule YEARS = new Rule("y", "五年", new Is("kind", "new"), 60, null, "新");

    private final DocumentFakes kept = new DocumentFakes();
    private final RenderingFakes rendering = new RenderingFakes();
    private final TaskFakes.Kept tasks = new TaskFakes.Kept(List.of(), List.of());
    private final ApplicationFakes.Kept applications = new ApplicationFakes.Kept(ApplicationFakes.application(ID, "issue", null));
    private final List<Object> news = new ArrayList<>();

    private static IssueStep step(String key, Use use, String series, String html) {
        return new IssueStep(Basics.of(key, "交付"), "通知書", use, series, html, "permit", null, null, List.of(YEARS));
    }

    private DocumentIssue issue(String kind, IssueStep... steps) {
        return new DocumentIssue(new Documents(kept, applications, new SealFakes(null), news::add, CLOCK), applications,
                new ProcessFakes.Kept(Map.of(VERSION, WorkflowSamples.of(steps))), tasks, new DecisionFakes(Answers.none()
                        .with("kind", kind)),
                rendering, CLOCK, "https://madoguchi.example.jp");
    }

    private IssuedDocument only() {
        assertThat(kept.all).hasSize(1);
        return kept.all.getFirst();
    }

    @Test
    void aPermitHasANumberATokenAndAnEnd() {
        issue("new", step("issue", Use.FLOW, "M", "")).issue(new ProcessNews.Issuing(ID, "issue"));

        var one = only();
        assertThat(one.kind()).isEqualTo("permit");
        assertThat(one.title()).as("called by its kind").isEmpty();
        assertThat(one.number()).isEqualTo("M-000001");
        assertThat(one.verifyToken()).hasSize(43);
        assertThat(one.validFrom()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(one.validUntil()).isEqualTo(LocalDate.of(2031, 11, 20));
        assertThat(one.issuedAt()).isEqualTo(CLOCK.instant());
        assertThat(rendering.said).containsExactly(new Rendering.Said("M-000001", "", LocalDate.of(2031, 11, 20),
                Pdfs.qr("https://madoguchi.example.jp/verify/" + one.verifyToken())));
        assertThat(tasks.done).containsExactly("passed issue ");
    }

    @Test
    void whereNoRuleHoldsItHasNoEnd() {
        issue("again", step("issue", Use.FLOW, "M", "")).issue(new ProcessNews.Issuing(ID, "issue"));

        assertThat(only().validUntil()).isNull();
    }

    @Test
    void oneByATemplateIsCalledByItsTitleAndKnownByItsStep() {
        issue("new", step("issue", Use.FLOW, "M", "<p>許可</p>")).issue(new ProcessNews.Issuing(ID, "issue"));

        assertThat(only().kind()).isEqualTo("issue");
        assertThat(only().title()).isEqualTo("通知書");
    }

    @Test
    void howeverOftenTheProcessAsksEachIsIssuedOnceAndTakesOneNumber() {
        var issue = issue("new", step("issue", Use.FLOW, "M", ""), step("ticket", Use.FLOW, "M", "<p>券</p>"));

        issue.issue(new ProcessNews.Issuing(ID, "issue"));
        issue.issue(new ProcessNews.Issuing(ID, "issue"));
        issue.issue(new ProcessNews.Issuing(ID, "ticket"));

        assertThat(kept.all).extracting(IssuedDocument::number).containsExactly("M-000001", "M-000002");
        assertThat(tasks.done).as("the step is passed all the same").hasSize(3);
    }

    @Test
    void aRefusalIsTheBuiltInLetterWhereItsOwnerWroteNone() {
        var issue = issue("new", step("issue", Use.FLOW, "M", ""));

        issue.refuse(new ProcessNews.Refusing(ID));
        issue.refuse(new ProcessNews.Refusing(ID));

        assertThat(only().kind()).isEqualTo("refusal");
        assertThat(only()).returns(null, IssuedDocument::number).returns(null, IssuedDocument::verifyToken)
                .returns(null, IssuedDocument::validFrom).returns("", IssuedDocument::title);
        assertThat(rendering.written).containsExactly("refusal {reason=}");
    }

    @Test
    void aLetterOfItsOwnersHasTheNumberOfItsSeries() {
        issue("new", step("no", Use.REFUSAL, "F", "<p>不許可</p>")).refuse(new ProcessNews.Refusing(ID));

        assertThat(only()).returns("F-000001", IssuedDocument::number).returns("通知書", IssuedDocument::title)
                .returns("refusal", IssuedDocument::kind).returns(null, IssuedDocument::verifyToken);
        assertThat(rendering.said).containsExactly(new Rendering.Said("F-000001", "", null, ""));
    }

    @Test
    void withoutASeriesItHasNone() {
        issue("new", step("no", Use.REFUSAL, "", "<p>不許可</p>")).refuse(new ProcessNews.Refusing(ID));

        assertThat(only().number()).isNull();
        assertThat(rendering.said.getFirst().number()).isEmpty();
    }

    @Test
    void aLetterWhoseConditionDoesNotHoldIsNotUsed() {
        var letter = new IssueStep(Basics.of("no", "通知").when(new Is("kind", "again")), "通知書", Use.REFUSAL, "F", "<p>不許可</p>", null,
                null, null,
                null);

        issue("new", letter).refuse(new ProcessNews.Refusing(ID));

        assertThat(rendering.written).containsExactly("refusal {reason=}");
    }

    @Test
    void aRevocationEndsWhatWasIssuedAndSaysWhy() {
        issue("new").revoke(applications.get(ID), "虚偽の申請");

        assertThat(kept.done).containsExactly("revoke " + CLOCK.instant());
        assertThat(only().kind()).isEqualTo("revocation");
        assertThat(rendering.written).containsExactly("revocation {reason=虚偽の申請}");
    }

    @Test
    void aProofIsIssuedOnceForItsKind() {
        var issue = issue("new");
        issue.proof(applications.get(ID), "fee", "領収書", "fee", Map.of("amount", 2_000));
        issue.proof(applications.get(ID), "fee", "領収書", "fee", Map.of("amount", 3_000));

        assertThat(only()).returns("fee", IssuedDocument::kind).returns("領収書", IssuedDocument::title).returns(null, IssuedDocument::number);
        assertThat(rendering.written).containsExactly("fee {amount=2000}");
    }
}
