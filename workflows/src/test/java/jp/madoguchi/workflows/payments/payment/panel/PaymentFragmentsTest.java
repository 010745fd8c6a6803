package jp.madoguchi.workflows.payments.payment.panel;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.DEPARTMENT;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.payment.AttemptId;
import jp.madoguchi.db.id.payment.PaymentId;
import jp.madoguchi.db.id.payment.RefundId;
import jp.madoguchi.forms.screen.Refused;
import jp.madoguchi.forms.screen.RenderedPanel;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.cases.panel.DeskCase;
import jp.madoguchi.workflows.engine.part.Expiry;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Status;
import jp.madoguchi.workflows.payments.payment.Attempt;
import jp.madoguchi.workflows.payments.payment.Payment;
import jp.madoguchi.workflows.payments.payment.PaymentFakes;
import jp.madoguchi.workflows.payments.payment.PaymentStatus;
import jp.madoguchi.workflows.payments.payment.PaymentViews;
import jp.madoguchi.workflows.payments.payment.Refund;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What can be pressed on the pages of an application, by how its payment stands and who looks at it. */
class PaymentFragmentsTest {

    private static final PaymentId PAYMENT = new PaymentId(new UUID(7, 1));
    private static final AttemptId ATTEMPT = new AttemptId(new UUID(8, 1));
    private static final RefundId REFUND = new RefundId(new UUID(9, 1));
    private static final Staff CLERK = staff(1, Role.CLERK);
    private static final Staff APPROVER = staff(2, Role.APPROVER);
    private static final String BASE = "/staff/applications/K2-R8-000001/payments/";
    private static final String TAKE = BASE + PAYMENT + "/counter";
    private static final String REDUCE = BASE + PAYMENT + "/reduce";
    private static final String GIVE_BACK = BASE + "attempts/" + ATTEMPT + "/refund";

    private static Staff staff(int person, Role role) {
        return new Staff(new UUID(6, person), AUTHORITY.value(), DEPARTMENT.value(), "山田", "福祉課", Set.of(role), "");
    }

    private static Payment payment(Payment.State state, int paid, boolean counter) {
        return new Payment(PAYMENT, "t-pay", ID, AUTHORITY, DEPARTMENT, "pay", "許可手数料", "[]", 2_000, 0, "", 2_000, paid,
                0, state,
                Expiry.CLOSE, counter, LocalDate.of(2026, 11, 30), Instant.EPOCH, null);
    }

    private static PaymentViews.View view(Payment payment, PaymentStatus standing, Refund.State... refunds) {
        var attempts = payment.paid() == 0 ? List.<Attempt>of() : List.of(new Attempt(ATTEMPT, PAYMENT, "told", "ref",
                "", 2_000,
                Status.PAID, "card", payment.paid(), "", Instant.EPOCH, Instant.EPOCH, Instant.EPOCH));
        return new PaymentViews.View(payment, standing, true, payment.counter(), attempts, List.of(refunds).stream()
                .map(state -> new Refund(REFUND, PAYMENT, ATTEMPT, 500, "過払い", new PersonId(new UUID(6, 1)), "起案者",
                Instant.EPOCH, null,
                        null, state)).toList());
    }

    private static String desk(Staff staff, PaymentViews.View view, @Nullable Refused refused) {
        var panel = new PaymentPanel(PaymentFakes.views(List.of(view))).on(new DeskCase(staff,
                ApplicationFakes.application(ID, "pay", null), WorkflowSamples.permit(), Optional.empty(), List.of(),
                List.of()))
                .findFirst().orElseThrow();
        var model = new HashMap<String,
                Object>(Map.of("panel", panel.model(), "base", "/staff/applications/K2-R8-000001"));
        model.put("refused", refused);
        return RenderedPanel.of(panel.fragment(), model);
    }

    private static String due(PaymentViews.View view) {
        var application = ApplicationFakes.application(ID, "pay", null);
        var panel = new PaymentPanel(PaymentFakes.views(List.of(view))).on(application).findFirst().orElseThrow();
        return RenderedPanel.of(panel.fragment(), Map.of("panel", panel.model(), "app", application));
    }

    @Test
    void aClerkTakesOrReducesWhatIsDue() {
        var page = desk(CLERK, view(payment(Payment.State.DUE, 0, true), PaymentStatus.DUE), null);

        assertThat(page).contains(TAKE, REDUCE, "name=\"rest\" value=\"2000\"", "納付が必要です", "data-tone=\"accent\"")
                .doesNotContain("/refund");
    }

    @Test
    void whatIsNotPaidAtTheCounterIsNotTakenThere() {
        assertThat(desk(CLERK, view(payment(Payment.State.DUE, 0, false), PaymentStatus.DUE), null))
                .doesNotContain(TAKE).contains(REDUCE);
        assertThat(desk(CLERK, view(payment(Payment.State.DUE, 2_000, true), PaymentStatus.RECEIVED), null))
                .as("nothing is left").doesNotContain(TAKE);
    }

    @Test
    void whatIsPaidIsGivenBackAndNothingElse() {
        var page = desk(CLERK, view(payment(Payment.State.PAID, 2_500, true), PaymentStatus.OVERPAID), null);

        assertThat(page).contains(GIVE_BACK).doesNotContain(TAKE, REDUCE);
        assertThat(page).as("what is too much is proposed").containsPattern("name=\"amount\"[^>]* value=\"500\"");
        assertThat(desk(CLERK, view(payment(Payment.State.PAID, 2_000, true), PaymentStatus.PAID), null))
                .as("else all of it").containsPattern("name=\"amount\"[^>]* value=\"2000\"");
    }

    @Test
    void anApproverTakesNothingAndDecidesAboutWhatIsProposed() {
        var decision = BASE + "refunds/" + REFUND;
        var paid = payment(Payment.State.PAID, 2_500, true);

        assertThat(desk(APPROVER, view(paid, PaymentStatus.OVERPAID, Refund.State.PROPOSED), null))
                .contains(decision, "決裁待ち", "起案者", "過払い").doesNotContain(GIVE_BACK);
        assertThat(desk(APPROVER, view(paid, PaymentStatus.OVERPAID, Refund.State.SENDING), null))
                .contains("手続中").doesNotContain(decision);
        assertThat(desk(CLERK, view(paid, PaymentStatus.OVERPAID, Refund.State.PROPOSED), null))
                .doesNotContain(decision);
    }

    @Test
    void whatWasRefusedIsSaidAtTheFieldThatWasTyped() {
        var page = desk(CLERK, view(payment(Payment.State.DUE, 0, true), PaymentStatus.DUE),
                new Refused("payment", "reduction", Map.of("reduction", "９９９９", "reason", "生活保護")));

        assertThat(page).contains("減らす額は、0円から請求額までの数字で書いてください。", "role=\"alert\"", "value=\"生活保護\"")
                .containsPattern("name=\"reduction\"[^>]* value=\"９９９９\"")
                .containsPattern("name=\"reduction\"[^>]* aria-invalid=\"true\"");
        assertThat(desk(CLERK, view(payment(Payment.State.DUE, 0, true), PaymentStatus.DUE),
                new Refused("contact", "reduction", Map.of()))).as("of another place").doesNotContain("role=\"alert\"");
    }

    @Test
    void theApplicantPaysWhatIsLeftOnline() {
        var pay = "action=\"/applications/K2-R8-000001/payments/pay/pay\"";
        assertThat(due(view(payment(Payment.State.DUE, 0, true), PaymentStatus.DUE)))
                .contains(pay, "2,000円を払う", "11月30日（月）まで");
        assertThat(due(view(payment(Payment.State.DUE, 500, true), PaymentStatus.UNDERPAID)))
                .contains("1,500円を払う", "額が足りません");
        assertThat(due(view(payment(Payment.State.DUE, 0, true), PaymentStatus.PENDING))).contains(pay, "払い方の画面を開く");
        assertThat(due(view(payment(Payment.State.PAID, 2_000, true), PaymentStatus.PAID))).doesNotContain(pay)
                .contains("納付が済みました", "href=\"/applications/K2-R8-000001/payments/pay\"");
        var offline = new PaymentViews.View(payment(Payment.State.DUE, 0, true), PaymentStatus.DUE, false, true,
                List.of(), List.of());
        assertThat(due(offline)).as("there is no gateway").doesNotContain(pay).contains("納付が必要です");
    }
}
