package jp.madoguchi.workflows.documents.trust;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.model.x509.CertificateToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an installation trusts is what lies in its folder, now. */
class FolderTrustTest {

    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final byte[] TEXT = "申請書の内容".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final Certificates.Entity root = AuthoritySamples.authority("CN=県の認証局,C=JP", null, NOW.minusSeconds(9_000));
    private final Certificates.Entity other = AuthoritySamples.authority("CN=国の認証局,C=JP", null, NOW.minusSeconds(9_000));

    private void put(String name, Certificates.Entity entity) throws IOException, CertificateEncodingException {
        put(name, entity.certificate().getEncoded());
    }

    private void put(String name, byte[] bytes) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.write(folder.resolve(name), bytes);
    }

    @Test
    void withoutAFolderNobodyIsTrusted() {
        for (var none : List.of(new FolderTrust(""), new FolderTrust(folder.resolve("ない").toString()))) {
            for (var purpose : Purpose.values()) assertThat(none.anchors(purpose)).isEmpty();
            assertThat(none.between()).isEmpty();
            assertThat(none.lists()).isNull();
            assertThat(none.answers()).isNull();
        }
    }

    @Test
    void eachPurposeHasItsOwnAndWhatStandsBetweenIsNone() throws Exception {
        put("person/b.cer", root);
        put("person/a.cer", other);
        put("seal/seal.cer", root);
        put("between/middle.cer", other);
        Files.createDirectories(folder.resolve("person/old"));
        var trust = new FolderTrust(folder.toString());

        assertThat(trust.anchors(Purpose.PERSON)).as("by their names").extracting(CertificateToken::getCertificate)
                .containsExactly(other.certificate(), root.certificate());
        assertThat(trust.anchors(Purpose.SEAL)).extracting(CertificateToken::getCertificate).containsExactly(root.certificate());
        assertThat(trust.anchors(Purpose.COMPANY)).isEmpty();
        assertThat(trust.anchors(Purpose.STAFF)).isEmpty();
        assertThat(trust.anchors(Purpose.TIME)).isEmpty();
        assertThat(trust.between()).extracting(CertificateToken::getCertificate).containsExactly(other.certificate());
    }

    @Test
    void whatIsPutThereLaterCountsAtOnce() throws Exception {
        var trust = new FolderTrust(folder.toString());
        assertThat(trust.anchors(Purpose.TIME)).isEmpty();

        put("time/tsa.cer", root);
        put("crl/root.crl", RevocationList.of(root, List.of(), NOW));

        assertThat(trust.anchors(Purpose.TIME)).hasSize(1);
        assertThat(trust.lists()).isNotNull();
    }

    @Test
    void aNewListInTheFolderTakesAValidityAway() throws Exception {
        var signer = Certificates.signer("CN=株式会社みほん,C=JP", root, NOW.minusSeconds(60), NOW.plusSeconds(9_000), SignedSamples.FOR_SIGNING);
        put("company/root.cer", root);
        put("crl/root.crl", RevocationList.of(root, List.of(), NOW));
        var trust = new FolderTrust(folder.toString());
        var validator = new Validator(Bounds::refuse, trust, trust, Clock.fixed(NOW, ZoneOffset.UTC));
        var file = SignedSamples.cms(signer, TEXT, NOW);
        assertThat(validator.check(file, TEXT, EnumSet.of(Purpose.COMPANY)).isValid()).isTrue();

        put("crl/root.crl", RevocationList.of(root, List.of(signer.certificate().getSerialNumber() + " " + NOW), NOW));

        assertThat(validator.check(file, TEXT, EnumSet.of(Purpose.COMPANY)).reason()).isEqualTo("REVOKED_NO_POE");
    }
}
