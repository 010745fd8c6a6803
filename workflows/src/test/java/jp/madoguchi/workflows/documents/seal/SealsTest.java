package jp.madoguchi.workflows.documents.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.SignatureLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.workflows.base.authority.Authority;
import jp.madoguchi.workflows.base.authority.AuthorityFakes;
import jp.madoguchi.workflows.documents.trust.DemoTrust;
import jp.madoguchi.workflows.documents.trust.Purpose;
import jp.madoguchi.workflows.documents.trust.TrustFakes;
import jp.madoguchi.workflows.documents.trust.Verification;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** 公印: whose key seals what, that anybody can check it, and that a new key takes over. */
class SealsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final AuthorityId KEN = new AuthorityId(new UUID(2, 1));
    private static final AuthorityId SHI = new AuthorityId(new UUID(2, 2));

    @TempDir
    Path data;

    private DemoTrust demo;

    @BeforeEach
    void authorities() {
        demo = TrustFakes.demo(data, CLOCK);
    }

    private static ObjectProvider<DemoTrust> provider(@Nullable DemoTrust trust) {
        var beans = new DefaultListableBeanFactory();
        if (trust != null) beans.registerSingleton("demo", trust);
        return beans.getBeanProvider(DemoTrust.class);
    }

    private Seals seals(Map<String, SealSettings.Key> keys, boolean longTerm, @Nullable DemoTrust run) {
        var settings = new SealSettings(keys, null, longTerm, 12_000);
        var all = AuthorityFakes.of(new Authority(KEN, "ken", "みほん県", "", ""), new Authority(SHI, "shi", "みほん市", "", ""));
        return new Seals(new SealKeys(settings, all, provider(run)),
                new Timestamps(settings, provider(run), TrustFakes.time(demo), CLOCK), settings, TrustFakes.validator(demo, CLOCK),
                provider(run), CLOCK);
    }

    private static SealSettings.Key file(Path file, String password) {
        return new SealSettings.Key(file, null, 0, password);
    }

    private Verification check(byte[] pdf) {
        return TrustFakes.validator(demo, CLOCK).check(pdf, EnumSet.of(Purpose.SEAL, Purpose.TIME));
    }

    private static byte[] pdf() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void aSealIsPutOnWhatIsThereWithItsTimeAndReason() throws IOException {
        var seals = seals(Map.of(), false, demo);
        var pdf = pdf();

        var sealed = seals.seal(KEN, pdf, "M-000001");

        assertThat(Arrays.copyOf(sealed, pdf.length)).isEqualTo(pdf);
        var checked = check(sealed);
        assertThat(checked.isValid()).as(checked.reason()).isTrue();
        assertThat(checked.signers()).singleElement().satisfies(one -> {
            assertThat(one.certificate()).isEqualTo(seals.certificate(KEN).orElseThrow());
            assertThat(one.at()).isEqualTo(NOW);
        });
        try (var document = Loader.loadPDF(sealed)) {
            assertThat(document.getSignatureDictionaries()).singleElement()
                    .satisfies(one -> assertThat(one.getReason()).isEqualTo("M-000001"));
        }
    }

    @Test
    void whatWasChangedAfterItsSealIsFoundOut() throws IOException {
        var sealed = seals(Map.of(), false, demo).seal(KEN, pdf(), "");
        sealed[20] ^= 1;

        assertThat(check(sealed).isValid()).isFalse();
    }

    @Test
    void eachAuthoritySealsWithItsOwn() {
        var seals = seals(Map.of(), false, demo);

        assertThat(seals.certificate(KEN).orElseThrow().getSubjectX500Principal().getName()).contains("みほん県");
        assertThat(seals.certificate(SHI).orElseThrow().getSubjectX500Principal().getName()).contains("みほん市");
        assertThat(seals.has(SHI)).isTrue();
        assertThat(seals.isDemo()).isTrue();
    }

    @Test
    void proofsForALongTimeLieInTheFile() throws IOException {
        var seals = seals(Map.of(), true, demo);
        assertThat(seals.level()).isEqualTo(SignatureLevel.PAdES_BASELINE_LT);
        assertThat(seals(Map.of(), false, demo).level()).isEqualTo(SignatureLevel.PAdES_BASELINE_T);

        try (var with = Loader.loadPDF(seals.seal(KEN, pdf(), ""));
                var without = Loader.loadPDF(seals(Map.of(), false, demo).seal(KEN, pdf(), ""))) {
            var name = COSName.getPDFName("DSS");
            assertThat(with.getDocumentCatalog().getCOSObject().getDictionaryObject(name)).isNotNull();
            assertThat(without.getDocumentCatalog().getCOSObject().getDictionaryObject(name)).isNull();
        }
    }

    @Test
    void withoutATimestampAuthorityTheTimeIsNotProvenAndTheSealCounts() throws IOException {
        var seals = seals(Map.of("ken", file(demo.sealFile("みほん県"), new String(DemoTrust.PASSWORD))), true, null);

        assertThat(seals.level()).isEqualTo(SignatureLevel.PAdES_BASELINE_B);
        assertThat(seals.isDemo()).isFalse();
        assertThat(check(seals.seal(KEN, pdf(), "")).isValid()).isTrue();
    }

    @Test
    void whoHasNoSealIssuesWithoutOne() throws IOException {
        var seals = seals(Map.of("ken", file(demo.sealFile("みほん県"), new String(DemoTrust.PASSWORD))), false, null);
        var pdf = pdf();

        assertThat(seals.has(KEN)).isTrue();
        assertThat(seals.has(SHI)).isFalse();
        assertThat(seals.certificate(SHI)).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> seals.seal(SHI, pdf, ""));
    }

    @Test
    void aKeyThatIsSetCountsMoreThanThatOfTheDemo() {
        var seals = seals(Map.of("shi", file(demo.sealFile("べつの市"), new String(DemoTrust.PASSWORD))), false, demo);

        assertThat(seals.certificate(SHI).orElseThrow().getSubjectX500Principal().getName()).contains("べつの市");
        assertThat(seals.certificate(KEN).orElseThrow().getSubjectX500Principal().getName()).contains("みほん県");
    }

    @Test
    void aNewKeyTakesOverAsSoonAsItsFileIsThere() throws IOException {
        var file = data.resolve("seal.p12");
        Files.copy(demo.sealFile("旧"), file);
        Files.setLastModifiedTime(file, FileTime.from(NOW));
        var seals = seals(Map.of("ken", file(file, new String(DemoTrust.PASSWORD))), false, null);
        var old = seals.certificate(KEN);

        Files.copy(demo.sealFile("新"), file, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(file, FileTime.from(NOW));
        assertThat(seals.certificate(KEN)).as("not read each time").isEqualTo(old);
        Files.setLastModifiedTime(file, FileTime.from(NOW.plusSeconds(60)));

        assertThat(seals.certificate(KEN).orElseThrow().getSubjectX500Principal().getName()).contains("新");
    }

    @Test
    void aKeyWhosePasswordIsWrongIsSetButCannotBeUsed() {
        var seals = seals(Map.of("ken", file(demo.sealFile("みほん県"), "ちがう")), false, null);

        assertThat(seals.has(KEN)).isTrue();
        assertThatThrownBy(() -> seals.certificate(KEN)).isInstanceOf(RuntimeException.class);
    }
}
