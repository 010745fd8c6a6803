package jp.madoguchi.workflows.documents.signature;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.db.code.Attempts;
import jp.madoguchi.db.code.Limit;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.task.ChangedMeanwhile;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.documents.document.Sha256;
import jp.madoguchi.workflows.documents.trust.Purpose;
import jp.madoguchi.workflows.documents.trust.Validator;
import jp.madoguchi.workflows.documents.trust.Verification;
import jp.madoguchi.workflows.documents.trust.Verification.Verdict;
import jp.madoguchi.workflows.engine.part.Signer;
import jp.madoguchi.workflows.engine.process.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** 署名の受付: takes what came for a request, finds out what it is worth, and waits for the signer's word before it counts. */
@Service
class SignatureIntake {

    /** What the library is not sure about and a clerk can find out; everything else that is not valid is refused. */
    private static final Set<String> FOR_A_CLERK = Set.of("CERTIFICATE_CHAIN_GENERAL_FAILURE", "TRY_LATER",
            "REVOCATION_OUT_OF_BOUNDS_NO_POE");

    /** Of one request within an hour. */
    private static final int TRIES = 30;

    private static final Map<String, String> WHY = Map.ofEntries(Map.entry("HASH_FAILURE", "otherContent"),
            Map.entry("SIGNED_DATA_NOT_FOUND", "otherContent"), Map.entry("FORMAT_FAILURE", "changed"),
            Map.entry("SIG_CRYPTO_FAILURE", "changed"), Map.entry("REVOKED_NO_POE", "revoked"),
                    Map.entry("REVOKED", "revoked"), Map.entry("REVOKED_CA_NO_POE", "revoked"),
                    Map.entry("EXPIRED", "expired"),
            Map.entry("OUT_OF_BOUNDS_NO_POE", "expired"), Map.entry("OUT_OF_BOUNDS_NOT_REVOKED", "expired"),
                    Map.entry("NOT_YET_VALID", "expired"), Map.entry("NO_CERTIFICATE_CHAIN_FOUND", "unknownIssuer"),
            Map.entry("NO_CERTIFICATE_CHAIN_FOUND_NO_POE", "unknownIssuer"), Map.entry("CHAIN_CONSTRAINTS_FAILURE", "wrongUsage"));

    private final Requests requests;
    private final Signatures signatures;
    private final Applications applications;
    private final Statements statements;
    private final FormVersions forms;
    private final Validator validator;
    private final Evidence evidence;
    private final Tasks tasks;
    private final Attempts attempts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignatureIntake(Requests requests, Signatures signatures, Applications applications, Statements statements,
            FormVersions forms, Validator validator, Evidence evidence, Tasks tasks,
            Attempts attempts, TransactionTemplate transaction, Clock clock) {
        this.requests = requests;
        this.signatures = signatures;
        this.applications = applications;
        this.statements = statements;
        this.forms = forms;
        this.validator = validator;
        this.evidence = evidence;
        this.tasks = tasks;
        this.attempts = attempts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return why it is not taken, as a code of {@code sign.problem.<code>}; the empty string where it waits for the signer's word */
    String take(Request request, byte[] file, byte[] browser) {
        if (!request.open()) return "over";
        if (!attempts.allow(Limit.hourly("sign", request.task(), TRIES))) return "tooOften";
        var statement = requests.statement(request);
        var signer = requests.signer(request);
        // Takes its time, and holds no connection and no lock while it does.
        var checked = check(file, statement, signer);
        var problem = problem(checked, file, statement, signer);
        if (!problem.isEmpty()) return problem;
        return transaction.execute(status -> keep(request, signer, file, checked, browser));
    }

    private String problem(Verification checked, byte[] file, Statement statement, Signer signer) {
        if (!checked.problem().isEmpty()) return checked.problem();
        if (checked.signers().size() != 1) return "severalSignatures";
        var one = checked.signers().getFirst();
        if (one.certificate() == null) return "invalid";
        // Of one that is over nobody says any more whether it was revoked, so the library is merely unsure.
        if (isOutOfItsTime(one.certificate())) return "expired";
        if (one.verdict() == Verdict.INVALID || (one.verdict() == Verdict.QUESTIONABLE
                && !FOR_A_CLERK.contains(one.reason()))) return WHY.getOrDefault(one.reason(), "invalid");
        if (one.covers().stream().noneMatch(covers(statement)::contains)) return "otherContent";
        if (format(file).equals("PDF") && !SameContents.of(statement.pdf(), file)) return "changed";
        if (signer.with() == Signer.With.STAFF && !Comparison.isNamed(one.certificate(), signer.name())) return "otherPerson";
        return signer.with() == Signer.With.PERSON && CardFacts.of(one.certificate()).isEmpty() ? "noFacts" : "";
    }

    private String keep(Request request, Signer signer, byte[] file, Verification checked, byte[] browser) {
        var one = checked.signers().getFirst();
        var application = applications.get(request.application());
        var certificate = Objects.requireNonNull(one.certificate());
        if (signatures.isUsed(request, certificate)) return "sameCard";
        var last = statements.last(application);
        var compared = request.decider() != null ? List.<FieldMatch>of() : CardFacts.of(certificate)
                .map(known -> Comparison.of(known, signer, forms.form(last.form()), last.answers())).orElse(List.of());
        signatures.drop(request.task(), browser);
        signatures.keep(new UUID(clock.millis(), UUID.randomUUID().getLeastSignificantBits()), request, browser,
                format(file), file, one, compared, checked.report(), clock.instant());
        return "";
    }

    private boolean isOutOfItsTime(X509Certificate certificate) {
        var now = clock.instant();
        return now.isBefore(certificate.getNotBefore().toInstant()) || now.isAfter(certificate.getNotAfter().toInstant());
    }

    private Verification check(byte[] file, Statement statement, Signer signer) {
        var trusted = EnumSet.of(Purpose.valueOf(signer.with().name()), Purpose.TIME);
        if (format(file).equals("PDF")) return validator.check(file, trusted);
        var overJson = validator.check(file, statement.bytes(), trusted);
        return overJson.problem().isEmpty() && overJson.reason().equals("HASH_FAILURE")
                ? validator.check(file, statement.pdf(), trusted) : overJson;
    }

    private static Set<String> covers(Statement statement) {
        return Set.of(HexFormat.of().formatHex(statement.digest()), HexFormat.of().formatHex(Sha256.of(statement.pdf())));
    }

    static String format(byte[] file) {
        if (file.length > 4 && file[0] == '%' && file[1] == 'P') return "PDF";
        return file.length > 0 && file[0] == 0x30 ? "CMS" : "XML";
    }

    /** The signer says that this one is theirs: it counts, and the process goes on. */
    @Transactional
    public void confirm(Request request, UUID seen, byte[] browser) {
        Application application = applications.queued(request.application());
        var signature = signatures.waiting(request.task(), browser).filter(one -> one.id().equals(seen)).orElseThrow(ChangedMeanwhile::new);
        var task = tasks.find(request.task()).filter(one -> one.isOpen()).orElseThrow(ChangedMeanwhile::new);
        if (!signatures.confirm(signature.id(), clock.instant())) throw new ChangedMeanwhile();
        signatures.dropOthers(request.task());
        evidence.stamp(signature.id());
        tasks.result(application.id(), request.step(), isDoubtful(application, request, signature) ? "questionable" : "signed");
        applications.happened(application.id(), "signed", null, request.name());
        tasks.complete(task, null, null, Outcome.FORWARD, "");
    }

    /** A decider's; the decision itself is another's to make, in the same transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    void confirmDecider(Request request, UUID seen, byte[] browser) {
        var signature = signatures.waiting(request.task(), browser).filter(one -> one.id().equals(seen)).orElseThrow(ChangedMeanwhile::new);
        if (!signatures.confirm(signature.id(), clock.instant())) throw new ChangedMeanwhile();
        signatures.dropOthers(request.task());
        evidence.stamp(signature.id());
    }

    /** A clerk has to look where one of the step's signatures is not beyond doubt, or says something else of its person. */
    private boolean isDoubtful(Application application, Request request, Signature signature) {
        return Stream.concat(Stream.of(signature), requests.of(application.id()).stream()
                .filter(other -> other.step().equals(request.step()))
                .flatMap(other -> Stream.ofNullable(other.signed())))
                .anyMatch(one -> one.verdict() == Verdict.QUESTIONABLE || one.differs());
    }
}
