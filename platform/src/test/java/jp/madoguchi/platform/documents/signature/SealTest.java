package jp.madoguchi.platform.documents.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.platform.acting.Applying;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Client;
import jp.madoguchi.workflows.documents.trust.Certificates;
import jp.madoguchi.workflows.documents.trust.DemoTrust;
import jp.madoguchi.workflows.documents.trust.Purpose;
import jp.madoguchi.workflows.documents.trust.Validator;
import jp.madoguchi.workflows.documents.trust.Verification.Verdict;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** The authority's seal on a permit, looked at by the library that made it and by others that did not. */
@SiteTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealTest {

    @Value("${madoguchi.site}")
    String site;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    Validator validator;

    @Autowired
    DemoTrust demo;

    private byte[] permit;

    @BeforeAll
    void aPermitIsIssued() {
        var number = new Applying(site).send();
        AtDesk.grants(site, number);
        permit = pdf(number);
    }

    private byte[] pdf(String number) {
        return sql.queryForObject(
                "select pdf from issued_document d join application a on a.id = d.application_id where a.receipt_number = ? and d.seal = 'done'", byte[].class, number);
    }

    @Test
    void aPermitBearsTheAuthoritysSealAndItsTime() {
        var checked = validator.check(permit, EnumSet.of(Purpose.SEAL, Purpose.TIME));
        assertThat(checked.verdict()).as(checked.reason()).isEqualTo(Verdict.VALID);
        assertThat(checked.signers()).singleElement()
                .satisfies(signer -> assertThat(signer.certificate().getSubjectX500Principal().getName())
                .contains("三重県知事"));
        assertThat(Oracle.signatures(permit)).singleElement().satisfies(seen -> {
            assertThat(seen.intact()).isTrue();
            assertThat(seen.whole()).isTrue();
            assertThat(seen.timed()).isTrue();
        });
        assertThat(Oracle.pdfsig(permit)).satisfiesAnyOf(said -> assertThat(said).isEmpty(), said -> assertThat(said)
                .contains("Signature is Valid"));
    }

    @Test
    void oneByteChangedIsFound() {
        var changed = permit.clone();
        changed[changed.length / 3]++;
        assertThat(validator.check(changed, EnumSet.of(Purpose.SEAL, Purpose.TIME)).verdict()).isEqualTo(Verdict.INVALID);
        assertThat(Oracle.signatures(changed)).noneMatch(Oracle.Seen::intact);
    }

    @Test
    void theSealIsNoSignatureOfAResident() {
        assertThat(validator.check(permit, EnumSet.of(Purpose.PERSON, Purpose.TIME)).verdict()).isEqualTo(Verdict.QUESTIONABLE);
    }

    @Test
    void whatIsDrawnOverThePageAfterwardsIsFound() {
        var covered = Hostile.overlay(permit);
        assertThat(covered).startsWith(permit);
        assertThat(checks(covered)).contains("書き換えられています");
        assertThat(Oracle.signatures(covered)).noneMatch(Oracle.Seen::whole);
    }

    @Test
    void whoeverHasTheFileChecksItWithoutLearningAnythingElse() {
        assertThat(checks(permit)).contains("有効です").doesNotContain("山田");
        var changed = permit.clone();
        changed[changed.length / 3]++;
        assertThat(checks(changed)).contains("書き換えられています");
        assertThat(checks(Hostile.plain())).contains("電子の公印がありません");
    }

    @Test
    void whatWaitsForItsSealIsNamedAndOpenedByNobody() {
        var applicant = new Applying(site);
        var number = applicant.send();
        AtDesk.grants(site, number);
        sql.update("update issued_document set seal = 'waiting', seal_next = null where application_id = (select id from application where receipt_number = ?)", number);
        var desk = AtDesk.signIn(site, "okada").get("/staff/applications/" + number);
        assertThat(desk.text()).contains("作成中").doesNotContain("/documents/permit");
        assertThat(desk.get("/staff/applications/" + number + "/documents/permit").status()).isEqualTo(404);
        assertThat(applicant.client().get("/applications/" + number).text()).contains("書類を作っています").doesNotContain("/documents/permit");
        assertThat(applicant.client().get("/applications/" + number + "/documents/permit").path()).as("led away").endsWith("/status");
    }

    @Test
    void aRevokedDocumentIsGenuineAndWorthNothing() {
        var number = new Applying(site).send();
        AtDesk.grants(site, number);
        var other = pdf(number);
        sql.update("update issued_document set revoked_at = now() where application_id = (select id from application where receipt_number = ?)", number);
        assertThat(checks(other)).contains("取り消されています");
    }

    @Test
    void aNewKeyTakesOverAndWhatTheOldOneSealedStaysValid() throws Exception {
        var file = demo.sealFile("三重県");
        var before = java.nio.file.Files.readAllBytes(file);
        try {
            var now = java.time.Instant.now();
            var next = Certificates.signer("CN=三重県知事（見本・次の鍵）,O=三重県,C=JP", demo.root(Purpose.SEAL),
                    now.minusSeconds(60), now.plusSeconds(90_000_000),
                    builder -> builder.addExtension(Extension.keyUsage, true,
                            new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation)));
            java.nio.file.Files.write(file, ForeignSeal.store(next, DemoTrust.PASSWORD));
            java.nio.file.Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.from(now.plusSeconds(5)));
            var number = new Applying(site).send();
            AtDesk.grants(site, number);
            var sealed = pdf(number);
            assertThat(validator.check(sealed, EnumSet.of(Purpose.SEAL, Purpose.TIME)).signers().getFirst()
                    .certificate().getSubjectX500Principal().getName()).contains("次の鍵");
            assertThat(checks(sealed)).contains("有効です");
            assertThat(checks(permit)).contains("有効です");
            assertThat(validator.check(permit, EnumSet.of(Purpose.SEAL, Purpose.TIME)).verdict()).isEqualTo(Verdict.VALID);
        } finally {
            java.nio.file.Files.write(file, before);
        }
    }

    @Test
    void aSealOfAnotherAuthorityOfTheSameNameIsNotOurs() throws Exception {
        var other = new ForeignSeal();
        assertThat(checks(other.seal(Hostile.plain()))).contains("この窓口の記録にある書類ではありません");
        assertThat(validator.check(other.seal(Hostile.plain()), EnumSet.of(Purpose.SEAL, Purpose.TIME)).reason())
                .isEqualTo("NO_CERTIFICATE_CHAIN_FOUND");
    }

    @Test
    void filesThatAreTooMuchAreToldSo() {
        assertThat(checks(Hostile.encrypted())).contains("パスワードの付いたPDF");
        assertThat(checks(Hostile.pages(5_000))).contains("ページが多すぎます");
        assertThat(checks(Hostile.signatures(1_000))).contains("電子署名が多すぎます");
        assertThat(checks(new byte[21 * 1024 * 1024])).contains("ファイルが大きすぎます");
        assertThat(checks("%PDF-1.7 nothing".getBytes(java.nio.charset.StandardCharsets.UTF_8))).contains("ファイルを読めません");
        assertThat(checks("<a/>".getBytes(java.nio.charset.StandardCharsets.UTF_8))).contains("ファイルを読めません");
        assertThat(checks(new byte[0])).contains("ファイルを選んでください");
    }

    private String checks(byte[] file) {
        var client = new Client(site).get("/verify").upload("/verify", "file", "document.pdf", "application/pdf", file);
        assertThat(client.status()).isLessThan(500);
        return client.text();
    }
}
