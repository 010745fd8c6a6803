package jp.madoguchi.workflows.payments.payment;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.DEPARTMENT;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.ID;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.workflows.base.calendar.CalendarFakes;
import jp.madoguchi.workflows.cases.routing.FactFakes;
import jp.madoguchi.workflows.engine.part.Charge.Line;
import jp.madoguchi.workflows.engine.part.Expiry;
import jp.madoguchi.workflows.engine.part.Fee;
import jp.madoguchi.workflows.engine.part.Fee.Tax;
import jp.madoguchi.workflows.engine.part.Term;
import jp.madoguchi.workflows.engine.process.ProcessFakes;
import jp.madoguchi.workflows.engine.process.ProcessNews;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.step.Basics;
import jp.madoguchi.workflows.engine.step.PaymentStep;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import jp.madoguchi.workflows.payments.payment.Payment.State;
import org.junit.jupiter.api.Test;

/** 納付を求める: how much, until when, and what stands still meanwhile. */
class PaymentRequestsTest {

    private final PaymentWorld world = new PaymentWorld();
    private final FactFakes facts = new FactFakes();

    private Payment asked(Term term) {
        var step = new PaymentStep(Basics.of("pay", "許可手数料"), term, Expiry.GO_ON, true,
                List.of(new Fee("copy", "写し", 300, "amount", 0, Tax.TAXED, "0802", null)));
        var requests = new PaymentRequests(world.period, world.rows, world.applications,
                new ProcessFakes.Kept(Map.of(VERSION, WorkflowSamples.of(WorkflowSamples.review(), step))), facts,
                CalendarFakes.weekdays(CLOCK), world.news::add, CLOCK);
        requests.waiting(new ProcessNews.Waiting(ID, For.PAYMENT, "pay", "t-pay"));
        return world.rows.of(ID).getLast();
    }

    private void copies(int count) {
        facts.answers = Answers.none().with("amount", Integer.toString(count));
    }

    @Test
    void whatIsToBePaidFollowsFromTheAnswersAndTheStep() {
        copies(3);

        var payment = asked(new Term(10, 3, null));

        assertThat(payment).extracting(Payment::task, Payment::department, Payment::step, Payment::name,
                Payment::charged, Payment::amount, Payment::paid, Payment::state, Payment::expiry, Payment::counter)
                .containsExactly("t-pay", DEPARTMENT, "pay", "許可手数料", 900, 900, 0, State.DUE, Expiry.GO_ON, true);
        assertThat(payment.charge()).containsExactly(new Line("写し", 300, 3, 900, Tax.TAXED, "0802"));
    }

    @Test
    void theTermIsCountedInWorkingDaysAndSoIsTheReminder() {
        copies(1);

        var payment = asked(new Term(10, 3, null));

        assertThat(payment.dueOn()).as("two weekends lie between").isEqualTo(LocalDate.of(2026, 12, 4));
        assertThat(world.rows.reminders).containsEntry(payment.id(), LocalDate.of(2026, 12, 1));
    }

    @Test
    void nobodyIsRemindedWhereTheOwnerSaysSo() {
        copies(1);

        assertThat(world.rows.reminders.get(asked(new Term(10, 0, null)).id())).isNull();
    }

    @Test
    void theApplicantIsAskedAndTheClockOfTheAuthorityStandsStill() {
        copies(1);

        var payment = asked(new Term(10, 3, null));

        assertThat(world.news).containsExactly(new PaymentNews.Asked(payment));
        assertThat(world.period.done).containsExactly("stop");
    }

    @Test
    void whereThereIsNothingToPayNobodyIsAskedAndTheClockRuns() {
        var payment = asked(new Term(10, 3, null));

        assertThat(payment.amount()).isZero();
        assertThat(payment.isDue()).as("ended by the work on payments").isTrue();
        assertThat(world.news).isEmpty();
        assertThat(world.period.done).isEmpty();
    }

    @Test
    void whatWasPaidBeforeAndKeptIsTakenOff() {
        copies(5);
        world.fee(State.PAID, 900, 900, 200);

        var payment = asked(new Term(10, 3, null));

        assertThat(payment.charged()).isEqualTo(800);
        assertThat(payment.charge()).last().isEqualTo(new Line("前に納付した分", -700, 1, -700, Tax.EXEMPT, ""));
    }

    @Test
    void whatWasPaidAtAnotherStepIsNotTakenOff() {
        copies(5);
        var p = world.fee(State.PAID, 900, 900, 0);
        world.rows.insert(new Payment(p.id(), p.task(), p.application(), p.authority(), p.department(), "first",
                p.name(), p.lines(), 900, 0, "",
                900, 900, 0, p.state(), p.expiry(), true, p.dueOn(), p.openedAt(), null), null);

        assertThat(asked(new Term(10, 3, null)).charged()).isEqualTo(1_500);
    }

    @Test
    void whoPaidAllBeforePaysNothingAgain() {
        copies(3);
        world.fee(State.PAID, 2_000, 2_000, 0);

        assertThat(asked(new Term(10, 3, null)).amount()).isZero();
        assertThat(world.news).isEmpty();
    }

    @Test
    void whatTheProcessWaitsForElseIsNoPayment() {
        var requests = new PaymentRequests(world.period, world.rows, world.applications,
                new ProcessFakes.Kept(Map.of()), facts, CalendarFakes.weekdays(CLOCK), world.news::add, CLOCK);

        requests.waiting(new ProcessNews.Waiting(ID, For.REVIEW, "review", "t-review"));

        assertThat(world.rows.payments).isEmpty();
    }
}
