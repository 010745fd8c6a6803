package jp.madoguchi.workflows.documents.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import jp.madoguchi.workflows.documents.trust.Verification.Signer;
import jp.madoguchi.workflows.documents.trust.Verification.Verdict;
import org.junit.jupiter.api.Test;

/** 検証の結果: a file is worth what the worst of its signatures is. */
class VerificationTest {

    private static Verification of(Signer... signers) {
        return new Verification(List.of(signers), "", "<報告/>");
    }

    private static Signer signer(Verdict verdict, String reason) {
        return new Signer(verdict, reason, Instant.EPOCH, null, Set.of());
    }

    @Test
    void isValidWhereEachSignatureIs() {
        var good = signer(Verdict.VALID, "");
        assertThat(of(good, good)).matches(Verification::isValid).returns(Verdict.VALID, Verification::verdict)
                .returns("", Verification::reason);
    }

    @Test
    void theWorstSignatureSaysWhatTheFileIsWorthAndWhy() {
        var unsure = signer(Verdict.QUESTIONABLE, "TRY_LATER");
        var bad = signer(Verdict.INVALID, "HASH_FAILURE");
        for (var both : List.of(of(unsure, bad, signer(Verdict.VALID, "")), of(bad, signer(Verdict.VALID, ""), unsure))) {
            assertThat(both.isValid()).isFalse();
            assertThat(both.verdict()).isEqualTo(Verdict.INVALID);
            assertThat(both.reason()).isEqualTo("HASH_FAILURE");
        }
        assertThat(of(signer(Verdict.VALID, ""), unsure)).returns(false, Verification::isValid)
                .returns(Verdict.QUESTIONABLE, Verification::verdict).returns("TRY_LATER", Verification::reason);
    }

    @Test
    void whatCouldNotBeLookedAtIsWorthNothingWhateverIsInIt() {
        var refused = Verification.refused("tooLarge");
        assertThat(refused.isValid()).isFalse();
        assertThat(refused.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(refused.reason()).isEqualTo("tooLarge");
        var half = new Verification(List.of(signer(Verdict.VALID, "")), "encrypted", "");
        assertThat(half).returns(false, Verification::isValid).returns(Verdict.INVALID, Verification::verdict)
                .returns("encrypted", Verification::reason);
    }

    @Test
    void aFileWithoutSignaturesIsWorthNothing() {
        assertThat(of()).returns(false, Verification::isValid).returns(Verdict.INVALID, Verification::verdict)
                .returns("", Verification::reason);
        assertThat(Arrays.asList(Verdict.values())).as("from good to bad").containsExactly(Verdict.VALID, Verdict.QUESTIONABLE,
                Verdict.INVALID);
    }
}
