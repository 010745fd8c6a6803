package jp.madoguchi.workflows.documents.document;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.ID;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.db.NoTransactions;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.db.work.WorkFakes;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.cases.application.SubmissionSent;
import jp.madoguchi.workflows.cases.routing.DecisionFakes;
import jp.madoguchi.workflows.cases.task.TaskFakes;
import jp.madoguchi.workflows.documents.seal.SealFakes;
import jp.madoguchi.workflows.engine.part.Use;
import jp.madoguchi.workflows.engine.process.ProcessFakes;
import jp.madoguchi.workflows.engine.step.Basics;
import jp.madoguchi.workflows.engine.step.IssueStep;
import jp.madoguchi.workflows.engine.step.Step;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import org.junit.jupiter.api.Test;

/** What the clock does with documents: it tells of those that run out, and draws receipts a moment later. */
class RenewalsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final ApplicationId SECOND = new ApplicationId(new UUID(1, 2));

    private final DocumentFakes kept = new DocumentFakes();
    private final RenderingFakes rendering = new RenderingFakes();
    private final NoTransactions transactions = new NoTransactions();
    private final List<Object> news = new ArrayList<>();
    private final ApplicationFakes.Kept applications = new ApplicationFakes.Kept(ApplicationFakes.application(ID, null, null),
            ApplicationFakes.application(SECOND, null, null));

    private void expires(int id, int days) {
        kept.expiring.add(new Renewals.Document(new UUID(0, id), ID, "permit", "M-" + id, TODAY.plusDays(days)));
    }

    private Acknowledgements acknowledgements(Step... steps) {
        var workflows = new ProcessFakes.Kept(Map.of(VERSION, WorkflowSamples.of(steps)));
        var facts = new DecisionFakes(Answers.none());
        var issue = new DocumentIssue(new Documents(kept, applications, new SealFakes(null), news::add, CLOCK), applications, workflows,
                new TaskFakes.Kept(List.of(), List.of()), facts, rendering, CLOCK, "");
        return new Acknowledgements(kept, issue, applications, facts, workflows, transactions.template(), CLOCK);
    }

    private static IssueStep receipt() {
        return new IssueStep(Basics.of("slip", "受付票"), "受付票", Use.RECEIPT, "", "<p>受付</p>", null, null, null, null);
    }

    @Test
    void eachIsToldOfInItsOwnTime() {
        expires(1, 60);
        expires(2, 14);
        expires(3, 0);
        expires(4, 61);

        new Renewals(kept, applications, news::add, WorkFakes.items(CLOCK), CLOCK).tell();

        assertThat(kept.done).containsExactly("expiring 2026-12-04 2027-01-19 60", "told 1 60",
                "expiring 2026-11-19 2026-12-04 14", "told 2 14", "told 3 14");
        assertThat(news).containsExactly(new Expiring(applications.get(ID), "permit", "M-1", TODAY.plusDays(60)),
                new Expiring(applications.get(ID), "permit", "M-2", TODAY.plusDays(14)),
                new Expiring(applications.get(ID), "permit", "M-3", TODAY));
    }

    @Test
    void aReceiptIsNotedOnlyWhereAnOwnerWroteOne() {
        var sent = new SubmissionSent(applications.get(ID), new DraftId(new UUID(0, 1)));

        acknowledgements(WorkflowSamples.issue()).received(sent);
        assertThat(kept.due).isEmpty();

        acknowledgements(receipt()).received(sent);
        assertThat(kept.due).containsExactly(ID);
        assertThat(rendering.written).as("nobody waits for it").isEmpty();
    }

    @Test
    void allThatAreDueAreDrawnOnce() {
        kept.due.addAll(List.of(ID, SECOND));

        acknowledgements(receipt()).draw();

        assertThat(kept.all).extracting(IssuedDocument::kind).containsExactly("receipt", "receipt");
        assertThat(kept.done).containsExactly("take until 2026-11-20T01:10:00Z", "receipt 1", "take until 2026-11-20T01:10:00Z",
                "receipt 2",
                "take until 2026-11-20T01:10:00Z");
    }

    @Test
    void whereTheTemplateIsNoLongerThereNothingIsDrawnAndNothingIsDueAnyMore() {
        kept.due.add(ID);

        acknowledgements(WorkflowSamples.issue()).draw();

        assertThat(kept.all).isEmpty();
        assertThat(kept.done).contains("receipt 1");
    }

    @Test
    void oneThatCannotBeDrawnKeepsNoneOfTheOthersWaiting() {
        kept.due.addAll(List.of(new ApplicationId(new UUID(1, 9)), ID));

        acknowledgements(receipt()).draw();

        assertThat(kept.all).singleElement().satisfies(one -> assertThat(one.application()).isEqualTo(ID));
        assertThat(transactions.rolledBack).isEqualTo(1);
    }

    @Test
    void afterFiftyOtherWorkGetsItsTurn() {
        for (var i = 0; i < 51; i++) kept.due.add(ID);

        acknowledgements(receipt()).draw();

        assertThat(kept.due).hasSize(1);
    }
}
