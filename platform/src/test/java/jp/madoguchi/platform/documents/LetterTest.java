package jp.madoguchi.platform.documents;

import static jp.madoguchi.platform.acting.Flowing.APPROVAL;
import static jp.madoguchi.platform.acting.Flowing.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Drawing;
import jp.madoguchi.platform.acting.Flowing;
import jp.madoguchi.platform.acting.StepsTest;
import jp.madoguchi.workflows.documents.document.Starters;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Letters that owners write: of receipt, of refusal, of revocation. */
class LetterTest extends StepsTest {

    private static String letter(String use, String html, String when) {
        return """
                {"type": "issue", "key": "%s", "name": "%s", "title": "県の%s", "series": "県第", "use": "%s", "when": %s, "html": "<html><head><title>書</title><style>body { font-family: 'BIZ UDGothic' }</style></head><body>%s</body></html>"}"""
                .formatted("l" + use.toLowerCase(java.util.Locale.ROOT), use, use, use, when, html);
    }

    @Test
    void aRefusalIsToldInTheOwnersWordsOrInTheBuiltInOnesWhereTheirConditionDoesNotHold() throws Exception {
        var flow = Flowing.with(site, letter("REFUSAL", "<p>不許可 {{番号}} {{氏名}} {{理由}} {{審査請求先}}</p>",
                "{\"type\": \"is\", \"field\": \"kind\", \"value\": \"new\"}"), REVIEW, APPROVAL);
        var ours = refused(flow, "kind", "new");
        assertThat(ours).contains("不許可 県第-000001 山田").contains("要件を満たさない<b>ため").doesNotContain("行政事件訴訟法");
        assertThat(refused(flow, "kind", "again")).contains("要件を満たさない<b>ため").contains("行政事件訴訟法");
    }

    @Test
    void aReceiptComesAMomentAfterTheApplication() {
        var flow = Flowing.with(site, letter("RECEIPT", "<p>受付 {{受付番号}} {{氏名}}</p>", "{\"type\": \"always\"}"), REVIEW, APPROVAL);
        var resident = flow.apply();
        var number = resident.path().split("/")[2];
        Awaitility.await().atMost(Duration.ofSeconds(20)).ignoreExceptions()
                .untilAsserted(() -> assertThat(text(number, "receipt")).contains("受付 " + number));
        assertThat(resident.get("/applications/" + number).text()).contains("県のRECEIPT");
        assertThat(state(number)).isEqualTo("REVIEW");
        assertThat(sql.queryForObject(
                "select count(*) from receipt_due d join application a on a.id = d.application_id where a.receipt_number = ?",
                Integer.class, number)).isZero();
    }

    @Test
    void aRevocationIsToldInTheOwnersWords() throws Exception {
        var flow = Flowing.with(site, REVIEW, APPROVAL, letter("REVOCATION", "<p>取消し {{理由}}</p>", "{\"type\": \"always\"}"));
        var number = flow.number();
        flow.acts("okada", number, "grant");
        flow.acts("sato", number, "approve");
        flow.acts("okada", number, "revoke", "revocation", "偽りの申請");
        var decider = flow.desk("sato").get("/staff/applications/" + number);
        decider.postExactly("/staff/applications/" + number + "/revoke/decide",
                List.of(new String[] {"_csrf", AtDesk.hidden(decider, "_csrf")},
                new String[] {"revision", AtDesk.hidden(decider, "revision")}, new String[] {"granted", "true"}));
        assertThat(text(number, "revocation")).contains("取消し 偽りの申請");
    }

    @Test
    void aTemplateForALetterIsWantedAndRowsInAListToo() {
        var owner = AtDesk.signIn(site, "nakagawa");
        var flow = Flowing.with(site, REVIEW, APPROVAL, """
                {"type": "issue", "key": "issue", "name": "交付", "series": "S"}""");
        var base = "/staff/procedures/" + flow.code() + "/workflow?at=step:issue";
        Drawing.of(owner.get(base), flow.code()).atStep("step:issue").setsStep("step:issue", "use", "REFUSAL");
        assertThat(owner.get(base).text()).contains("ひな形を書いてください");
        Drawing.of(owner.get(base), flow.code()).act("/workflow/document/starter", "at", "step:issue", "name", "list");
        assertThat(owner.get(base).text()).doesNotContain("申請ごとに繰り返すところを").contains("/document/preview.png");
        Drawing.of(owner.get(base), flow.code()).atStep("step:issue").setsStep("step:issue", "html", Starters.html("certificate"));
        assertThat(owner.get(base).text()).contains("申請ごとに繰り返すところを「{{#申請}}」");
    }

    private String refused(Flowing flow, String... answers) throws Exception {
        var number = flow.number(answers);
        flow.acts("okada", number, "refuse", "refusal", "要件を満たさない<b>ため");
        flow.acts("sato", number, "approve");
        return text(number, "refusal");
    }

    private String text(String number, String kind) throws Exception {
        try (var document = Loader.loadPDF(AtDesk.pdf(sql, number, kind))) {
            return new PDFTextStripper().getText(document);
        }
    }
}
