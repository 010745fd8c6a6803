package jp.madoguchi.workflows.payments.payment;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.db.id.FormVersionId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.condition.Is;
import jp.madoguchi.forms.fill.BeforeSending.Note;
import jp.madoguchi.forms.submission.Draft;
import jp.madoguchi.forms.submission.InvalidInput;
import jp.madoguchi.workflows.engine.part.Fee;
import jp.madoguchi.workflows.engine.process.ProcessFakes;
import jp.madoguchi.workflows.engine.step.Basics;
import jp.madoguchi.workflows.engine.step.PaymentStep;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import org.junit.jupiter.api.Test;

/** 申請の前に知らせる手数料: those that the answers so far lead to. */
class FeesBeforeSendingTest {

    private final PaymentRows rows = new PaymentRows();

    private List<Note> notes(String kind) {
        var first = new PaymentStep(Basics.of("first", "申請手数料"), null, null, false,
                List.of(new Fee("one", "申請", 500, null, 0, null, null, new Is("kind", "new"))));
        var second = new PaymentStep(Basics.of("second", "許可手数料").when(new Is("kind", "new")), null, null, false,
                List.of(new Fee("two", "許可", 2_000, null, 0, null, null, null)));
        var third = new PaymentStep(Basics.of("third", "再交付手数料").when(new Is("kind", "again")), null, null, false,
                List.of(new Fee("three", "再交付", 700, null, 0, null, null, null)));
        var draft = new Draft(new DraftId(new UUID(0, 1)), AUTHORITY, new ProcedureId(new UUID(4, 1)),
                new FormVersionId(new UUID(0, 2)),
                Answers.none().with("kind", kind), InvalidInput.NONE, 1, Instant.EPOCH, Instant.EPOCH, null, false,
                null);
        return new FeesBeforeSending(rows, new ProcessFakes.Kept(Map.of(VERSION,
                WorkflowSamples.of(first, WorkflowSamples.review(), second, third)))).notes(draft);
    }

    @SuppressWarnings("unchecked")
    private static List<FeesBeforeSending.Coming> coming(List<Note> notes) {
        assertThat(notes).singleElement().extracting(Note::template).isEqualTo("payment/parts");
        return (List<FeesBeforeSending.Coming>) notes.getFirst().about();
    }

    @Test
    void eachStepThatWouldComeSaysWhatItCosts() {
        rows.workflow = VERSION;

        var coming = coming(notes("new"));

        assertThat(coming).extracting(FeesBeforeSending.Coming::name).containsExactly("申請手数料", "許可手数料");
        assertThat(coming).extracting(one -> one.charge().total()).containsExactly(500, 2_000);
    }

    @Test
    void stepsThatCostNothingByTheseAnswersSayNothing() {
        rows.workflow = VERSION;

        assertThat(coming(notes("again"))).extracting(FeesBeforeSending.Coming::name).containsExactly("再交付手数料");
        assertThat(notes("none")).isEmpty();
    }

    @Test
    void aProcedureWithoutAWorkflowCostsNothing() {
        assertThat(notes("new")).isEmpty();
    }
}
