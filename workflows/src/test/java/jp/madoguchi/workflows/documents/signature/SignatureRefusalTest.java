package jp.madoguchi.workflows.documents.signature;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static jp.madoguchi.workflows.documents.signature.SignatureSetting.COMPANY;
import static jp.madoguchi.workflows.documents.signature.SignatureSetting.HANAKO;
import static jp.madoguchi.workflows.documents.signature.SignatureSetting.RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import jp.madoguchi.workflows.documents.trust.Certificates;
import jp.madoguchi.workflows.documents.trust.DemoTrust;
import jp.madoguchi.workflows.documents.trust.Purpose;
import jp.madoguchi.workflows.documents.trust.SignedSamples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 署名の受付: which signatures are not taken, and what their sender is told. */
class SignatureRefusalTest {

    private static final Instant NOW = CLOCK.instant();

    @TempDir
    static Path data;

    private static DemoTrust demo;
    private SignatureSetting setting;

    @BeforeAll
    static void authorities() {
        demo = SignatureSetting.demo(data);
    }

    @BeforeEach
    void anApplicationToSign() {
        setting = new SignatureSetting(demo);
    }

    @Test
    void somethingElseThatWasSignedIsNotTaken() {
        assertThat(setting.take(RESIDENT, SignedSamples.cms(setting.hanako(), "別の内容".getBytes(StandardCharsets.UTF_8), NOW)))
                .isEqualTo("otherContent");
        assertThat(setting.take(RESIDENT, setting.signed(setting.hanako(), COMPANY))).as("what another one signs")
                .isEqualTo("otherContent");
        assertThat(setting.take(RESIDENT, SignedSamples.pdf(setting.hanako(), setting.statement(COMPANY).pdf(), NOW)))
                .isEqualTo("otherContent");
        assertThat(setting.kept.all).isEmpty();
    }

    @Test
    void severalSignaturesAreNotTaken() {
        var once = SignedSamples.pdf(setting.hanako(), setting.statement(RESIDENT).pdf(), NOW);

        assertThat(setting.take(RESIDENT, SignedSamples.pdf(setting.hanako(), once, NOW))).isEqualTo("severalSignatures");
    }

    @Test
    void whatIsNoSignatureSaysWhy() {
        assertThat(setting.take(RESIDENT, new byte[0])).isEqualTo("empty");
        assertThat(setting.take(RESIDENT, setting.statement(RESIDENT).pdf())).isEqualTo("unsigned");
        assertThat(setting.take(RESIDENT, new byte[] {0x30, 1})).isEqualTo("unreadable");
    }

    @Test
    void aCardOutOfItsTimeIsNotTaken() {
        var over = demo.card("over", HANAKO, NOW.minus(Duration.ofDays(900)), NOW.minusSeconds(1));
        var early = demo.card("early", HANAKO, NOW.plusSeconds(1), NOW.plus(Duration.ofDays(900)));

        assertThat(setting.take(RESIDENT, setting.signed(over, RESIDENT))).isEqualTo("expired");
        assertThat(setting.take(RESIDENT, setting.signed(early, RESIDENT))).isEqualTo("expired");
    }

    @Test
    void aRevokedCardIsNotTaken() {
        var lost = demo.card("lost", HANAKO);
        demo.revoke(lost.certificate());

        assertThat(setting.take(RESIDENT, setting.signed(lost, RESIDENT))).isEqualTo("revoked");
    }

    @Test
    void aResidentsCertificateWithoutFactsIsNotTaken() {
        var bare = demo.kept("bare", () -> Certificates.signer("CN=山田花子,C=JP", demo.root(Purpose.PERSON), NOW.minusSeconds(60),
                NOW.plus(Duration.ofDays(90)), SignedSamples.FOR_SIGNING));

        assertThat(setting.take(RESIDENT, setting.signed(bare, RESIDENT))).isEqualTo("noFacts");
    }

    @Test
    void nobodySignsForTwo() {
        setting.take("t-sign_s3", setting.signed(setting.hanako(), "t-sign_s3"));
        assertThat(setting.take(RESIDENT, setting.signed(setting.hanako(), RESIDENT))).as("as long as it does not count").isEmpty();
        setting.kept.confirm(setting.waiting("t-sign_s3").id(), NOW);

        assertThat(setting.take(RESIDENT, setting.signed(setting.hanako(), RESIDENT))).isEqualTo("sameCard");
    }

    @Test
    void whatIsOverIsNotLookedAt() {
        var file = setting.signed(setting.hanako(), RESIDENT);
        setting.open.clear();

        assertThat(setting.take(RESIDENT, file)).isEqualTo("over");
        assertThat(setting.attempts.asked).isEmpty();
    }

    @Test
    void thirtyTriesInAnHourAreEnough() {
        for (var i = 0; i < 30; i++) assertThat(setting.take(RESIDENT, new byte[0])).isEqualTo("empty");

        assertThat(setting.take(RESIDENT, new byte[0])).isEqualTo("tooOften");
        assertThat(setting.take(COMPANY, new byte[0])).as("each for themselves").isEqualTo("empty");
        assertThat(setting.attempts.asked).allMatch(limit -> limit.window().equals(Duration.ofHours(1)));
    }
}
