package jp.madoguchi.workflows.documents.trust;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 検証の結果 of a file: each signature in it.
 *
 * @param problem why it could not be looked at at all, or the empty string; a file without any signature has {@code unsigned}
 * @param report everything that was looked at, as XML (ETSI EN 319 102-1 in the library's own form)
 */
public record Verification(List<Signer> signers, String problem, String report) {

    /** 有効, 要確認, 無効. Whatever is not known to be valid is not. */
    public enum Verdict { VALID, QUESTIONABLE, INVALID }

    /**
     * @param reason the sub-indication of EN 319 102-1, such as HASH_FAILURE or REVOKED_NO_POE; empty where it is valid
     * @param at when it was made, as far as a timestamp proves it; else what the signer says
     * @param certificate null where none was found
     * @param covers the SHA-256 of each file that was signed, in hexadecimal
     */
    public record Signer(Verdict verdict, String reason, Instant at, @Nullable X509Certificate certificate, Set<String> covers) {
    }

    static Verification refused(String problem) {
        return new Verification(List.of(), problem, "");
    }

    public boolean isValid() {
        return problem.isEmpty() && !signers.isEmpty() && signers.stream().allMatch(signer -> signer.verdict == Verdict.VALID);
    }

    /** The worst of all. */
    public Verdict verdict() {
        if (!problem.isEmpty() || signers.isEmpty()) return Verdict.INVALID;
        return signers.stream().map(Signer::verdict).max(Enum::compareTo).orElseThrow();
    }

    /** The reason of the worst one. */
    public String reason() {
        return !problem.isEmpty() ? problem : signers.stream().filter(signer -> signer.verdict == verdict())
                .map(Signer::reason).findFirst().orElse("");
    }
}
