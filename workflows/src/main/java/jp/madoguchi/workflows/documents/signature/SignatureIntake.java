package jp.madoguchi.workflows.documents.signature;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.madoguchi.db.code.Attempts;
import jp.madoguchi.db.code.Limit;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.documents.signature.assessment.Assessment;
import jp.madoguchi.workflows.documents.signature.assessment.FieldMatch;
import jp.madoguchi.workflows.documents.trust.Verification;
import jp.madoguchi.workflows.engine.part.Signer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** 署名の受付: takes what came for a request, finds out what it is worth, and keeps it until the signer's word. */
@Service
class SignatureIntake {

    /** Of one request within an hour. */
    private static final int TRIES = 30;

    private final Requests requests;
    private final Signatures signatures;
    private final Applications applications;
    private final Statements statements;
    private final Assessment assessment;
    private final Attempts attempts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignatureIntake(Requests requests, Signatures signatures, Applications applications, Statements statements, Assessment assessment,
            Attempts attempts, TransactionTemplate transaction, Clock clock) {
        this.requests = requests;
        this.signatures = signatures;
        this.applications = applications;
        this.statements = statements;
        this.assessment = assessment;
        this.attempts = attempts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return why it is not taken, as a code of {@code sign.problem.<code>}; the empty string where it waits for the signer's word */
    String take(Request request, byte[] file, byte[] browser) {
        if (!request.open()) return "over";
        if (!attempts.allow(Limit.hourly("sign", request.task(), TRIES))) return "tooOften";
        var scanned = assessment.scanned(file);
        if (!scanned.isEmpty()) return scanned;
        var statement = requests.statement(request);
        var signer = requests.signer(request);
        // Takes its time, and holds no connection and no lock while it does.
        var checked = assessment.check(file, statement, signer);
        var problem = assessment.problem(checked, file, statement, signer);
        if (!problem.isEmpty()) return problem;
        return transaction.execute(status -> keep(request, signer, file, checked, browser));
    }

    private String keep(Request request, Signer signer, byte[] file, Verification checked, byte[] browser) {
        var one = checked.signers().getFirst();
        var certificate = Objects.requireNonNull(one.certificate());
        if (signatures.isUsed(request, certificate)) return "sameCard";
        var compared = request.decider() != null ? List.<FieldMatch>of()
                : statements.compared(applications.get(request.application()), signer, certificate);
        signatures.drop(request.task(), browser);
        signatures.keep(new UUID(clock.millis(), UUID.randomUUID().getLeastSignificantBits()), request, browser,
                Assessment.format(file), file, one, compared, checked.report(), clock.instant());
        return "";
    }
}
