package jp.madoguchi.workflows.documents.signature;

import java.io.IOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import jp.madoguchi.workflows.documents.document.Pdfs;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * 署名の手順: the ways to sign something, by an app or with a file, and what came, alike for applicants, for those who got a link and
 * for deciders. In each, {@code hand} tells whose signature it is before anybody said so: the browser, or who is signed in.
 */
@Component
class Signing {

    private static final int LARGEST = 20 * 1024 * 1024;

    private final Requests requests;
    private final Signatures signatures;
    private final Handovers handovers;
    private final SignatureIntake signatureIntake;
    private final String site;

    Signing(Requests requests, Signatures signatures, Handovers handovers, SignatureIntake signatureIntake,
            @Value("${madoguchi.site}") String site) {
        this.requests = requests;
        this.signatures = signatures;
        this.handovers = handovers;
        this.signatureIntake = signatureIntake;
        this.site = site;
    }

    /**
     * What a page shows: the fingerprint, what came, and where a hand-over stands.
     *
     * @param token of one that was just begun
     */
    Map<String, Object> model(Request request, byte[] hand, @Nullable String token) {
        var model = new HashMap<String, Object>();
        model.put("request", request);
        model.put("fingerprint", request.open() ? HexFormat.of().formatHex(requests.statement(request).digest()) : "");
        model.put("waiting", request.open() ? signatures.waiting(request.task(), hand).orElse(null) : null);
        model.put("handover", handovers.of(request, hand).orElse(null));
        if (token == null) return model;
        var link = site + "/handover/" + token;
        model.put("address", link);
        model.put("link", "madoguchi-sign:" + link);
        model.put("qr", Pdfs.qr("madoguchi-sign:" + link));
        return model;
    }

    /**
     * What is signed is frozen from now on.
     *
     * @return the token of the hand-over; null for a request that is over
     */
    @Nullable String begin(Request request, byte[] hand) {
        if (!request.open()) return null;
        requests.statement(request);
        return handovers.begin(request, hand).text();
    }

    /** @return why it is not taken, as a code of {@code sign.problem.<code>}, or the empty string */
    String upload(Request request, byte[] hand, @Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) return "none";
        if (file.getSize() > LARGEST) return "tooLarge";
        handovers.end(request, hand);
        return signatureIntake.take(request, file.getBytes(), hand);
    }

    void drop(Request request, byte[] hand) {
        handovers.end(request, hand);
        signatures.drop(request.task(), hand);
    }
}
