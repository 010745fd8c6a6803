package jp.madoguchi.workflows.documents.signature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.documents.document.Pdfs;
import jp.madoguchi.workflows.documents.document.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** 決裁者の署名: the ways to sign a decision, by an app or with a file, for a member of the staff who is signed in. */
@Component
public class DeciderSigning {

    private final Requests requests;
    private final Signatures signatures;
    private final Handovers handovers;
    private final SignatureIntake signatureIntake;
    private final String site;

    DeciderSigning(Requests requests, Signatures signatures, Handovers handovers, SignatureIntake signatureIntake,
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
    public Map<String, Object> model(Request request, Staff staff, @Nullable String token) {
        var model = new HashMap<String, Object>();
        model.put("fingerprint", HexFormat.of().formatHex(requests.statement(request).digest()));
        model.put("waiting", signatures.waiting(request.task(), desk(staff)).orElse(null));
        model.put("handover", handovers.of(request, desk(staff)).orElse(null));
        if (token == null) return model;
        var link = site + "/handover/" + token;
        model.put("address", link);
        model.put("link", "madoguchi-sign:" + link);
        model.put("qr", Pdfs.qr("madoguchi-sign:" + link));
        return model;
    }

    public String begin(Request request, Staff staff) {
        return handovers.begin(request, desk(staff)).text();
    }

    /** @return why it is not taken, as a code of {@code sign.problem.<code>}, or the empty string */
    public String upload(Request request, Staff staff, @Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) return "none";
        if (file.getSize() > SignPage.LARGEST) return "tooLarge";
        handovers.end(request, desk(staff));
        return signatureIntake.take(request, file.getBytes(), desk(staff));
    }

    public void drop(Request request, Staff staff) {
        handovers.end(request, desk(staff));
        signatures.drop(request.task(), desk(staff));
    }

    /** Within the transaction of the decision. */
    public void confirm(Request request, Staff staff, UUID seen) {
        signatureIntake.confirmDecider(request, seen, desk(staff));
    }

    /** A person, at whichever desk: they are signed in, unlike an applicant. */
    private static byte[] desk(Staff staff) {
        return Sha256.of(("staff " + staff.personId()).getBytes(StandardCharsets.UTF_8));
    }
}
