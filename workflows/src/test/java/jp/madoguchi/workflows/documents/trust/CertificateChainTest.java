package jp.madoguchi.workflows.documents.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HexFormat;
import jp.madoguchi.db.Sha256;
import jp.madoguchi.workflows.documents.trust.Verification.Verdict;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which chains of certificates lead to somebody who is trusted, and which of them count at the time of the check. */
class CertificateChainTest {

    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final Instant FROM = NOW.minus(Duration.ofDays(30));
    private static final Instant UNTIL = NOW.plus(Duration.ofDays(30));
    private static final byte[] TEXT = "申請書の内容".getBytes(StandardCharsets.UTF_8);

    private final AuthoritySamples trust = new AuthoritySamples();
    private Certificates.Entity root;
    private Certificates.Entity middle;
    private Certificates.Entity signer;

    @BeforeEach
    void aSignerBelowTwoAuthorities() {
        root = AuthoritySamples.authority("CN=上位認証局,C=JP", null, FROM.minus(Duration.ofDays(300)));
        middle = AuthoritySamples.authority("CN=下位認証局,C=JP", root, FROM.minus(Duration.ofDays(200)));
        signer = Certificates.signer("CN=株式会社みほん,C=JP", middle, FROM, UNTIL, SignedSamples.FOR_SIGNING);
        trust.trust(Purpose.COMPANY, root);
        trust.between.add(middle);
    }

    private void listsAreFresh(Instant at) {
        trust.list(root, at);
        trust.list(middle, at);
    }

    private Verification check(Certificates.Entity by, byte[] text, Instant at, Purpose purpose) {
        var clock = Clock.fixed(at, ZoneOffset.UTC);
        return new Validator(Bounds::refuse, trust, trust, clock).check(SignedSamples.cms(by, TEXT, NOW), text, EnumSet.of(purpose));
    }

    private Verification check(Instant at) {
        return check(signer, TEXT, at, Purpose.COMPANY);
    }

    @Test
    void oneByAnAuthorityBetweenThatTheInstallationKnowsIsValid() {
        listsAreFresh(NOW);

        var checked = check(NOW);

        assertThat(checked.verdict()).as(checked.reason()).isEqualTo(Verdict.VALID);
        assertThat(checked.isValid()).isTrue();
        assertThat(checked.reason()).isEmpty();
        assertThat(checked.signers()).singleElement().satisfies(one -> {
            assertThat(one.certificate()).isEqualTo(signer.certificate());
            assertThat(one.at()).isEqualTo(NOW);
            assertThat(one.covers()).containsExactly(HexFormat.of().formatHex(Sha256.of(TEXT)));
        });
        assertThat(checked.report()).contains("TOTAL_PASSED");
    }

    @Test
    void whereTheAuthorityBetweenIsUnknownThereIsNoChain() {
        listsAreFresh(NOW);
        trust.between.clear();

        assertThat(check(NOW).reason()).isEqualTo("NO_CERTIFICATE_CHAIN_FOUND");
        assertThat(check(NOW).isValid()).isFalse();
    }

    @Test
    void anAuthorityBetweenIsTrustedForNothingByItself() {
        listsAreFresh(NOW);
        trust.trusted.clear();

        assertThat(check(NOW).reason()).isEqualTo("NO_CERTIFICATE_CHAIN_FOUND");
    }

    @Test
    void whoIsTrustedForCompaniesIsNotTrustedForResidents() {
        listsAreFresh(NOW);

        assertThat(check(signer, TEXT, NOW, Purpose.PERSON).reason()).isEqualTo("NO_CERTIFICATE_CHAIN_FOUND");

        trust.trust(Purpose.PERSON, root);
        assertThat(check(signer, TEXT, NOW, Purpose.PERSON).isValid()).isTrue();
    }

    @Test
    void anAuthorityOfTheSameNameWithAnotherKeyIsAnotherOne() {
        listsAreFresh(NOW);
        var forged = AuthoritySamples.authority("CN=下位認証局,C=JP", null, FROM);

        var checked = check(Certificates.signer("CN=株式会社みほん,C=JP", forged, FROM, UNTIL, SignedSamples.FOR_SIGNING), TEXT, NOW,
                Purpose.COMPANY);

        assertThat(checked.reason()).isEqualTo("NO_CERTIFICATE_CHAIN_FOUND");
    }

    @Test
    void aTextThatWasChangedIsNotTheOneThatWasSigned() {
        listsAreFresh(NOW);

        var checked = check(signer, "別の内容".getBytes(StandardCharsets.UTF_8), NOW, Purpose.COMPANY);

        assertThat(checked.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(checked.reason()).isEqualTo("HASH_FAILURE");
    }

    @Test
    void aCertificateCountsFromItsFirstToItsLastMoment() {
        trust.list(root, FROM.minusSeconds(1));
        trust.list(middle, FROM.minusSeconds(1));
        assertThat(check(FROM.minusSeconds(1)).isValid()).isFalse();
        listsAreFresh(UNTIL);
        assertThat(check(UNTIL.minusSeconds(1)).isValid()).isTrue();
        listsAreFresh(UNTIL.plusSeconds(1));
        assertThat(check(UNTIL.plusSeconds(1)).isValid()).isFalse();
    }

    @Test
    void whatItsAuthorityRevokedIsNotValid() {
        trust.list(root, NOW);
        trust.list(middle, NOW, signer.certificate().getSerialNumber() + " " + NOW.minusSeconds(60));

        assertThat(check(NOW).reason()).isEqualTo("REVOKED_NO_POE");
        assertThat(check(NOW).isValid()).isFalse();
    }

    @Test
    void whatIsRevokedFromLaterOnIsStillValid() {
        trust.list(root, NOW);
        trust.list(middle, NOW, signer.certificate().getSerialNumber() + " " + NOW.plusSeconds(60), "12345 " + NOW.minusSeconds(60));

        assertThat(check(NOW).isValid()).isTrue();
    }

    @Test
    void withItsAuthorityRevokedAllThatItCertifiedIsNotValid() {
        trust.list(root, NOW, middle.certificate().getSerialNumber() + " " + NOW.minusSeconds(60));
        trust.list(middle, NOW);

        assertThat(check(NOW).reason()).isEqualTo("REVOKED_CA_NO_POE");
        assertThat(check(NOW).isValid()).isFalse();
    }

    @Test
    void aListIsGoodForAWeek() {
        listsAreFresh(NOW);
        assertThat(check(NOW.plus(Duration.ofDays(7)).minusSeconds(1)).isValid()).isTrue();
        assertThat(check(NOW.plus(Duration.ofDays(7)).plusSeconds(1)).verdict()).isEqualTo(Verdict.QUESTIONABLE);
    }

    @Test
    void aCertificateThatIsNotForSigningTextsSignsNone() {
        listsAreFresh(NOW);
        var forSigningIn = Certificates.signer("CN=株式会社みほん,C=JP", middle, FROM, UNTIL,
                SignedSamples.usage(KeyUsage.digitalSignature));

        var checked = check(forSigningIn, TEXT, NOW, Purpose.COMPANY);

        assertThat(checked.isValid()).isFalse();
        assertThat(checked.reason()).isEqualTo("CHAIN_CONSTRAINTS_FAILURE");
    }
}
