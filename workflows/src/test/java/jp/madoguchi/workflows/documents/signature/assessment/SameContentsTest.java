package jp.madoguchi.workflows.documents.signature.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.junit.jupiter.api.Test;

/** What a signer's software may add to a page that was given to be signed: a signature that nobody sees, and nothing else. */
class SameContentsTest {

    @FunctionalInterface
    private interface Change {
        void to(PDDocument document) throws IOException;
    }

    @Test
    void anUnseenSignatureFieldLeavesTheContentsAlone() throws IOException {
        var given = given();
        assertThat(SameContents.of(given, given)).isTrue();
        assertThat(SameContents.of(given, changed(given, document -> field(document, new PDRectangle())))).isTrue();
    }

    @Test
    void whateverIsDrawnHiddenOrAddedInTheSameRevisionIsFound() throws IOException {
        var given = given();
        assertThat(SameContents.of(given, changed(given,
                document -> field(document, new PDRectangle(10, 10, 300, 100))))).as("a signature over the text")
                .isFalse();
        assertThat(SameContents.of(given, changed(given, document -> box(document)))).as("a box").isFalse();
        assertThat(SameContents.of(given, changed(given, document -> document.addPage(new PDPage())))).as("a page").isFalse();
        assertThat(SameContents.of(given, changed(given, document -> document.getPage(0)
                .setMediaBox(new PDRectangle(10, 10))))).as("a smaller page").isFalse();
        assertThat(SameContents.of(given, changed(given, document -> document.getPage(0).getResources().getCOSObject()
                .setItem(COSName.FONT, COSName.A)))).as("another font").isFalse();
        assertThat(SameContents.of(given, given())).as("another file").isFalse();
    }

    private static byte[] given() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            box(document);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] changed(byte[] given, Change change) throws IOException {
        try (var document = Loader.loadPDF(given)) {
            change.to(document);
            var catalog = document.getDocumentCatalog();
            catalog.getCOSObject().setNeedToBeUpdated(true);
            catalog.getPages().getCOSObject().setNeedToBeUpdated(true);
            document.getPages().forEach(page -> page.getCOSObject().setNeedToBeUpdated(true));
            document.getPage(0).getResources().getCOSObject().setNeedToBeUpdated(true);
            var out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    private static void box(PDDocument document) throws IOException {
        try (var on = new PDPageContentStream(document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, false)) {
            on.addRect(100, 100, 50, 50);
            on.fill();
        }
        if (document.getPage(0).getResources() == null) document.getPage(0).setResources(new org.apache.pdfbox.pdmodel.PDResources());
    }

    private static void field(PDDocument document, PDRectangle where) throws IOException {
        var form = new PDAcroForm(document);
        document.getDocumentCatalog().setAcroForm(form);
        var field = new PDSignatureField(form);
        field.getWidgets().getFirst().setRectangle(where);
        field.getWidgets().getFirst().setPage(document.getPage(0));
        document.getPage(0).getAnnotations().add(field.getWidgets().getFirst());
        form.getFields().add(field);
    }
}
