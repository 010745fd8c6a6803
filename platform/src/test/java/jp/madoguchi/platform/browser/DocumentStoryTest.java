package jp.madoguchi.platform.browser;

import static jp.madoguchi.platform.acting.Flowing.APPROVAL;
import static jp.madoguchi.platform.acting.Flowing.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Flowing;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Documents as owners write them and clerks give them out. */
class DocumentStoryTest extends Story {

    private static final String LETTER = """
            <html><head><title>決定通知</title><style>body { font-family: 'BIZ UDGothic'; font-size: 12pt } h1 { text-align: center }</style></head>
            <body><p>第 {{番号}} 号</p><p>{{氏名}} 様</p><h1>決定通知書</h1><p>{{申請日}}に申請のあった「{{手続の名前}}」について、許可します。</p>
            {{#place}}<p>場所：{{place}}</p>{{/place}}<p>{{発行者}} {{公印}}</p></body></html>""";
    private static final String WAIT = """
            {"type": "wait", "key": "day", "name": "発行日待ち", "event": "発行日が来た"}""";
    private static final String TICKET = """
            {"type": "issue", "key": "ticket", "name": "受検票の交付", "title": "受検票", "series": "J", "html": "<html><head><title>受検票</title><style>body { font-family: 'BIZ UDGothic' }</style></head><body><h1>受検票</h1><p>{{番号}} {{氏名}}</p></body></html>"}""";

    @Autowired
    JdbcTemplate sql;

    @Test
    void anOwnerMakesADecisionLetterFromBlankAndAResidentGetsIt() throws IOException {
        var flow = Flowing.with(site, REVIEW, APPROVAL);
        var workflow = "/staff/procedures/" + flow.code() + "/workflow";
        try (var owner = signIn("letter-owner", "nakagawa").opens(workflow + "?at=step:approval")) {
            owner.page().getByText("ステップを足す").click();
            owner.page().locator("button[name=kind][value='step.issue']").click();
            DesignerStory.settled(owner.sees("ひな形を書くと、ここに見本が出ます"));
            sets(owner, "name", "通知書の交付");
            sets(owner, "title", "決定通知書");
            sets(owner, "series", "津第");
            owner.looks("blank");
            sets(owner, "html", LETTER.replace("{{手続の名前}}", "{{手続}}"));
            owner.opens(workflow + "?at=step:issue").sees("「手続」という項目はありません").looks("mistake");
            sets(owner, "html", LETTER);
            owner.opens(workflow + "?at=step:issue").page().locator("img.paper").waitFor();
            owner.looks("letter");
            var real = flow.number("place", "津市広明町");
            var opened = owner.types("実際の申請で見る", real).page().waitForPopup(() -> owner.presses("この申請で見る"));
            opened.close();
            assertThat(sql.queryForObject(
                    "select count(*) from audit_event e join application a on a.id = e.application_id where e.action = 'document-preview' and a.receipt_number = ?", Integer.class, real)).isEqualTo(1);
            owner.opens("/staff/procedures/" + flow.code() + "/release").looks("differences").presses("確認を頼む").sees("確認を頼んでいます");
        }
        try (var second = signIn("letter-second", "suzuki").opens("/staff/procedures/" + flow.code() + "/release")
                .presses("確かめたので公開する").sees("公開しました")) {
            assertThat(second.url()).contains("/release");
        }
        var resident = flow.apply("place", "津市広明町");
        var number = resident.path().split("/")[2];
        flow.acts("okada", number, "grant");
        AtDesk.sealed(flow.acts("sato", number, "approve"), number);
        try (var pdf = Loader.loadPDF(resident.get("/applications/" + number).bytes("/applications/" + number + "/documents/issue"))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("決定通知書").contains("津第-000001").contains("場所：津市広明町");
        }
    }

    @Test
    @Tag("story")
    void aClerkGivesOutTheTicketsOfAllWhoWaitAtOnce() {
        var flow = Flowing.with(site, REVIEW, APPROVAL, WAIT, TICKET);
        var numbers = new ArrayList<String>();
        for (var i = 0; i < 3; i++) {
            var number = flow.number();
            flow.acts("okada", number, "grant");
            flow.acts("sato", number, "approve");
            numbers.add(number);
        }
        try (var clerk = signIn("batch-clerk", "okada").opens("/staff/inbox").follows("書類の一括作成").sees("新しく作る")) {
            clerk.selects("手続", sql.queryForObject("select title from procedure where code = ?", String.class,
                    flow.code())).looks("procedure").presses("書類を選ぶ");
            clerk.selects("書類", "受検票").presses("件数を見る").sees("当てはまる申請がありません")
                    .selects("交付を待っている申請", "「発行日待ち」で待っている申請を進めて、交付する").presses("件数を見る").sees("「受検票」は 3件です")
                    .looks("counted");
            clerk.page().getByText("作る", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true)).last().click();
            clerk.sees("できました").sees("1つのPDF").looks("done");
            clerk.opens("/staff/batches").sees("これまでの一括作成").looks("list");
        }
        numbers.forEach(number ->
                assertThat(sql.queryForObject("select state from application where receipt_number = ?", String.class,
                number)).isEqualTo("GRANTED"));
    }

    private static void sets(Visitor owner, String property, String text) {
        var input = owner.page().locator("#properties [name='" + property + "']");
        input.fill(text);
        input.press("Tab");
        DesignerStory.settled(owner);
    }
}
