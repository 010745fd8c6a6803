package jp.madoguchi.workflows.documents.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateParsingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 見本の認証局: made once and kept, each for its own purpose. */
class DemoTrustTest {

    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Card HANAKO = new Card("山田花子", "津市", LocalDate.of(1985, 4, 2), "2");
    private static final byte[] TEXT = "申請書の内容".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path data;

    private DemoTrust demo;

    @BeforeEach
    void aFirstStart() {
        demo = new DemoTrust(data, CLOCK);
    }

    private Verification check(DemoTrust trust, Certificates.Entity by, Purpose purpose) {
        return new Validator(Bounds::refuse, trust, trust, CLOCK).check(SignedSamples.cms(by, TEXT, NOW), TEXT, EnumSet.of(purpose));
    }

    @Test
    void eachPurposeHasAnAuthorityOfItsOwn() {
        assertThat(Stream.of(Purpose.values()).map(purpose -> demo.root(purpose).certificate())).doesNotHaveDuplicates();
        for (var purpose : Purpose.values()) assertThat(demo.anchors(purpose)).singleElement()
                .satisfies(one -> assertThat(one.getCertificate()).isEqualTo(demo.root(purpose).certificate()));
        assertThat(demo.between()).isEmpty();
        assertThat(demo.answers()).isNull();
    }

    @Test
    void whatWasMadeIsTheSameAfterTheNextStart() {
        var card = demo.card("hanako", HANAKO);
        var seal = demo.sealFile("みほん県");
        var later = new DemoTrust(data, Clock.fixed(NOW.plus(Duration.ofDays(90)), ZoneOffset.UTC));

        assertThat(later.root(Purpose.PERSON)).isEqualTo(demo.root(Purpose.PERSON));
        assertThat(later.card("hanako", new Card("別人", "", LocalDate.EPOCH, "1"))).isEqualTo(card);
        assertThat(later.sealFile("みほん県")).isEqualTo(seal).exists();
        assertThat(later.timestamps()).isNotEqualTo(demo.root(Purpose.TIME));
    }

    @Test
    void whatIsMadeWhileTheClockIsAheadIsGoodOnTheDayOfTheStart() throws Exception {
        var ahead = new DemoTrust(data, Clock.fixed(NOW.plus(Duration.ofDays(400)), ZoneOffset.UTC));
        ahead.sealFile("みほん県");
        for (var made : List.of(ahead.timestamps(), ahead.card("hanako", HANAKO), ahead.staffCard("sato", "佐藤"))) {
            made.certificate().checkValidity(Date.from(NOW));
        }
        assertThat(check(demo, ahead.card("hanako", HANAKO), Purpose.PERSON).signers()).singleElement()
                .satisfies(one -> assertThat(one.verdict()).isEqualTo(Verification.Verdict.VALID));
    }

    @Test
    void whatWasWrittenByHalfBeforeAStopIsMadeAnew() throws IOException {
        Files.createDirectories(demo.folder().resolve("cards"));
        Files.write(demo.folder().resolve("cards/taro.p12.new"), new byte[] {1, 2, 3});
        assertThat(demo.has("cards/taro")).isFalse();

        var card = demo.card("taro", HANAKO);

        assertThat(demo.has("cards/taro")).isTrue();
        assertThat(demo.folder().resolve("cards/taro.p12.new")).doesNotExist();
        assertThat(new DemoTrust(data, CLOCK).card("taro", HANAKO)).isEqualTo(card);
    }

    @Test
    void aCardCountsFromTheFirstDayOfItsAuthorityForFiveYears() {
        var certificate = demo.card("hanako", HANAKO).certificate();

        assertThat(certificate.getNotBefore()).isEqualTo(demo.root(Purpose.PERSON).certificate().getNotBefore());
        assertThat(certificate.getNotAfter().toInstant()).isBetween(NOW.plus(Duration.ofDays(1_825)), NOW.plus(Duration.ofDays(1_828)));
        assertThat(certificate.getSubjectX500Principal().getName()).as("the name is among the facts only").doesNotContain("山田");
        assertThat(check(demo, demo.card("hanako", HANAKO), Purpose.PERSON).isValid()).isTrue();
    }

    @Test
    void aCardOfTheStaffIsNoneOfAResident() {
        var card = demo.staffCard("suzuki", "鈴木 一郎");

        assertThat(card.certificate().getSubjectX500Principal().getName()).contains("鈴木 一郎");
        assertThat(check(demo, card, Purpose.STAFF).isValid()).isTrue();
        assertThat(check(demo, card, Purpose.PERSON).reason()).isEqualTo("NO_CERTIFICATE_CHAIN_FOUND");
    }

    @Test
    void eachAuthorityHasASealOfItsOwn() {
        assertThat(demo.sealFile("みほん県")).isNotEqualTo(demo.sealFile("みほん市"));
        assertThat(demo.has("seal-" + Integer.toHexString("みほん県".hashCode()))).isTrue();
    }

    @Test
    void itsTimestampsAreForNothingElse() throws CertificateParsingException {
        var certificate = demo.timestamps().certificate();

        assertThat(certificate.getExtendedKeyUsage()).containsExactly(KeyPurposeId.id_kp_timeStamping.getId());
        assertThat(certificate.getIssuerX500Principal()).isEqualTo(demo.root(Purpose.TIME).certificate().getSubjectX500Principal());
        assertThat(certificate.getNotAfter().toInstant()).isAfter(NOW.plus(Duration.ofDays(3_600)));
    }

    @Test
    void aCardThatWasRevokedCountsNoMoreAndAllOthersDo() {
        var lost = demo.card("hanako", HANAKO);
        var other = demo.card("taro", HANAKO);
        assertThat(check(demo, lost, Purpose.PERSON).isValid()).isTrue();

        demo.revoke(lost.certificate());
        demo.revoke(demo.card("jiro", HANAKO).certificate());

        assertThat(check(demo, lost, Purpose.PERSON).reason()).isEqualTo("REVOKED_NO_POE");
        assertThat(check(demo, demo.card("jiro", HANAKO), Purpose.PERSON).reason()).isEqualTo("REVOKED_NO_POE");
        assertThat(check(demo, other, Purpose.PERSON).isValid()).isTrue();
        assertThat(check(new DemoTrust(data, CLOCK), lost, Purpose.PERSON).reason()).as("after the next start").isEqualTo("REVOKED_NO_POE");
    }
}
