package jp.madoguchi.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.workflows.documents.document.PdfTool;
import jp.madoguchi.workflows.documents.document.Pdfs;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** veraPDF, as an installation has it, asked before a template goes live. */
@SiteTest
class PdfToolTest {

    private final PdfTool tool = new PdfTool(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
            .toString(), "-jar", "target/tools/verapdf.jar"));

    @Autowired
    Pdfs pdfs;

    @Test
    void whatIsDrawnHereKeepsTheStandardsAndAnEmptyPageDoesNot() throws IOException {
        var drawn = pdfs.draw("statement", Map.of("app", Map.of("procedureTitle", "手続", "receiptNumber", "K2"),
                "received", java.time.Instant.EPOCH, "time", new JapaneseTime(), "signer", "申請者", "parts", List.of(),
                "fingerprints", Map.of()));
        assertThat(tool.broken(drawn.pdf())).isEmpty();
        try (var plain = new PDDocument()) {
            plain.addPage(new PDPage());
            var out = new ByteArrayOutputStream();
            plain.save(out);
            assertThat(tool.broken(out.toByteArray())).containsExactly("2b", "ua1");
        }
    }

    @Test
    void aToolThatIsSetAndDoesNotWorkSaysSo() {
        assertThatThrownBy(() -> new PdfTool(List.of("/nowhere/verapdf")).broken(new byte[0])).isInstanceOf(PdfTool.Broken.class);
        assertThat(new PdfTool(List.of()).isThere()).isFalse();
    }
}
