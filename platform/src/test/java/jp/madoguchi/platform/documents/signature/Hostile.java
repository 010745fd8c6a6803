package jp.madoguchi.platform.documents.signature;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** Files that nobody should send, made with PDFBox. */
public final class Hostile {

    private Hostile() {
    }

    @FunctionalInterface
    private interface Made {
        void with(PDDocument document) throws IOException;
    }

    /** A black box over a line, added after the seal without touching a byte of what it covers. */
    public static byte[] overlay(byte[] sealed) {
        try (var document = Loader.loadPDF(sealed)) {
            var page = document.getPage(0);
            try (var on = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
                on.setNonStrokingColor(Color.BLACK);
                on.addRect(100, 400, 300, 60);
                on.fill();
            }
            page.getCOSObject().setNeedToBeUpdated(true);
            document.getDocumentCatalog().getPages().getCOSObject().setNeedToBeUpdated(true);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            var out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] plain() {
        return pages(1);
    }

    public static byte[] pages(int many) {
        return made(document -> {
            for (var i = 0; i < many; i++) document.addPage(new PDPage());
        });
    }

    public static byte[] encrypted() {
        return made(document -> {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        });
    }

    public static byte[] signatures(int many) {
        return made(document -> {
            document.addPage(new PDPage());
            var form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            for (var i = 0; i < many; i++) {
                var field = new PDSignatureField(form);
                var signature = new PDSignature();
                signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
                signature.getCOSObject().setItem(COSName.TYPE, COSName.SIG);
                field.setValue(signature);
                form.getFields().add(field);
            }
        });
    }

    private static byte[] made(Made how) {
        try (var document = new PDDocument()) {
            how.with(document);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
