package jp.madoguchi.platform.documents;

import static jp.madoguchi.platform.acting.Flowing.APPROVAL;
import static jp.madoguchi.platform.acting.Flowing.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.platform.acting.Applying;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Flowing;
import jp.madoguchi.workflows.documents.document.Starters;
import jp.madoguchi.workflows.engine.part.Use;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What is issued can be read in decades and by everybody: PDF/A-2b and PDF/UA-1, sealed as it is, by veraPDF. */
@SiteTest
class ArchivalTest {

    @Value("${madoguchi.site}")
    String site;

    @Autowired
    JdbcTemplate sql;

    @BeforeAll
    static void begin() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void permitsAndLettersAreForTheArchiveAndForEverybody() throws Exception {
        var permit = new Applying(site).send();
        AtDesk.grants(site, permit);
        assertThat(broken(document(permit, "permit"))).isEmpty();

        var flow = Flowing.with(site, REVIEW, APPROVAL);
        var refused = flow.number();
        flow.acts("okada", refused, "refuse", "refusal", "要件を満たしません");
        flow.acts("sato", refused, "approve");
        assertThat(broken(document(refused, "refusal"))).isEmpty();
    }

    @Test
    void soIsWhatOwnersBeginWith() throws Exception {
        for (var starter : Starters.NAMES.stream().filter(name -> Starters.use(name) == Use.FLOW).toList()) {
            var json = tools.jackson.databind.json.JsonMapper.builder().build().writeValueAsString(Starters.html(starter));
            var flow = Flowing.with(site, REVIEW, APPROVAL, """
                    {"type": "issue", "key": "letter", "name": "交付", "title": "書類", "series": "V", "html": %s}""".formatted(json));
            var number = flow.number();
            flow.acts("okada", number, "grant");
            flow.acts("sato", number, "approve");
            assertThat(broken(document(number, "letter"))).as(starter).isEmpty();
        }
    }

    @Test
    void soAreTheLettersAndListsThatOwnersBeginWith() throws Exception {
        var steps = new java.util.ArrayList<>(List.of(REVIEW, APPROVAL));
        for (var starter : Starters.NAMES.stream().filter(name -> Starters.use(name) != Use.FLOW).toList())
            steps.add("""
                    {"type": "issue", "key": "%s", "name": "%s", "title": "%s", "use": "%s", "html": %s}""".formatted(starter, starter, starter, Starters.use(starter), tools.jackson.databind.json.JsonMapper.builder().build().writeValueAsString(Starters.html(starter))));
        var flow = Flowing.with(site, steps.toArray(String[]::new));
        var number = flow.number();
        flow.acts("okada", number, "refuse", "refusal", "要件を満たしません");
        flow.acts("sato", number, "approve");
        assertThat(broken(document(number, "refusal"))).isEmpty();
        org.awaitility.Awaitility.await().ignoreExceptions().untilAsserted(() -> assertThat(document(number, "receipt")).isNotNull());
        assertThat(broken(document(number, "receipt"))).isEmpty();
        var owner = AtDesk.signIn(site, "nakagawa");
        for (var starter : List.of("list", "labels", "revocation"))
            assertThat(broken(owner.bytes("/staff/procedures/" + flow.code()
                    + "/workflow/document/preview.pdf?at=step:" + starter))).as(starter).isEmpty();
    }

    @Test
    void soIsANameWithVariants() throws Exception {
        var flow = Flowing.with(site, REVIEW, APPROVAL);
        var number = flow.number("who.family", "葛\uDB40\uDD00城", "who.given", "辻\uDB40\uDD00子");
        flow.acts("okada", number, "refuse", "refusal", "要件を満たしません");
        flow.acts("sato", number, "approve");
        assertThat(broken(document(number, "refusal"))).isEmpty();
    }

    @Test
    void aFileThatIsNeitherIsFound() throws Exception {
        try (var plain = new org.apache.pdfbox.pdmodel.PDDocument()) {
            plain.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            var out = new java.io.ByteArrayOutputStream();
            plain.save(out);
            assertThat(broken(out.toByteArray())).anyMatch(rule -> rule.startsWith("2b")).anyMatch(rule -> rule.startsWith("ua1"));
        }
    }

    private byte[] document(String number, String kind) {
        return Awaitility.await().ignoreException(EmptyResultDataAccessException.class).until(() -> sql.queryForObject(
                "select pdf from issued_document d join application a on a.id = d.application_id where a.receipt_number = ? and d.kind = ? and d.seal = 'done'", byte[].class, number, kind),
                pdf -> pdf != null);
    }

    private static List<String> broken(byte[] pdf) throws VeraPDFException, java.io.IOException {
        var all = new java.util.ArrayList<String>();
        for (var flavour : List.of(PDFAFlavour.PDFA_2_B, PDFAFlavour.PDFUA_1)) {
            try (var parser = Foundries.defaultInstance()
                    .createParser(new ByteArrayInputStream(pdf), flavour); var validator = Foundries.defaultInstance()
                    .createValidator(flavour, false)) {
                validator.validate(parser).getTestAssertions().stream()
                        .map(assertion -> flavour.getId() + " " + assertion.getRuleId().getClause() + " "
                        + assertion.getMessage()).distinct().forEach(all::add);
            }
        }
        return all;
    }
}
