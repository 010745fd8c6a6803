package jp.madoguchi.workflows.documents.batch;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import jp.madoguchi.db.id.DocumentId;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.documents.document.DocumentFakes;
import jp.madoguchi.workflows.documents.document.IssuedDocument;
import jp.madoguchi.workflows.documents.document.Pdfs;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is in the file of a batch that is taken along, to be sent or to be printed. */
class BatchFileTest {

    private final BatchFakes kept = new BatchFakes();

    private void has(int many) {
        for (var i = 1; i <= many; i++) kept.items.add(new BatchMapper.Item(BatchFakes.BATCH, i, BatchFakes.application(i)));
    }

    private static byte[] pages(int many) throws IOException {
        try (var document = new PDDocument()) {
            for (var i = 0; i < many; i++) document.addPage(new PDPage());
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static IssuedDocument document(int application, String kind, @Nullable Instant revoked, boolean ready) {
        return new IssuedDocument(DocumentId.next(CLOCK.instant()), BatchFakes.application(application), AUTHORITY, kind, "", null,
                null, null, null,
                revoked, "", CLOCK.instant(), ready);
    }

    private BatchFile file(byte[] pdf, IssuedDocument... documents) {
        var all = kept.items.stream().map(item -> ApplicationFakes.application(item.application(), null, null)).toArray(Application[]::new);
        return new BatchFile(kept, new ApplicationFakes.Kept(all), DocumentFakes.register(pdf, documents));
    }

    private List<String> names(BatchFile file) throws IOException {
        var out = new ByteArrayOutputStream();
        file.zip(kept.batch, out);
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                names.add(entry.getName() + " " + zip.readAllBytes().length);
        }
        return names;
    }

    @Test
    void aZipHasWhatCanBeGivenOutByTheNumbersOfTheApplications() throws IOException {
        has(5);

        assertThat(names(file(new byte[7], document(1, "ticket", null, true), document(1, "permit", null, true), document(2,
                "permit", null, false),
                document(3, "permit", CLOCK.instant(), true), document(5, "permit", null, true))))
                .containsExactly("K2-R8-000001-permit.pdf 7", "K2-R8-000005-permit.pdf 7");
    }

    @Test
    void moreThanOnePageOfApplicationsIsReadToItsEnd() throws IOException {
        has(Batches.PAGE + 1);

        assertThat(names(file(new byte[7], document(1, "permit", null, true), document(Batches.PAGE + 1, "permit", null, true))))
                .hasSize(2);
    }

    @Test
    void aSheetsPartsAreNamedByTheirFirstRow() throws IOException {
        kept.batch = BatchFakes.batch(true, "", Batch.State.DONE);
        kept.sheets.put(1, new byte[3]);
        kept.sheets.put(401, new byte[4]);

        assertThat(names(file(new byte[0]))).containsExactly("issue-000001.pdf 3", "issue-000401.pdf 4");
    }

    @Test
    void onePdfToPrintHasThePagesOfAll() throws IOException {
        has(2);
        var out = new ByteArrayOutputStream();

        file(pages(2), document(1, "permit", null, true), document(2, "permit", null, true)).merged(kept.batch, out);

        assertThat(Pdfs.pages(out.toByteArray())).isEqualTo(4);
    }
}
