package jp.madoguchi.workflows.payments.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.db.id.WorkflowVersionId;
import jp.madoguchi.db.id.payment.AttemptId;
import jp.madoguchi.db.id.payment.PaymentId;
import jp.madoguchi.db.id.payment.RefundId;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Status;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface PaymentMapper {

    void insert(@Param("p") Payment payment, @Param("remindOn") @Nullable LocalDate remindOn);

    /** By which the applications of a procedure go now. */
    Optional<WorkflowVersionId> workflow(ProcedureId procedure);

    Optional<Payment> find(PaymentId id);

    /** Until the end of the transaction nobody else changes it. */
    Optional<Payment> lock(PaymentId id);

    List<Payment> of(ApplicationId application);

    Optional<Payment> ofTask(String task);

    /** False where it is not due any more. */
    boolean end(@Param("id") PaymentId id, @Param("state") Payment.State state, @Param("at") Instant at);

    void received(@Param("id") PaymentId id, @Param("yen") int yen);

    void refunded(@Param("id") PaymentId id, @Param("yen") int yen);

    boolean reduce(@Param("id") PaymentId id, @Param("reduction") int reduction, @Param("reason") String reason);

    /** Due, and nothing to pay: exempt by rule or by a clerk. */
    List<PaymentId> nothingToPay();

    /** Due, and all there. */
    List<PaymentId> covered();

    List<PaymentId> overdue(LocalDate today);

    List<PaymentId> toRemind(LocalDate today);

    /** False where another was first. */
    boolean reminded(PaymentId id);

    void begin(@Param("a") Attempt attempt, @Param("nextLook") @Nullable Instant nextLook, @Param("person") @Nullable PersonId person);

    List<Attempt> attempts(PaymentId payment);

    Optional<Attempt> attempt(AttemptId id);

    Optional<Attempt> byReference(@Param("gateway") String gateway, @Param("reference") String reference);

    /** Not again before the next time, whoever is at it. */
    List<Attempt> takeToLook(@Param("now") Instant now, @Param("most") int most);

    /** Somebody wants to know: what is open of a payment is looked at at once, unless it was since that time. */
    int ask(@Param("payment") PaymentId payment, @Param("now") Instant now, @Param("unless") Instant unless);

    GatewayQuestions.Asked asked(PaymentId payment);

    /** Somebody is sent to its page. */
    void sent(@Param("id") AttemptId id, @Param("at") Instant at);

    /** @param at when the gateway was asked, not when it answered */
    void looked(@Param("id") AttemptId id, @Param("at") Instant at, @Param("silent") boolean silent);

    void opened(@Param("id") AttemptId id, @Param("reference") String reference, @Param("url") String url);

    /** What is still open of a payment is looked at soon. */
    void lookNow(@Param("payment") PaymentId payment, @Param("at") Instant at);

    /** False where it was paid before: money is counted once. */
    boolean mark(@Param("id") AttemptId id, @Param("status") Status status, @Param("method") String method,
            @Param("received") int received, @Param("problem") String problem,
            @Param("paidAt") @Nullable Instant paidAt);

    void propose(@Param("id") RefundId id, @Param("payment") PaymentId payment, @Param("attempt") AttemptId attempt,
            @Param("amount") int amount, @Param("reason") String reason, @Param("by") PersonId by,
            @Param("at") Instant at);

    List<Refund> refunds(PaymentId payment);

    Optional<Refund> refund(RefundId id);

    boolean decide(@Param("id") RefundId id, @Param("state") Refund.State state, @Param("by") PersonId by,
            @Param("at") Instant at, @Param("next") @Nullable Instant next);

    List<RefundId> takeToRefund(@Param("now") Instant now, @Param("next") Instant next);

    boolean refundFailed(RefundId id);

    boolean refundDone(@Param("id") RefundId id, @Param("reference") String reference);

    List<ApplicationId> refundsFor(@Param("staff") Staff staff);
}
