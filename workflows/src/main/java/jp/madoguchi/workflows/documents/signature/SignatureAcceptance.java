package jp.madoguchi.workflows.documents.signature;

import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.task.ChangedMeanwhile;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.documents.trust.Verification.Verdict;
import jp.madoguchi.workflows.engine.process.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 署名の確定: the signer says that what came is theirs; from then on it counts. */
@Service
class SignatureAcceptance {

    private final Requests requests;
    private final Signatures signatures;
    private final Applications applications;
    private final Evidence evidence;
    private final Tasks tasks;
    private final Clock clock;

    SignatureAcceptance(Requests requests, Signatures signatures, Applications applications, Evidence evidence, Tasks tasks, Clock clock) {
        this.requests = requests;
        this.signatures = signatures;
        this.applications = applications;
        this.evidence = evidence;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** It counts, and the process goes on. */
    @Transactional
    public void confirm(Request request, UUID seen, byte[] browser) {
        Application application = applications.queued(request.application());
        var task = tasks.find(request.task()).filter(one -> one.isOpen()).orElseThrow(ChangedMeanwhile::new);
        var signature = counted(request, seen, browser);
        tasks.result(application.id(), request.step(), isDoubtful(application, request, signature) ? "questionable" : "signed");
        applications.happened(application.id(), "signed", null, request.name());
        tasks.complete(task, null, null, Outcome.FORWARD, "");
    }

    /** A decider's; the decision itself is another's to make, in the same transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    void confirmDecider(Request request, UUID seen, byte[] browser) {
        counted(request, seen, browser);
    }

    private Signature counted(Request request, UUID seen, byte[] browser) {
        var signature = signatures.waiting(request.task(), browser).filter(one -> one.id().equals(seen)).orElseThrow(ChangedMeanwhile::new);
        if (!signatures.confirm(signature.id(), clock.instant())) throw new ChangedMeanwhile();
        signatures.dropOthers(request.task());
        evidence.due();
        return signature;
    }

    /** A clerk has to look where one of the step's signatures is not beyond doubt, or says something else of its person. */
    private boolean isDoubtful(Application application, Request request, Signature signature) {
        return Stream.concat(Stream.of(signature), requests.of(application.id()).stream()
                .filter(other -> other.step().equals(request.step()))
                .flatMap(other -> Stream.ofNullable(other.signed())))
                .anyMatch(one -> one.verdict() == Verdict.QUESTIONABLE || one.differs());
    }
}
