package jp.madoguchi.workflows.payments.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.db.id.WorkflowVersionId;
import jp.madoguchi.db.id.payment.AttemptId;
import jp.madoguchi.db.id.payment.PaymentId;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Status;
import org.jspecify.annotations.Nullable;

/** Payments kept in memory, changed under the same conditions as in the database. */
class PaymentRows extends RefundRows {

    final Map<PaymentId, Payment> payments = new LinkedHashMap<>();
    final Map<AttemptId, Attempt> attempts = new LinkedHashMap<>();
    final Map<PaymentId, LocalDate> reminders = new HashMap<>();
    final Map<AttemptId, PersonId> takers = new HashMap<>();
    final List<PaymentId> lookedNow = new ArrayList<>();
    private final Map<AttemptId, Instant> asking = new HashMap<>();
    private final Map<AttemptId, Instant> sent = new HashMap<>();
    private final Map<AttemptId, Instant> looked = new HashMap<>();
    private final Set<AttemptId> silent = new HashSet<>();
    @Nullable WorkflowVersionId workflow;

    private boolean change(PaymentId id, Predicate<Payment> when, int paid, int refunded, Payment.State state,
            @Nullable Instant settled) {
        var p = payments.get(id);
        if (!when.test(p)) return false;
        payments.put(id, new Payment(p.id(), p.task(), p.application(), p.authority(), p.department(), p.step(),
                p.name(), p.lines(), p.charged(), p.reduction(), p.reductionReason(), p.amount(), p.paid() + paid,
                p.refunded() + refunded, state, p.expiry(), p.counter(), p.dueOn(), p.openedAt(), settled));
        return true;
    }

    private List<PaymentId> due(Predicate<Payment> which) {
        return payments.values().stream().filter(Payment::isDue).filter(which).map(Payment::id).toList();
    }

    @Override
    public void insert(Payment payment, @Nullable LocalDate remindOn) {
        payments.put(payment.id(), payment);
        reminders.put(payment.id(), remindOn);
    }

    @Override
    public Optional<WorkflowVersionId> workflow(ProcedureId procedure) {
        return Optional.ofNullable(workflow);
    }

    @Override
    public Optional<Payment> find(PaymentId id) {
        return Optional.ofNullable(payments.get(id));
    }

    @Override
    public Optional<Payment> lock(PaymentId id) {
        return find(id);
    }

    @Override
    public List<Payment> of(ApplicationId application) {
        return payments.values().stream().filter(one -> one.application().equals(application)).toList();
    }

    @Override
    public Optional<Payment> ofTask(String task) {
        return payments.values().stream().filter(one -> one.task().equals(task)).findFirst();
    }

    @Override
    public boolean end(PaymentId id, Payment.State state, Instant at) {
        return change(id, Payment::isDue, 0, 0, state, at);
    }

    @Override
    public void received(PaymentId id, int yen) {
        change(id, one -> true, yen, 0, payments.get(id).state(), payments.get(id).settledAt());
    }

    @Override
    public void refunded(PaymentId id, int yen) {
        change(id, one -> true, 0, yen, payments.get(id).state(), payments.get(id).settledAt());
    }

    @Override
    public boolean reduce(PaymentId id, int reduction, String reason) {
        var p = payments.get(id);
        if (!p.isDue() || p.paid() != p.refunded() || attempts(id).stream().anyMatch(Attempt::isOpen)) return false;
        payments.put(id, new Payment(p.id(), p.task(), p.application(), p.authority(), p.department(), p.step(),
                p.name(), p.lines(), p.charged(), reduction, reason, p.charged() - reduction, p.paid(), p.refunded(),
                p.state(), p.expiry(), p.counter(), p.dueOn(), p.openedAt(), p.settledAt()));
        return true;
    }

    @Override
    public List<PaymentId> nothingToPay() {
        return due(one -> one.amount() == 0);
    }

    @Override
    public List<PaymentId> covered() {
        return due(Payment::isCovered);
    }

    @Override
    public List<PaymentId> overdue(LocalDate today) {
        return due(one -> one.amount() > 0 && one.dueOn().isBefore(today));
    }

    @Override
    public List<PaymentId> toRemind(LocalDate today) {
        return due(one -> reminders.get(one.id()) != null && !reminders.get(one.id()).isAfter(today));
    }

    @Override
    public boolean reminded(PaymentId id) {
        return reminders.remove(id) != null;
    }

    @Override
    public void begin(Attempt attempt, @Nullable Instant nextLook, @Nullable PersonId person) {
        attempts.put(attempt.id(), attempt);
        next.put(attempt.id(), nextLook);
        takers.put(attempt.id(), person);
    }

    @Override
    public List<Attempt> attempts(PaymentId payment) {
        return attempts.values().stream().filter(one -> one.payment().equals(payment)).toList();
    }

    @Override
    public Optional<Attempt> attempt(AttemptId id) {
        return Optional.ofNullable(attempts.get(id));
    }

    @Override
    public Optional<Attempt> byReference(String gateway, String reference) {
        return attempts.values().stream().filter(one -> one.gateway().equals(gateway)
                && one.reference().equals(reference)).findFirst();
    }

    @Override
    public List<Attempt> takeToLook(Instant now, int most) {
        return attempts.values().stream().filter(one -> next.get(one.id()) != null && !next.get(one.id()).isAfter(now))
                .limit(most).toList();
    }

    private boolean isOld(@Nullable Instant at, AttemptId id, Instant unless) {
        return at == null || !at.isAfter(unless) || at.isBefore(sent.getOrDefault(id, Instant.MIN));
    }

    private List<AttemptId> open(PaymentId payment) {
        return attempts(payment).stream().filter(one -> one.status() != Status.PAID && one.status() != Status.EXPIRED).map(Attempt::id)
                .filter(id -> next.get(id) != null).toList();
    }

    @Override
    public int ask(PaymentId payment, Instant now, Instant unless) {
        var old = open(payment).stream().filter(id -> isOld(asking.get(id), id, unless) && isOld(looked.get(id), id, unless)).toList();
        old.forEach(id -> asking.put(id, now));
        old.forEach(id -> next.put(id, now));
        return old.size();
    }

    @Override
    public GatewayQuestions.Asked asked(PaymentId payment) {
        return new GatewayQuestions.Asked(open(payment).stream().anyMatch(id -> Stream.of(asking, sent).map(all -> all.get(id))
                .anyMatch(at -> at != null && at.isAfter(looked.getOrDefault(id, Instant.MIN)))), open(payment).stream().anyMatch(silent::contains));
    }

    @Override
    public void sent(AttemptId id, Instant at) {
        sent.put(id, at);
    }

    @Override
    public void looked(AttemptId id, Instant at, boolean isSilent) {
        looked.put(id, at);
        if (isSilent) silent.add(id);
        else silent.remove(id);
    }

    @Override
    public void opened(AttemptId id, String reference, String url) {
        attempts.computeIfPresent(id, (key, a) -> new Attempt(id, a.payment(), a.gateway(), reference, url, a.amount(),
                a.status(), a.method(), a.received(), a.problem(), a.createdAt(), a.expiresAt(), a.paidAt()));
    }

    @Override
    public void lookNow(PaymentId payment, Instant at) {
        lookedNow.add(payment);
    }

    @Override
    public boolean mark(AttemptId id, Status status, String method, int received, String problem,
            @Nullable Instant paidAt) {
        var a = attempts.get(id);
        if (a.status() == Status.PAID) return false;
        attempts.put(id, new Attempt(id, a.payment(), a.gateway(), a.reference(), a.url(), a.amount(), status, method,
                received, problem, a.createdAt(), a.expiresAt(), paidAt));
        return true;
    }
}
