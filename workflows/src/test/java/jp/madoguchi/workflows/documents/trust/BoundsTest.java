package jp.madoguchi.workflows.documents.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.junit.jupiter.api.Test;

/** 上限: what is too much, or nothing at all, is refused before it is looked into. */
class BoundsTest {

    @FunctionalInterface
    private interface Made {
        void with(PDDocument document) throws IOException;
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(Bounds.refuse(new byte[0])).isEqualTo("empty");
    }

    @Test
    void aSignatureApartMayHaveAMegabyteAndAPdfTwenty() throws IOException {
        var xml = new byte[1024 * 1024 + 1];
        java.util.Arrays.fill(xml, (byte) '<');
        assertThat(Bounds.refuse(xml)).isEqualTo("tooLarge");
        assertThat(Bounds.refuse(java.util.Arrays.copyOf(xml, 1024 * 1024))).isNull();
        var pdf = signed(1, document -> { });
        assertThat(Bounds.refuse(java.util.Arrays.copyOf(pdf, 1024 * 1024 + 1))).isNotEqualTo("tooLarge");
        assertThat(Bounds.refuse(java.util.Arrays.copyOf(pdf, Bounds.LARGEST + 1))).isEqualTo("tooLarge");
    }

    @Test
    void aPdfWithoutASignatureIsUnsigned() throws IOException {
        assertThat(Bounds.refuse(pdf(document -> document.addPage(new PDPage())))).isEqualTo("unsigned");
        assertThat(Bounds.refuse(signed(1, document -> { }))).isNull();
    }

    @Test
    void moreThanTwentySignaturesAreTooMany() throws IOException {
        assertThat(Bounds.refuse(signed(20, document -> { }))).isNull();
        assertThat(Bounds.refuse(signed(21, document -> { }))).isEqualTo("tooManySignatures");
        assertThat(Bounds.refuse(xml("<ds:Signature Id='a'/>".repeat(20)))).isNull();
        assertThat(Bounds.refuse(xml("<ds:Signature Id='a'/>".repeat(21)))).isEqualTo("tooManySignatures");
        assertThat(Bounds.refuse(xml("<Signature>".repeat(21)))).isEqualTo("tooManySignatures");
        assertThat(Bounds.refuse(xml("<SignatureValue>".repeat(21)))).as("parts of one").isNull();
    }

    @Test
    void moreThanThreeHundredPagesAreTooMany() throws IOException {
        assertThat(Bounds.refuse(signed(1, document -> pages(document, 299)))).isNull();
        assertThat(Bounds.refuse(signed(1, document -> pages(document, 300)))).isEqualTo("tooManyPages");
    }

    @Test
    void aPageLargerThanAnyPaperIsNotLookedAt() throws IOException {
        assertThat(Bounds.refuse(signed(1, document -> size(document, 5_000, 10, 1)))).isNull();
        assertThat(Bounds.refuse(signed(1, document -> size(document, 5_001, 10, 1)))).isEqualTo("unreadable");
        assertThat(Bounds.refuse(signed(1, document -> size(document, 10, 5_001, 1)))).isEqualTo("unreadable");
        assertThat(Bounds.refuse(signed(1, document -> size(document, 600, 600, 9)))).as("in units of its own").isEqualTo("unreadable");
        assertThat(Bounds.refuse(signed(1, document -> size(document, 500, 500, 10)))).isNull();
    }

    @Test
    void anEncryptedPdfIsNotLookedAtWithOrWithoutAPasswordToOpenIt() throws IOException {
        assertThat(Bounds.refuse(protectedBy("開封"))).isEqualTo("encrypted");
        assertThat(Bounds.refuse(protectedBy(""))).isEqualTo("encrypted");
    }

    @Test
    void whatOnlyBeginsLikeAPdfOrASignatureIsUnreadable() {
        assertThat(Bounds.refuse("%PDF-1.7 では、ありません".getBytes(StandardCharsets.UTF_8))).isEqualTo("unreadable");
        assertThat(Bounds.refuse(new byte[] {0x30, 1, 2})).isEqualTo("unreadable");
    }

    @Test
    void nothingIsDeclaredInTheXmlOfASignature() {
        assertThat(Bounds.refuse(xml("<!DOCTYPE a>"))).isEqualTo("unreadable");
        for (var encoding : List.of("UTF-16", "UTF-16LE", "UTF-32", "IBM037"))
            assertThat(Bounds.refuse("<?xml version=\"1.0\"?><!DOCTYPE a><a/>".getBytes(Charset.forName(encoding)))).as(encoding).isEqualTo("unreadable");
        assertThat(Bounds.refuse(xml("<?xml version='1.0' encoding='CP037'?>"))).isEqualTo("unreadable");
        assertThat(Bounds.refuse(xml("<?xml version='1.0' encoding='utf-8'?><a/>"))).isNull();
        assertThat(Bounds.refuse(xml("<!ENTITY a 'b'>"))).isEqualTo("unreadable");
    }

    @Test
    void onlyAFileThatBeginsAsOneIsAPdf() {
        assertThat(Bounds.isPdf(xml("%PDF-"))).isTrue();
        assertThat(Bounds.isPdf(xml("%PDF"))).as("and nothing more").isFalse();
        for (var other : new String[] {"-PDF-", "%-DF-", "%P-F-", "%PD--"}) assertThat(Bounds.isPdf(xml(other))).as(other).isFalse();
    }

    @Test
    void whoeverChecksAFileSaysWhyItWasRefused() {
        var validator = new Validator(Bounds::refuse, new AuthoritySamples(), new AuthoritySamples(),
                Clock.fixed(Instant.parse("2026-11-20T01:00:00Z"), ZoneOffset.UTC));
        var none = EnumSet.noneOf(Purpose.class);
        assertThat(validator.check(new byte[0], none).problem()).isEqualTo("empty");
        assertThat(validator.check(new byte[0], xml("本文"), none).problem()).isEqualTo("empty");
        assertThat(validator.checkForAnybody(xml("<a>"), none).problem()).isEqualTo("unreadable");
        assertThat(validator.check(xml("<a/>"), none).isValid()).isFalse();
    }

    private static byte[] xml(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void pages(PDDocument document, int more) {
        for (var i = 0; i < more; i++) document.addPage(new PDPage());
    }

    private static void size(PDDocument document, int width, int height, int unit) {
        document.getPage(0).setMediaBox(new PDRectangle(width, height));
        document.getPage(0).setUserUnit(unit);
    }

    private static byte[] protectedBy(String password) throws IOException {
        return pdf(document -> {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
        });
    }

    private static byte[] signed(int signatures, Made more) throws IOException {
        return pdf(document -> {
            document.addPage(new PDPage());
            var form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            for (var i = 0; i < signatures; i++) {
                var field = new PDSignatureField(form);
                field.setValue(new PDSignature());
                form.getFields().add(field);
            }
            more.with(document);
        });
    }

    private static byte[] pdf(Made how) throws IOException {
        try (var document = new PDDocument()) {
            how.with(document);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
