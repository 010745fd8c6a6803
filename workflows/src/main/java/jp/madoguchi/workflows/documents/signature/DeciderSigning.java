package jp.madoguchi.workflows.documents.signature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.db.Sha256;
import jp.madoguchi.workflows.base.people.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** 決裁者の署名: a decision is signed by a member of the staff, at whichever desk: they are signed in, unlike an applicant. */
@Component
public class DeciderSigning {

    private final Signing signing;
    private final SignatureAcceptance acceptance;

    DeciderSigning(Signing signing, SignatureAcceptance acceptance) {
        this.signing = signing;
        this.acceptance = acceptance;
    }

    /** @param token of a hand-over that was just begun */
    public Map<String, Object> model(Request request, Staff staff, @Nullable String token) {
        return signing.model(request, hand(staff), token);
    }

    public @Nullable String begin(Request request, Staff staff) {
        return signing.begin(request, hand(staff));
    }

    /** @return why it is not taken, as a code of {@code sign.problem.<code>}, or the empty string */
    public String upload(Request request, Staff staff, @Nullable MultipartFile file) throws IOException {
        return signing.upload(request, hand(staff), file);
    }

    public void drop(Request request, Staff staff) {
        signing.drop(request, hand(staff));
    }

    /** Within the transaction of the decision. */
    public void confirm(Request request, Staff staff, UUID seen) {
        acceptance.confirmDecider(request, seen, hand(staff));
    }

    private static byte[] hand(Staff staff) {
        return Sha256.of(("staff " + staff.personId()).getBytes(StandardCharsets.UTF_8));
    }
}
