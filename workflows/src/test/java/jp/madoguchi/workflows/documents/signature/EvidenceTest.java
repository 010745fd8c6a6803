package jp.madoguchi.workflows.documents.signature;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static jp.madoguchi.workflows.documents.signature.SignatureSetting.BROWSER;
import static jp.madoguchi.workflows.documents.signature.SignatureSetting.COMPANY;
import static jp.madoguchi.workflows.documents.signature.SignatureSetting.RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.db.Sha256;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.documents.trust.Certificates;
import jp.madoguchi.workflows.documents.trust.DemoTrust;
import jp.madoguchi.workflows.documents.trust.Verification;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 長期の証拠: what a timestamp is taken over, when a new one is, and what is handed out as proof. */
class EvidenceTest {

    private static final Instant NOW = CLOCK.instant();

    @TempDir
    static Path data;

    private static DemoTrust demo;
    private static Certificates.Entity card;
    private SignatureSetting setting;

    @BeforeAll
    static void authorities() {
        demo = SignatureSetting.demo(data);
        card = demo.staffCard("suzuki", "鈴木 一郎");
    }

    @BeforeEach
    void anApplicationToSign() {
        setting = new SignatureSetting(demo);
    }

    private UUID signed(String task, String format) {
        var id = UUID.randomUUID();
        setting.statement(task);
        setting.signatures.keep(id, setting.request(task), BROWSER, format, ("署名 " + task).getBytes(StandardCharsets.UTF_8),
                new Verification.Signer(Verification.Verdict.VALID, "", NOW, card.certificate(), Set.of()), List.of(), "<報告/>", NOW);
        setting.kept.confirm(id, NOW);
        return id;
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    @Test
    void theFirstTimestampIsOverTheSignatureAndItsReport() {
        var id = signed(RESIDENT, "CMS");

        assertThat(setting.evidence.stamp(id)).isTrue();

        assertThat(setting.time.digests).containsExactly(Sha256.of(("署名 " + RESIDENT + "<報告/>").getBytes(StandardCharsets.UTF_8)));
        assertThat(setting.kept.stamps).singleElement().satisfies(stamp -> {
            assertThat(stamp.signature()).isEqualTo(id);
            assertThat(stamp.at()).isEqualTo(NOW);
            assertThat(stamp.ends()).isEqualTo(demo.timestamps().certificate().getNotAfter().toInstant());
        });
    }

    @Test
    void eachFurtherOneIsOverAllThatCameBefore() {
        var id = signed(RESIDENT, "CMS");
        setting.evidence.stamp(id);
        var first = setting.evidence.tokens(id).getFirst();

        setting.evidence.stamp(id);

        assertThat(setting.time.digests.getLast()).isEqualTo(Sha256.of(joined(
                ("署名 " + RESIDENT).getBytes(StandardCharsets.UTF_8), "<報告/>".getBytes(StandardCharsets.UTF_8), first)));
        assertThat(setting.evidence.tokens(id)).hasSize(2);
    }

    @Test
    void whereNobodyGivesTheTimeThereIsNone() {
        var id = signed(RESIDENT, "CMS");
        setting.time.there = false;
        assertThat(setting.evidence.stamp(id)).isFalse();
        setting.time.there = true;
        setting.time.most = 0;
        assertThat(setting.evidence.stamp(id)).isFalse();

        assertThat(setting.kept.stamps).isEmpty();
    }

    @Test
    void theFirstIsTakenAfterTheCommitAndASilentAuthorityIsAskedAgainTenMinutesLater() {
        var id = signed(RESIDENT, "CMS");
        setting.time.most = 0;
        assertThat(setting.evidence.next()).isFalse();
        assertThat(setting.kept.next).containsEntry(id, NOW.plus(Duration.ofMinutes(10)));

        setting.time.most = 9;
        assertThat(setting.evidence.next()).as("its time has not come").isFalse();
        setting.kept.next.put(id, NOW);

        assertThat(setting.evidence.next()).isTrue();
        assertThat(setting.evidence.next()).as("once").isFalse();
        assertThat(setting.kept.stamps).hasSize(1);
    }

    @Test
    void eachNightThoseAreAskedForThatEndWithinHalfAYearAndAreOlderThanAMonth() {
        setting.kept.due.addAll(List.of(signed(RESIDENT, "CMS"), signed(COMPANY, "CMS")));

        assertThat(setting.evidence.renew()).isEqualTo(2);

        assertThat(setting.kept.asked).containsExactly(NOW.plus(Duration.ofDays(180)), NOW.minus(Duration.ofDays(30)));
        assertThat(setting.kept.stamps).extracting(SignatureFakes.Stamp::signature).containsExactlyElementsOf(setting.kept.due);
    }

    @Test
    void theNightsWorkEndsWhenNoTimestampComesAndKeepsWhatItHas() {
        setting.kept.due.addAll(List.of(signed(RESIDENT, "CMS"), signed(COMPANY, "CMS"), signed("t-sign_s3", "CMS")));
        setting.time.most = 1;

        assertThat(setting.evidence.renew()).isEqualTo(1);
        assertThat(setting.kept.stamps).hasSize(1);
    }

    @Test
    void theProofOfASignatureIsEveryFileOfIt() {
        var id = signed(RESIDENT, "PDF");
        setting.evidence.stamp(id);
        setting.evidence.stamp(id);

        var files = new Proofs(setting.requests, setting.signatures, setting.evidence).of(ApplicationFakes.ID);

        var folder = "signatures/sign-s1/";
        assertThat(files).as("those who did not sign have none").containsOnlyKeys(folder + "statement.json", folder + "statement.pdf",
                folder + "signature.pdf", folder + "report.xml", folder + "timestamp-1.tst", folder + "timestamp-2.tst");
        assertThat(files.get(folder + "statement.json")).isEqualTo(setting.statement(RESIDENT).bytes());
        assertThat(files.get(folder + "statement.pdf")).isEqualTo(setting.statement(RESIDENT).pdf());
        assertThat(new String(files.get(folder + "signature.pdf"), StandardCharsets.UTF_8)).isEqualTo("署名 " + RESIDENT);
        assertThat(new String(files.get(folder + "report.xml"), StandardCharsets.UTF_8)).isEqualTo("<報告/>");
        assertThat(List.of(files.get(folder + "timestamp-1.tst"), files.get(folder + "timestamp-2.tst")))
                .isEqualTo(setting.evidence.tokens(id));
    }

    @Test
    void whoSignedTwiceHasAFolderForEachTime() {
        signed(RESIDENT, "CMS");
        setting.rows.insert("t-again", ApplicationFakes.ID, "sign", "s1", "申請者", NOW);
        var again = signed("t-again", "XML");

        assertThat(new Proofs(setting.requests, setting.signatures, setting.evidence).of(ApplicationFakes.ID))
                .containsKeys("signatures/sign-s1/signature.p7s", "signatures/sign-s1-" + again + "/signature.xml",
                        "signatures/sign-s1-" + again + "/statement.pdf").hasSize(8);
    }

    @Test
    void whatNobodySaidWasTheirsIsForgottenAfterADay() {
        setting.signatures.forgetExpired(NOW);

        assertThat(setting.kept.asked).containsExactly(NOW.minus(Duration.ofDays(1)));
        assertThat(setting.handing.forgotten).containsExactly(NOW.minus(Duration.ofDays(1)));
    }
}
