package jp.madoguchi.platform.documents;

import static jp.madoguchi.platform.acting.Flowing.APPROVAL;
import static jp.madoguchi.platform.acting.Flowing.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Client;
import jp.madoguchi.platform.acting.Drawing;
import jp.madoguchi.platform.acting.Flowing;
import jp.madoguchi.workflows.documents.document.Starters;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** Documents that owners write themselves. */
@SiteTest
class DocumentTest {

    private static final String ISSUE = """
            {"type": "issue", "key": "letter", "name": "通知書の交付", "title": "補助の決定通知書", "series": "H", "html": "<html><head><title>通知</title><style>body { font-family: 'BIZ UDGothic' }</style></head><body><h1>決定通知</h1><p>{{氏名}} 様 {{番号}} {{place}}</p>{{#rule.large}}<p>大口です</p>{{/rule.large}}<p>{{有効期限}} {{区分}}</p></body></html>",
             "parts": [{"key": "large", "name": "大口", "when": {"type": "atLeast", "field": "amount", "number": 1000}, "months": 12, "mark": "大"}]}""";

    @Value("${madoguchi.site}")
    String site;

    @Autowired
    JdbcTemplate sql;

    @Test
    void aTemplateIsFilledForEachApplicationByItsRules() throws IOException {
        var flow = Flowing.with(site, REVIEW, APPROVAL, ISSUE);
        var large = flow.apply("amount", "1000", "place", "津市<b>");
        var small = flow.apply("amount", "999");
        assertThat(issued(flow, large)).contains("決定通知").contains("山田").contains("H-000001").contains("津市<b>")
                .contains("大口です").contains("令和").contains("見本");
        assertThat(issued(flow, small)).contains("H-000002").doesNotContain("大口です").doesNotContain("令和");
        assertThat(large.get("/applications/" + large.path().split("/")[2]).text()).contains("補助の決定通知書").contains("H-000001");
    }

    @Test
    void anOwnerBeginsWithAStarterSeesItAndIsToldWhatIsWrong() {
        var flow = Flowing.with(site, REVIEW, APPROVAL, """
                {"type": "issue", "key": "issue", "name": "交付", "series": "S"}""");
        var owner = AtDesk.signIn(site, "nakagawa").get("/staff/procedures/" + flow.code() + "/workflow?at=step:issue");
        var base = "/staff/procedures/" + flow.code() + "/workflow";
        for (var starter : Starters.NAMES) {
            Drawing.of(owner.get(base + "?at=step:issue"), flow.code())
                    .act("/workflow/document/starter", "at", "step:issue", "name", starter);
            assertThat(owner.status()).as(owner.text()).isEqualTo(200);
            owner.get(base + "?at=step:issue");
            assertThat(owner.text()).as(starter).contains("/document/preview.png").doesNotContain("という項目はありません");
            assertThat(owner.get(base + "/document/preview.png?at=step:issue").status()).as(starter).isEqualTo(200);
            assertThat(owner.get(base + "/document/preview.pdf?at=step:issue").text()).startsWith("%PDF");
        }
        owner.get(base + "?at=step:issue");
        Drawing.of(owner, flow.code()).atStep("step:issue").setsStep("step:issue", "html", "<script>1</script><p>{{gone}}</p>");
        assertThat(owner.get(base + "?at=step:issue").text()).contains("要素「script」は使えません").contains("「gone」という項目はありません");
        assertThat(owner.get(base + "/document/preview.png?at=step:issue").status()).isEqualTo(404);
    }

    @Test
    void anOwnerSeesATemplateWithTheAnswersOfAnApplicationAndThatIsWrittenDown() throws IOException {
        var flow = Flowing.with(site, REVIEW, APPROVAL, ISSUE);
        var number = flow.number("place", "鈴鹿市神戸");
        var owner = AtDesk.signIn(site, "nakagawa").get("/staff/procedures/" + flow.code() + "/workflow?at=step:letter");
        assertThat(owner.text()).contains("実際の申請で見る");
        try (var shown = Loader.loadPDF(owner.postForBytes("/staff/procedures/" + flow.code()
                + "/workflow/document/with", "at", "step:letter", "number", number.replace("-", "")
                .toLowerCase(java.util.Locale.ROOT)))) {
            assertThat(new PDFTextStripper().getText(shown)).contains("鈴鹿市神戸").contains("H-000000").contains("見本");
        }
        assertThat(sql.queryForObject(
                "select count(*) from audit_event e join application a on a.id = e.application_id where e.action = 'document-preview' and a.receipt_number = ?", Integer.class, number)).isEqualTo(1);
        var other = Flowing.with(site, REVIEW, APPROVAL).number();
        assertThat(new String(owner.postForBytes("/staff/procedures/" + flow.code() + "/workflow/document/with", "at",
                "step:letter", "number", other), StandardCharsets.UTF_8)).as("of another procedure")
                .contains("見つかりません");
    }

    private String issued(Flowing flow, Client resident) throws IOException {
        var number = resident.path().split("/")[2];
        flow.acts("okada", number, "grant");
        flow.acts("sato", number, "approve");
        try (var document = Loader.loadPDF(AtDesk.pdf(sql, number, "letter"))) {
            return new PDFTextStripper().getText(document);
        }
    }
}
