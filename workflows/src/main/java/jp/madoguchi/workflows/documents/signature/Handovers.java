package jp.madoguchi.workflows.documents.signature;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import jp.madoguchi.db.Secret;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 署名アプリへの引き渡し: a browser asks an app on a phone to sign; what the app sends back is shown in that browser alone, and
 * only there it is made to count. Each is good for one answer and for ten minutes. The protocol: docs/signing-handover.md.
 */
@Service
class Handovers {

    static final Duration GOOD = Duration.ofMinutes(10);

    /** One that was begun. @param problem why what came was not taken; the empty string until something came, and when it was */
    record Handover(String task, byte[] browser, boolean answered, boolean over, String problem) {
    }

    private final JdbcTemplate sql;
    private final Requests requests;
    private final SignatureIntake signatureIntake;
    private final Clock clock;

    Handovers(JdbcTemplate sql, Requests requests, SignatureIntake signatureIntake, Clock clock) {
        this.sql = sql;
        this.requests = requests;
        this.signatureIntake = signatureIntake;
        this.clock = clock;
    }

    @Transactional
    public Secret begin(Request request, byte[] browser) {
        var token = Secret.random();
        sql.update("delete from signature_handover where task_id = ? and browser_hash = ?", request.task(), browser);
        sql.update("insert into signature_handover (token_hash, task_id, browser_hash, expires_at) values (?, ?, ?, ?)",
                token.hash("handover"), request.task(), browser, Timestamp.from(clock.instant().plus(GOOD)));
        return token;
    }

    /** The last one that this browser began for a request. */
    Optional<Handover> of(Request request, byte[] browser) {
        return sql.query("select task_id, browser_hash, answered_at is not null, expires_at <= ?, problem from signature_handover where task_id = ? and browser_hash = ?",
                (row, i) -> new Handover(row.getString(1), row.getBytes(2), row.getBoolean(3), row.getBoolean(4),
                        row.getString(5)), Timestamp.from(clock.instant()), request.task(), browser).stream()
                        .findFirst();
    }

    /** For the app: what it has to sign. Empty where the link is none, was answered, or is too old. */
    @Transactional
    public Optional<Request> open(String token) {
        var task = sql.query(
                "update signature_handover set taken_at = coalesce(taken_at, ?) where token_hash = ? and answered_at is null and expires_at > ? returning task_id",
                (row, i) -> row.getString(1), Timestamp.from(clock.instant()), hash(token), Timestamp.from(clock.instant()));
        return task.stream().findFirst().flatMap(requests::find).filter(Request::open);
    }

    /** From the app, once. @return empty where the link is none, was answered, or is too old; else why it is not taken */
    Optional<String> answer(String token, byte[] cms) {
        var handover = sql.query(
                "update signature_handover set answered_at = ? where token_hash = ? and answered_at is null and expires_at > ? returning task_id, browser_hash",
                (row, i) -> new Handover(row.getString(1), row.getBytes(2), true, false, ""),
                        Timestamp.from(clock.instant()), hash(token), Timestamp.from(clock.instant())).stream()
                        .findFirst();
        if (handover.isEmpty()) return Optional.empty();
        var problem = requests.find(handover.get().task)
                .map(request -> signatureIntake.take(request, cms, handover.get().browser)).orElse("over");
        sql.update("update signature_handover set problem = ? where token_hash = ?", problem, hash(token));
        return Optional.of(problem);
    }

    /** Another way was taken in that browser: an app that still answers comes too late. */
    void end(Request request, byte[] browser) {
        sql.update("delete from signature_handover where task_id = ? and browser_hash = ?", request.task(), browser);
    }

    private static byte[] hash(String token) {
        return new Secret(token).hash("handover");
    }
}
