package jp.madoguchi.platform.documents.signature;

import static jp.madoguchi.platform.acting.Flowing.APPROVAL;
import static jp.madoguchi.platform.acting.Flowing.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Client;
import jp.madoguchi.platform.acting.Flowing;
import jp.madoguchi.workflows.documents.trust.Certificates;
import jp.madoguchi.workflows.documents.trust.Purpose;
import org.awaitility.Awaitility;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;

/** Files that were signed elsewhere, several signers, and the evidence that is kept of all. */
class SignedFileTest extends SigningTest {

    @Test
    void aSignatureOverAnotherApplicationIsRefused() throws Exception {
        var one = flow.apply("place", "津市");
        var other = flow.apply("place", "鈴鹿市");
        card(begins(one, number(one)), card("hanako", HANAKO));
        one.get(base(number(one))).post(base(number(one)) + "/confirm");
        other.get(base(number(other))).upload(base(number(other)) + "/file", "file", "s.p7s",
                "application/pkcs7-signature", bytes(number(one)));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).contains("この申請の内容に対する署名ではありません");
    }

    @Test
    void aPdfThatWasSignedElsewhereIsTakenAndOneThatWasChangedIsNot() throws Exception {
        var client = flow.apply("place", "三重県津市広明町13番地");
        var number = number(client);
        client.get(base(number));
        sends(client, number, Hostile.plain());
        assertThat(client.text()).contains("ファイルに署名がありません");
        var statement = pdf(number);
        var signed = ForeignSeal.pades(statement, demo.card("hanako", HANAKO));
        sends(client, number, Hostile.overlay(signed));
        assertThat(client.text()).containsAnyOf("署名のあとで、ファイルの中身が変わっています", "この申請の内容に対する署名ではありません");
        sends(client, number, ForeignSeal.pades(ForeignSeal.pades(statement, demo.card("hanako", HANAKO)), demo.card("hanako", HANAKO)));
        assertThat(client.text()).contains("署名は1つだけにしてください");
        sends(client, number, new byte[0]);
        assertThat(client.text()).contains("署名したファイルを選んでください");
        sends(client, number, "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>".getBytes(StandardCharsets.UTF_8));
        assertThat(client.status()).isEqualTo(422);
        sends(client, number, signed);
        assertThat(client.text()).contains("有効な署名です");
        client.post(base(number) + "/confirm");
        assertThat(state(number)).isEqualTo("REVIEW");
    }

    @Test
    void severalSignInAnyOrderEachByTheirOwnLink() throws Exception {
        var both = Flowing.with(site, """
                {"type": "signature", "key": "sign", "name": "連名の署名", "parts": [{"key": "s1", "name": "申請者", "nameField": "who"}, {"key": "s2", "name": "会社", "with": "COMPANY"}]}""", REVIEW, APPROVAL);
        var applicant = both.apply();
        var number = number(applicant);
        applicant.get("/applications/" + number).post("/applications/" + number + "/signatures/sign.s2/link");
        var link = match(applicant.text(), "<code id=\"link\">" + Pattern.quote(site) + "(/sign/[^<]+)<");
        var company = new Client(site).get(link);
        assertThat(company.text()).contains("署名する内容").contains("山田");
        var seal = demo.kept("cards/company", () -> Certificates.signer("CN=代表取締役,O=株式会社見本,C=JP",
                demo.root(Purpose.COMPANY), Instant.now().minusSeconds(900), Instant.now().plusSeconds(9_000_000),
                builder -> builder.addExtension(Extension.keyUsage, true,
                        new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))));
        var statement = sql.queryForObject(
                "select pdf from signature_request r join application a on a.id = r.application_id where a.receipt_number = ? and r.signer = 's2'", byte[].class, number);
        company.upload(link + "/file", "file", "signed.pdf", "application/pdf", ForeignSeal.pades(statement, seal)).post(link + "/confirm");
        assertThat(state(number)).as("the other has not signed yet").isEqualTo("SIGNING");
        assertThat(company.get(link).text()).as("whoever signed sees no more of it").doesNotContain("署名する内容（PDF）");

        card(begins(applicant, number), card("hanako", HANAKO));
        applicant.get(base(number)).post(base(number) + "/confirm");
        assertThat(state(number)).isEqualTo("REVIEW");
        assertThat(new Client(site).get("/sign/guessed").status()).isEqualTo(404);
    }

    @Test
    void theProofOfTimeIsRenewedBeforeItEnds() throws Exception {
        var hanako = flow.apply();
        var number = number(hanako);
        card(begins(hanako, number), card("hanako", HANAKO));
        hanako.get(base(number)).post(base(number) + "/confirm");
        Awaitility.await().until(() -> timestamps(number) == 1);
        evidence.renew();
        assertThat(timestamps(number)).as("nothing to do yet").isEqualTo(1);
        clock.moveTo(Duration.ofDays(365 * 9 + 200));
        evidence.renew();
        assertThat(timestamps(number)).isEqualTo(2);
    }

    @Test
    void theEvidenceComesInOneFileWithTheFingerprintOfEach() throws Exception {
        var hanako = flow.apply();
        var number = number(hanako);
        card(begins(hanako, number), card("hanako", HANAKO));
        hanako.get(base(number)).post(base(number) + "/confirm");
        Awaitility.await().until(() -> timestamps(number) == 1);
        flow.acts("okada", number, "grant");
        flow.acts("sato", number, "approve");
        var files = new java.util.TreeMap<String, byte[]>();
        try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(AtDesk.signIn(site, "okada")
                .bytes("/staff/applications/" + number + "/evidence.zip")))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) files.put(entry.getName(), zip.readAllBytes());
        }
        assertThat(files.keySet()).contains("submission-1.json", "decisions.json", "signatures/sign-s1/statement.json",
                "signatures/sign-s1/statement.pdf", "signatures/sign-s1/signature.p7s",
                "signatures/sign-s1/report.xml", "signatures/sign-s1/timestamp-1.tst");
        var manifest = new String(files.get("manifest.json"), StandardCharsets.UTF_8);
        for (var file : files.entrySet())
            if (!file.getKey().equals("manifest.json")) assertThat(manifest)
                    .contains(java.util.HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256")
                    .digest(file.getValue())));
        assertThat(AtDesk.signIn(site, "kobayashi").get("/staff/applications/" + number + "/evidence.zip").status())
                .as("another department").isEqualTo(404);
    }

    @Test
    void administratorsSeeWithWhatIsSealedAndOthersDoNot() {
        assertThat(AtDesk.signIn(site, "yamaguchi").get("/staff/seal").text()).contains("見本の公印です").contains("三重県知事").contains("PAdES B-T");
        assertThat(AtDesk.signIn(site, "okada").get("/staff/seal").status()).isEqualTo(403);
    }
}
