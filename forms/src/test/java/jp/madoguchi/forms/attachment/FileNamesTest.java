package jp.madoguchi.forms.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource({"own-hta.hta, application/pdf, own-hta.pdf", "請求書.pdf.exe, application/pdf, 請求書.pdf", "写真.JPG, image/jpeg, 写真.JPG",
            "写真.jpeg, image/jpeg, 写真.jpeg", "IMG_1.HEIC, image/heic, IMG_1.jpg", "写真, image/png, 写真.png", "a.js, image/jpeg, a.jpg",
            "x.png, image/jpeg, x.jpg", "../../a.pdf, application/pdf, a.pdf", "C:\\temp\\b.pdf, application/pdf, b.pdf",
            "CON.pdf, application/pdf, _CON.pdf", "com1.x.pdf, application/pdf, _com1.x.pdf", "NUL, application/pdf, _NUL.pdf",
            "a.pdf., application/pdf, a.pdf", "...pdf, application/pdf, pdf.pdf"})
    void aNameEndsWithWhatTheFileIs(String sent, String type, String kept) {
        assertThat(FileNames.clean(sent, type, List.of())).isEqualTo(kept);
    }

    @Test
    void nothingInvisibleTurnsIt() {
        assertThat(FileNames.clean("請求\u202Efdp.exe", "application/pdf", List.of())).isEqualTo("請求fdp.pdf");
        assertThat(FileNames.clean("か\u3099.pdf", "application/pdf", List.of())).as("NFC").isEqualTo("が.pdf");
    }

    @Test
    void twoOfOneNameAreToldApart() {
        assertThat(FileNames.clean("a.pdf", "application/pdf", List.of("a.pdf", "a (2).pdf"))).isEqualTo("a (3).pdf");
    }
}
