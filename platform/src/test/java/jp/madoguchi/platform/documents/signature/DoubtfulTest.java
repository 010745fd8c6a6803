package jp.madoguchi.platform.documents.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.workflows.documents.trust.Certificates;
import jp.madoguchi.workflows.documents.trust.Purpose;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.Test;

/** What is known of a certificate from elsewhere than a list, and what is not known at all; signatures as XML. */
class DoubtfulTest extends SigningTest {

    @Test
    void aCardThatItsAuthorityAnswersToBeRevokedIsRefused() throws Exception {
        var name = "ocsp-" + UUID.randomUUID();
        var file = card(name, HANAKO);
        var answers = Files.createDirectories(demo.folder().resolve("ocsp"));
        var answer = answers.resolve(name + ".der");
        Files.write(answer, revoked(name));
        try {
            assertThat(refusal(file)).contains("証明書は失効しています");
        } finally {
            Files.delete(answer);
        }
    }

    /** Of the authority itself (RFC 6960). */
    private byte[] revoked(String name) throws Exception {
        var issuer = demo.root(Purpose.PERSON);
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var id = new CertificateID(digests.get(CertificateID.HASH_SHA1),
                new JcaX509CertificateHolder(issuer.certificate()), demo.card(name, HANAKO).certificate()
                .getSerialNumber());
        var builder = new BasicOCSPRespBuilder(new RespID(new JcaX509CertificateHolder(issuer.certificate()).getSubject()));
        var now = Instant.now();
        builder.addResponse(id, new RevokedStatus(Date.from(now.minusSeconds(3_600)), 1),
                Date.from(now.minusSeconds(60)), Date.from(now.plusSeconds(86_400)), null);
        var basic = builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.key()),
                new X509CertificateHolder[] {new JcaX509CertificateHolder(issuer.certificate())}, Date.from(now));
        return new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, basic).getEncoded();
    }

    @Test
    void whereNothingIsKnownAboutRevocationAClerkFindsOut() throws Exception {
        var now = Instant.now();
        var between = Certificates.signer("CN=見本 中間認証局 " + UUID.randomUUID() + ",O=見本,C=JP", demo.root(Purpose.PERSON),
                now.minusSeconds(900), now.plusSeconds(90_000_000), builder -> {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        });
        var folder = Files.createDirectories(demo.folder().resolve("between"));
        var file = folder.resolve(UUID.randomUUID() + ".cer");
        Files.write(file, between.certificate().getEncoded());
        try {
            var name = "unlisted-" + UUID.randomUUID();
            demo.kept("cards/" + name, () -> Certificates.signer("CN=" + name + ",C=JP", between, now.minusSeconds(60),
                    now.plusSeconds(90_000), HANAKO));
            var hanako = flow.apply("place", "津市広明町13");
            var number = number(hanako);
            assertThat(card(begins(hanako, number), demo.folder().resolve("cards/" + name + ".p12"))).startsWith("0 ");
            assertThat(hanako.get(base(number)).text()).contains("担当が確かめます");
            hanako.post(base(number) + "/confirm");
            assertThat(sql.queryForObject(
                    "select result from step_pass p join application a on a.id = p.application_id where a.receipt_number = ? and p.step = 'sign'", String.class, number)).isEqualTo("questionable");
            assertThat(AtDesk.signIn(site, "okada").get("/staff/applications/" + number).text()).contains("要確認").contains("失効");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void aSignatureAsXmlCountsOverThisApplicationOnly() throws Exception {
        var hanako = flow.apply();
        var number = number(hanako);
        hanako.get(base(number));
        var statement = sql.queryForObject(
                "select r.statement from signature_request r join application a on a.id = r.application_id where a.receipt_number = ?",
                String.class, number).getBytes(StandardCharsets.UTF_8);
        sends(hanako, number, ForeignSeal.xades("another".getBytes(StandardCharsets.UTF_8), demo.card("hanako", HANAKO)));
        assertThat(hanako.text()).contains("この申請の内容に対する署名ではありません");
        var signed = ForeignSeal.xades(statement, demo.card("hanako", HANAKO));
        var xml = new String(signed, StandardCharsets.UTF_8);
        var value = xml.indexOf('>', xml.indexOf("<ds:SignatureValue")) + 1;
        var altered = (xml.substring(0, value) + (xml.charAt(value) == 'A' ? 'B' : 'A') + xml.substring(value + 1)).getBytes(StandardCharsets.UTF_8);
        sends(hanako, number, altered);
        assertThat(hanako.text()).contains("この署名は受け取れませんでした");
        sends(hanako, number, signed);
        assertThat(hanako.text()).contains("有効な署名です");
        hanako.post(base(number) + "/confirm");
        assertThat(state(number)).isEqualTo("REVIEW");
    }
}
