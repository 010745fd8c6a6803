package jp.madoguchi.workflows.documents.signature;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.workflows.documents.signature.assessment.FieldMatch;
import jp.madoguchi.workflows.documents.trust.Verification.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * 電子署名 that came for a request.
 *
 * @param format CMS, PDF or XML
 * @param verdict valid, or to be looked at by a clerk; others are never kept
 * @param reason why it has to be looked at (EN 319 102-1), or the empty string
 * @param subject and serial of the certificate
 * @param compared the four facts beside the answers; empty for a company's
 * @param confirmedAt null until the signer said in the browser that it is theirs
 */
public record Signature(UUID id, String task, String format, Verdict verdict, String reason, String subject,
        String serial, List<FieldMatch> compared,
        Instant receivedAt, @Nullable Instant confirmedAt) {

    /** Of its file's name. */
    String ending() {
        return switch (format) {
            case "PDF" -> "pdf";
            case "CMS" -> "p7s";
            default -> "xml";
        };
    }

    public boolean differs() {
        return compared.stream().anyMatch(one -> !one.same());
    }
}
