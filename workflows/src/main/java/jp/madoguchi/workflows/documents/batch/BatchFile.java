package jp.madoguchi.workflows.documents.batch;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.PdfCopy;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.documents.document.Documents;
import jp.madoguchi.workflows.documents.document.IssuedDocument;
import org.springframework.stereotype.Component;

/** The documents of a batch as one PDF to print, or as they were sealed in a ZIP; written as it is read, one document at a time. */
@Component
class BatchFile {

    private interface Writing {
        void document(String name, byte[] pdf) throws IOException;
    }

    private final BatchMapper mapper;
    private final Applications applications;
    private final Documents documents;

    BatchFile(BatchMapper mapper, Applications applications, Documents documents) {
        this.mapper = mapper;
        this.applications = applications;
        this.documents = documents;
    }

    /** Copies of pages: their seals do not go with them, which is why this one is for printing. */
    void merged(Batch batch, OutputStream out) throws IOException {
        var all = new Document();
        var copy = new PdfCopy(all, out);
        all.open();
        each(batch, (name, pdf) -> {
            var reader = new PdfReader(pdf);
            // A seal is of its file: in a copy it would look like tampering.
            for (var page = 1; page <= reader.getNumberOfPages(); page++) reader.getPageN(page).remove(PdfName.ANNOTS);
            reader.getCatalog().remove(PdfName.ACROFORM);
            for (var page = 1; page <= reader.getNumberOfPages(); page++) copy.addPage(copy.getImportedPage(reader, page));
            copy.freeReader(reader);
            reader.close();
        });
        all.close();
    }

    void zip(Batch batch, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            each(batch, (name, pdf) -> {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(pdf);
                zip.closeEntry();
            });
        }
    }

    private void each(Batch batch, Writing writing) throws IOException {
        if (batch.sheet()) {
            for (var ordinal : mapper.sheets(batch.id())) writing.document("%s-%06d.pdf".formatted(batch.step(),
                    ordinal), mapper.sheet(batch.id(), ordinal).bytes());
            return;
        }
        for (var page = mapper.items(batch.id(), 0, Batches.PAGE); !page.isEmpty(); page = mapper.items(batch.id(),
                page.getLast().ordinal(), Batches.PAGE))
            for (var item : page) {
                var document = documents.of(item.application()).stream()
                        .filter(one -> one.kind().equals(batch.kind()) && one.ready() && one.revokedAt() == null)
                        .findFirst();
                if (document.isPresent()) writing.document(name(item, document.get()), documents.pdf(document.get()));
            }
    }

    private String name(BatchMapper.Item item, IssuedDocument document) {
        return applications.get(item.application()).receiptNumber() + "-" + document.kind() + ".pdf";
    }
}
