package jp.madoguchi.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.platform.acting.Applying;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Client;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rare kanji on a permit: drawn where the system has a font for them, else marked and told to the clerk, never a silent box. */
@SiteTest
class RareNamesTest {

    @Value("${madoguchi.site}")
    String site;

    @Autowired
    JdbcTemplate sql;


    @Test
    void aRareNameIsDrawnOrTheClerkIsWarned() throws Exception {
        var number = permitFor("𠮷田", "辻󠄀");
        var text = textOf(number);

        if (Files.isReadable(Path.of("/usr/share/fonts/truetype/ipamj/ipamjm.ttf"))) assertThat(text).contains("𠮷田");
        else assertThat(text).contains("〓田");
        assertThat(text).as("the variant, as it was written").contains("辻\uDB40\uDD00");
        assertThat(warningOf(number)).doesNotContain("辻");
    }

    @Test
    void aVariantThatNoFontHasIsDrawnAsItsBaseAndTheClerkIsTold() throws Exception {
        var number = permitFor("山\uDB40\uDDEF田", "花子");
        assertThat(textOf(number)).contains("山田");
        assertThat(warningOf(number)).contains("山 U+5C71 U+E01EF");
    }

    private String permitFor(String family, String given) {
        var applying = new Applying(site).untilCheck();
        applying.page("applicant", "applicant.family", family, "applicant.given", given, "applicant.familyKana", "ヨシダ",
                "applicant.givenKana", "ツジ",
                "birthDate.era", "昭和", "birthDate.year", "63", "birthDate.month", "7", "birthDate.day", "2").press();
        var number = applying.number();
        new Client(site).get("/login").post("/login", "username", "okada", "password", "madoguchi")
                .get("/staff/applications/" + number).post("/staff/applications/" + number + "/grant");
        new Client(site).get("/login").post("/login", "username", "sato", "password", "madoguchi")
                .get("/staff/applications/" + number).post("/staff/applications/" + number + "/approve");
        return number;
    }

    private String textOf(String number) throws Exception {
        try (var document = Loader.loadPDF(AtDesk.pdf(sql, number, "%"))) {
            return new PDFTextStripper().getText(document);
        }
    }

    private String warningOf(String number) {
        return sql.queryForObject(
                "select d.warning from issued_document d join application a on a.id = d.application_id where a.receipt_number = ?",
                String.class, number);
    }
}
