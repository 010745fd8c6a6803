package jp.madoguchi.workflows.documents.signature;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import jp.madoguchi.db.Bytes;
import jp.madoguchi.db.Secret;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 署名アプリへの引き渡し: a browser asks an app on a phone to sign; what the app sends back is shown in that browser alone, and
 * only there it is made to count. Each is good for one answer and for ten minutes. The protocol: docs/signing-handover.md.
 */
@Service
class Handovers {

    static final Duration GOOD = Duration.ofMinutes(10);

    /**
     * One that was begun.
     *
     * @param problem why what came was not taken; the empty string until something came, and when it was
     */
    record Handover(String task, Bytes browser, boolean answered, boolean over, String problem) {
    }

    private final HandoverMapper mapper;
    private final Requests requests;
    private final SignatureIntake signatureIntake;
    private final Clock clock;

    Handovers(HandoverMapper mapper, Requests requests, SignatureIntake signatureIntake, Clock clock) {
        this.mapper = mapper;
        this.requests = requests;
        this.signatureIntake = signatureIntake;
        this.clock = clock;
    }

    @Transactional
    public Secret begin(Request request, byte[] browser) {
        var token = Secret.random();
        mapper.end(request.task(), browser);
        mapper.insert(token.hash("handover"), request.task(), browser, clock.instant().plus(GOOD));
        return token;
    }

    /** The last one that this browser began for a request. */
    Optional<Handover> of(Request request, byte[] browser) {
        return mapper.of(request.task(), browser, clock.instant());
    }

    /** For the app: what it has to sign. Empty where the link is none, was answered, or is too old. */
    @Transactional
    public Optional<Request> open(String token) {
        return mapper.take(hash(token), clock.instant()).flatMap(requests::find).filter(Request::open);
    }

    /**
     * From the app, once.
     *
     * @return empty where the link is none, was answered, or is too old; else why it is not taken
     */
    Optional<String> answer(String token, byte[] cms) {
        var handover = mapper.answer(hash(token), clock.instant());
        if (handover.isEmpty()) return Optional.empty();
        var problem = requests.find(handover.get().task)
                .map(request -> signatureIntake.take(request, cms, handover.get().browser.bytes())).orElse("over");
        mapper.problem(hash(token), problem);
        return Optional.of(problem);
    }

    /** Another way was taken in that browser: an app that still answers comes too late. */
    void end(Request request, byte[] browser) {
        mapper.end(request.task(), browser);
    }

    private static byte[] hash(String token) {
        return new Secret(token).hash("handover");
    }
}
