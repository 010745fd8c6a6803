package jp.madoguchi.workflows.payments.payment;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static jp.madoguchi.workflows.payments.payment.PaymentWorld.NOW;
import static jp.madoguchi.workflows.payments.payment.PaymentWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import jp.madoguchi.db.id.payment.AttemptId;
import jp.madoguchi.workflows.engine.part.Expiry;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Status;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Unreachable;
import jp.madoguchi.workflows.payments.payment.Payment.State;
import org.junit.jupiter.api.Test;

/** At most one page to pay on is open for a payment, for as long as there is time. */
class OpenAttemptsTest {

    private final PaymentWorld world = new PaymentWorld();
    private final OpenAttempts attempts = new OpenAttempts(world.rows, CLOCK);

    private Attempt page(Payment payment, Status status, int amount, Duration left) {
        return world.attempt(new Attempt(new AttemptId(new UUID(8, 9)), payment.id(), "told", "page",
                "https://pay.example.jp/", amount, status, "", 0, "", NOW.minusSeconds(60), NOW.plus(left), null));
    }

    private Instant expiryAt(Instant now, LocalDate dueOn) {
        var due = world.fee(State.DUE, 2_000, 0, 0, Expiry.CLOSE, dueOn);
        return new OpenAttempts(world.rows, Clock.fixed(now, ZoneOffset.UTC)).open("told", due).orElseThrow()
                .expiresAt();
    }

    @Test
    void aNewOneIsForWhatIsLeftAndIsLookedAtSoon() {
        var payment = world.fee(State.DUE, 2_000, 500, 0);

        var fresh = attempts.open("told", payment).orElseThrow();

        assertThat(fresh.amount()).isEqualTo(1_500);
        assertThat(fresh.gateway()).isEqualTo("told");
        assertThat(fresh.url()).as("nobody was sent anywhere yet").isEmpty();
        assertThat(fresh.status()).isEqualTo(Status.OPEN);
        assertThat(world.rows.attempts(payment.id())).containsExactly(fresh);
        assertThat(world.rows.next).containsEntry(fresh.id(), NOW.plusSeconds(20));
    }

    @Test
    void nothingIsOpenedWhereNothingIsLeftToPay() {
        assertThat(attempts.open("told", world.fee(State.DUE, 2_000, 2_000, 0))).isEmpty();
        assertThat(attempts.open("told", world.fee(State.PAID, 2_000, 0, 0))).isEmpty();
        assertThat(world.rows.attempts).isEmpty();
    }

    @Test
    void theOneThatIsOpenForTheSameAmountIsGoneOnWith() {
        var payment = world.fee(2_000);
        var open = page(payment, Status.PENDING, 2_000, Duration.ofHours(1));

        assertThat(attempts.open("told", payment)).contains(open);
        assertThat(world.rows.attempts).hasSize(1);
    }

    @Test
    void oneThatIsNearlyOverIsNotGoneOnWith() {
        var payment = world.fee(2_000);
        page(payment, Status.OPEN, 2_000, Duration.ofMinutes(17).plusSeconds(31));
        assertThat(attempts.open("told", payment)).isPresent();

        page(payment, Status.OPEN, 2_000, Duration.ofMinutes(17).plusSeconds(30));
        assertThatExceptionOfType(Unreachable.class).isThrownBy(() -> attempts.open("told", payment));
    }

    @Test
    void noSecondOneIsOpenedBesideOneForAnotherAmount() {
        var payment = world.fee(2_000);
        page(payment, Status.OPEN, 1_999, Duration.ofHours(1));

        assertThatExceptionOfType(Unreachable.class).isThrownBy(() -> attempts.open("told", payment));
        assertThat(world.rows.attempts).hasSize(1);
    }

    @Test
    void onesThatAreOverHinderNothing() {
        var payment = world.fee(2_000);
        var failed = page(payment, Status.FAILED, 2_000, Duration.ofHours(1));

        assertThat(attempts.open("told", payment).orElseThrow().id()).isNotEqualTo(failed.id());
    }

    @Test
    void aPageIsOpenForHalfADayAndNoLongerThanTheLastDay() {
        assertThat(expiryAt(NOW, TODAY.plusDays(10))).isEqualTo(NOW.plus(Duration.ofHours(12)));
        assertThat(expiryAt(Instant.parse("2026-11-20T09:00:00Z"), TODAY)).as("midnight in Japan")
                .isEqualTo(Instant.parse("2026-11-20T15:00:00Z"));
    }

    @Test
    void aPageIsOpenLongEnoughForAnyGatewayThoughTheDayEnds() {
        var late = Instant.parse("2026-11-20T14:30:00Z");
        assertThat(expiryAt(late, TODAY)).isEqualTo(late.plus(Duration.ofMinutes(35)));
        assertThat(expiryAt(NOW, TODAY.minusDays(3))).as("its day is over").isEqualTo(NOW.plus(Duration.ofMinutes(35)));
    }
}
