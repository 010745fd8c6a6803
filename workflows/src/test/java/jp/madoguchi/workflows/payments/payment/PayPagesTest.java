package jp.madoguchi.workflows.payments.payment;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.ID;
import static jp.madoguchi.workflows.payments.payment.PaymentWorld.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.db.Secret;
import jp.madoguchi.db.id.payment.AttemptId;
import jp.madoguchi.db.work.WorkDue;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.messages.link.SafeLink.Purpose;
import jp.madoguchi.workflows.messages.link.SafeLink;
import jp.madoguchi.workflows.messages.link.SafeLinkFakes;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Status;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway;
import jp.madoguchi.workflows.payments.payment.GatewayQuestions.Looking;
import jp.madoguchi.workflows.payments.payment.Payment.State;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** 納付の画面: what the applicant, or whoever has the link, sees of a payment and where a press leads. */
class PayPagesTest {

    private static final Resident RESIDENT = new Resident(new Secret("鍵"));
    private static final Resident STRANGER = new Resident(new Secret("別"));

    private final PaymentWorld world = new PaymentWorld();
    private final Payment payment = world.fee(2_000);
    private final PayController page = new PayController(world.applications, world.payments, world.checkout, world.questions);
    private final PayLinkController link = new PayLinkController(new SafeLinkFakes(Map.of("good",
            new SafeLink(ID, Purpose.PAY, "pay"),
            "status", new SafeLink(ID, Purpose.STATUS, ""), "gone", new SafeLink(ID, Purpose.PAY, "other"))),
            world.applications, world.payments, world.checkout, world.questions);

    {
        world.applications.applicant = RESIDENT;
    }

    @Test
    void whoComesBackFromTheGatewayHasItAskedAndSeesWhatItSays() {
        var attempt = world.page(payment, Status.OPEN, Status.PAID, 2_000);

        assertThat(page.show(NUMBER, "pay", RESIDENT).getModel()).containsEntry("looking", Looking.ASKED)
                .containsEntry("standing", PaymentStatus.DUE);
        assertThat(world.news).containsExactly(new WorkDue("payments.ask"));
        world.checkout.look(attempt);
        var seen = page.show(NUMBER, "pay", RESIDENT);

        assertThat(seen.getViewName()).isEqualTo("payment/pay");
        assertThat(seen.getModel()).containsEntry("payment", world.now(payment)).containsEntry("looking", Looking.KNOWN)
                .containsEntry("standing", PaymentStatus.PAID)
                .containsEntry("online", true).containsEntry("counter", true).containsEntry("problem", "");
        assertThat(seen.getStatus()).isNull();
    }

    @Test
    void howeverOftenAPageIsOpenedTheGatewayIsAskedOnceInTenSeconds() {
        var attempt = world.page(payment, Status.OPEN, Status.OPEN, 0);

        for (var i = 0; i < 20; i++) page.show(NUMBER, "pay", RESIDENT);
        world.checkout.look(attempt);

        assertThat(page.show(NUMBER, "pay", RESIDENT).getModel()).containsEntry("looking", Looking.KNOWN);
        assertThat(world.news).hasSize(1);
        var later = new GatewayQuestions(world.rows, world.news::add, Clock.offset(ApplicationFakes.CLOCK, Duration.ofSeconds(10)));
        assertThat(later.about(payment)).isEqualTo(Looking.ASKED);
    }

    @Test
    void aSilentGatewayIsSaidAndWhatIsOverIsNotAskedAbout() {
        var attempt = world.page(payment, Status.OPEN, Status.OPEN, 0);
        world.gateway.silent = true;
        assertThatExceptionOfType(PaymentGateway.Unreachable.class).isThrownBy(() -> world.checkout.look(attempt));
        var seen = page.show(NUMBER, "pay", RESIDENT);
        assertThat(seen.getModel()).containsEntry("problem", "unreachable");
        assertThat(seen.getStatus()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);

        world.rows.end(payment.id(), State.CANCELLED, PaymentWorld.NOW);
        assertThat(page.show(NUMBER, "pay", RESIDENT).getModel()).containsEntry("problem", "");
    }

    @Test
    void payingLeadsToTheGatewayOrBackWhereNothingIsLeft() {
        assertThat(page.pay(NUMBER, "pay", RESIDENT).getViewName()).startsWith("redirect:https://pay.example.jp/");
        world.rows.received(payment.id(), 2_000);
        assertThat(page.pay(NUMBER, "pay", RESIDENT).getViewName())
                .isEqualTo("redirect:/applications/" + NUMBER + "/payments/pay");
        assertThat(page.back(NUMBER, "pay")).isEqualTo("redirect:/applications/" + NUMBER + "/payments/pay");
    }

    @Test
    void payingAtASilentGatewayIsSaid() {
        world.gateway.silent = true;

        assertThat(page.pay(NUMBER, "pay", RESIDENT).getModel()).containsEntry("problem", "unreachable");
        assertThat(link.pay("good").getModel()).containsEntry("problem", "unreachable")
                .containsEntry("again", "/go/pay/good");
    }

    @Test
    void nobodyPaysForStrangersOrWithoutAGateway() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> page.show(NUMBER, "pay", STRANGER));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> page.pay(NUMBER, "pay", STRANGER));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> page.show(NUMBER, "other", RESIDENT));
        assertThat(page.askForCode()).isEqualTo("redirect:/status");

        world.gateways.gateway = null;
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> page.pay(NUMBER, "pay", RESIDENT));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> link.pay("good"));
        assertThat(page.show(NUMBER, "pay", RESIDENT).getModel()).containsEntry("online", false);
    }

    @Test
    void aLinkShowsTheAmountAndNothingOfThePerson() {
        var seen = link.show("good");

        assertThat(seen.getViewName()).isEqualTo("payment/link");
        assertThat(seen.getModel())
                .containsOnlyKeys("procedureTitle", "payment", "standing", "online", "again", "problem", "looking")
                .containsEntry("procedureTitle", "手続").containsEntry("payment", payment)
                .containsEntry("standing", PaymentStatus.DUE)
                .containsEntry("again", "/go/pay/good").containsEntry("online", true);
    }

    @Test
    void aLinkIsPaidByOnePressUntilNothingIsLeft() {
        assertThat(link.pay("good").getViewName()).startsWith("redirect:https://pay.example.jp/");
        world.rows.received(payment.id(), 2_000);
        assertThat(link.pay("good").getViewName()).isEqualTo("redirect:/go/pay/good");
    }

    @Test
    void aLinkForSomethingElseOpensNothing() {
        for (var other : new String[] {"status", "unknown"}) {
            assertThat(link.show(other).getViewName()).isEqualTo("status/link-over");
            assertThat(link.pay(other).getViewName()).isEqualTo("status/link-over");
        }
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> link.show("gone"));
    }

    @Test
    void whoMaySeeTheApplicationComesBackToItAndOthersToThePaymentAlone() {
        var attempt = world.page(payment, Status.OPEN, Status.OPEN, 0);
        assertThat(link.back(attempt.id(), RESIDENT).getViewName())
                .isEqualTo("redirect:/applications/" + NUMBER + "/payments/pay");
        var seen = link.back(attempt.id(), STRANGER);
        assertThat(seen.getViewName()).isEqualTo("payment/link");
        assertThat(seen.getModel()).containsEntry("again", "").containsEntry("problem", "");

        world.gateway.silent = true;
        assertThatExceptionOfType(PaymentGateway.Unreachable.class).isThrownBy(() -> world.checkout.look(attempt));
        assertThat(link.back(attempt.id(), STRANGER).getStatus()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        world.rows.end(payment.id(), State.CANCELLED, PaymentWorld.NOW);
        assertThat(link.back(attempt.id(), STRANGER).getStatus()).as("nobody is asked").isNull();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> link.back(new AttemptId(new UUID(8, 99)), RESIDENT));
    }
}
