package jp.madoguchi.workflows.payments.payment;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.DEPARTMENT;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.ID;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.payment.AttemptId;
import jp.madoguchi.db.id.payment.PaymentId;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.cases.task.TaskFakes;
import jp.madoguchi.workflows.engine.part.Expiry;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.payments.gateway.GatewayFakes;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Status;
import org.jspecify.annotations.Nullable;

/** An application at its step of payment, with all that has to do with money and nothing else. */
final class PaymentWorld {

    static final Instant NOW = CLOCK.instant();
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final String NUMBER = "K2-R8-000001";
    static final ApplicationId OTHER = new ApplicationId(new UUID(1, 7));
    static final DepartmentId HARBOUR = new DepartmentId(new UUID(3, 2));
    static final Staff CLERK = staff(1, DEPARTMENT, Role.CLERK);
    static final Staff APPROVER = staff(2, DEPARTMENT, Role.APPROVER);
    static final String LINES = """
            [{"name": "許可", "amount": 2000, "quantity": 1, "sum": 2000, "tax": "EXEMPT", "account": "0801"}]""";

    final PaymentRows rows = new PaymentRows();
    final ApplicationFakes.Kept applications;
    final ApplicationFakes.Period period = new ApplicationFakes.Period();
    final TaskFakes.Kept tasks;
    final GatewayFakes.Told gateway = new GatewayFakes.Told();
    final GatewayFakes.Chosen gateways = new GatewayFakes.Chosen(gateway, AUTHORITY);
    final List<Object> news = new ArrayList<>();
    final PaymentFakes.Acts acts = new PaymentFakes.Acts();
    final Payments payments;
    final Checkout checkout;
    final Refunds refunds;
    final CounterPayment counter;
    final GatewayQuestions questions;

    PaymentWorld() {
        this(ApplicationFakes.application(ID, "pay", null), null);
    }

    /** @param outcome of the task of paying; null while it is open */
    PaymentWorld(Application application, @Nullable String outcome) {
        applications = new ApplicationFakes.Kept(application, ApplicationFakes.application(OTHER, "pay", null));
        tasks = new TaskFakes.Kept(List.of(TaskFakes.task(ID, AUTHORITY, For.PAYMENT, "pay", null, outcome)),
                List.of());
        gateway.held = acts::isOpen;
        payments = new Payments(period, rows, applications, tasks, news::add, CLOCK);
        checkout = new Checkout(rows, new OpenAttempts(rows, CLOCK), payments, gateways, acts, CLOCK,
                "https://k2.example.jp");
        refunds = new Refunds(rows, payments, applications, gateways, news::add, acts, CLOCK);
        counter = new CounterPayment(rows, payments, checkout, applications, acts, CLOCK);
        questions = new GatewayQuestions(rows, news::add, CLOCK);
    }

    static Staff staff(int person, DepartmentId department, Role... roles) {
        return new Staff(new UUID(6, person), AUTHORITY.value(), department.value(), "山田", "福祉課", Set.of(roles), "");
    }

    /** What is to be paid at the step. */
    Payment fee(int amount) {
        return fee(Payment.State.DUE, amount, 0, 0);
    }

    Payment fee(Payment.State state, int amount, int paid, int refunded) {
        return fee(state, amount, paid, refunded, Expiry.CLOSE, TODAY.plusDays(10));
    }

    Payment fee(Payment.State state, int amount, int paid, int refunded, Expiry expiry, LocalDate dueOn) {
        var number = rows.payments.size() + 1;
        var fresh = new Payment(new PaymentId(new UUID(7, number)), "t-pay", ID, AUTHORITY, DEPARTMENT, "pay", "手数料",
                LINES, amount,
                0, "", amount, paid, refunded, state, expiry, true, dueOn, NOW.minusSeconds(600 - number), null);
        rows.insert(fresh, null);
        return fresh;
    }

    /** A page to pay on that somebody was sent to, as its gateway sees it now. */
    Attempt page(Payment payment, Status seen, Status now, int came) {
        var id = new AttemptId(new UUID(8, rows.attempts.size() + 1));
        gateway.looks.put("page-" + id, GatewayFakes.look(now, came));
        return attempt(new Attempt(id, payment.id(), "told", "page-" + id, "https://pay.example.jp/" + id,
                payment.amount(), seen, "", 0, "", NOW.minusSeconds(60), NOW.plusSeconds(36_000), null));
    }

    /** An attempt by which money came. */
    Attempt paid(Payment payment, String gatewayName, int received) {
        var id = new AttemptId(new UUID(8, rows.attempts.size() + 1));
        return attempt(new Attempt(id, payment.id(), gatewayName, "page-" + id, "", received, Status.PAID, "card",
                received, "", NOW.minusSeconds(60), NOW.plusSeconds(36_000), NOW.minusSeconds(30)));
    }

    Attempt attempt(Attempt attempt) {
        rows.begin(attempt, NOW, null);
        return attempt;
    }

    Payment now(Payment payment) {
        return rows.find(payment.id()).orElseThrow();
    }

    Attempt now(Attempt attempt) {
        return rows.attempt(attempt.id()).orElseThrow();
    }
}
