package jp.madoguchi.platform.documents;

import static jp.madoguchi.platform.acting.Flowing.APPROVAL;
import static jp.madoguchi.platform.acting.Flowing.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Client;
import jp.madoguchi.platform.acting.Flowing;
import jp.madoguchi.platform.acting.StepsTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Documents of many applications at once. */
class BatchTest extends StepsTest {

    private static final String WAIT = """
            {"type": "wait", "key": "day", "name": "発行日待ち", "event": "発行日が来た"}""";
    private static final String TICKET = """
            {"type": "issue", "key": "ticket", "name": "受検票の交付", "title": "受検票", "series": "J", "html": "<html><head><title>受検票</title><style>body { font-family: 'BIZ UDGothic' }</style></head><body><h1>受検票</h1><p>{{番号}} {{氏名}}</p></body></html>"}""";
    private static final String LIST = """
            {"type": "issue", "key": "list", "name": "名簿", "title": "名簿", "use": "SHEET", "html": "<html><head><title>名簿</title><style>body { font-family: 'BIZ UDGothic' }</style></head><body><h1>{{件数}}人</h1>{{#申請}}<p>{{受付番号}} {{氏名}} {{place}} {{番号}}</p>{{/申請}}</body></html>"}""";

    @Test
    void whatWaitsIsIssuedAtOnceAndTakenAlongAsOneFile() throws IOException {
        var flow = Flowing.with(site, REVIEW, APPROVAL, WAIT, TICKET, LIST);
        var numbers = waiting(flow, 3);
        var clerk = desk();
        clerk.get("/staff/batches?procedure=" + procedure(flow) + "&document=ticket.ticket&place=day&whose=&from=&until=");
        assertThat(clerk.text()).contains("「受検票」は 3件です");
        clerk.post("/staff/batches");
        done(clerk);

        assertThat(clerk.text()).contains("3 / 3件");
        numbers.forEach(number -> assertThat(state(number)).isEqualTo("GRANTED"));
        assertThat(zip(clerk)).containsExactlyElementsOf(numbers.stream().map(number -> number + "-ticket.pdf").toList());
        var text = text(clerk.bytes(clerk.path() + "/all.pdf"));
        assertThat(jp.madoguchi.platform.documents.signature.Oracle.signatures(clerk.bytes(clerk.path() + "/all.pdf")))
                .as("a copy bears no seal").isEmpty();
        assertThat(text.lines().filter(line -> line.matches("J-\\d{6} 山田 花子")).distinct()).hasSize(3);
        assertThat(sql.queryForObject(
                "select count(*) from audit_event e join application a on a.id = e.application_id where e.action = 'batch' and a.receipt_number = ?", Integer.class, numbers.getFirst())).isEqualTo(3);
        assertThat(sql.queryForObject(
                "select count(*) from audit_event e join application a on a.id = e.application_id where e.action = 'batch.act' and a.receipt_number = ?", Integer.class, numbers.getFirst())).isEqualTo(1);
    }

    @Test
    void oneListIsMadeOfAllAndAnOddDayIsAskedForAgain() throws IOException {
        var flow = Flowing.with(site, REVIEW, APPROVAL, TICKET, LIST);
        flow.number("place", "津<b>市");
        flow.number("place", "四日市");
        var clerk = desk();
        clerk.get("/staff/batches?procedure=" + procedure(flow) + "&document=list.&place=&whose=open&from=31.12.&until=");
        assertThat(clerk.status()).isEqualTo(422);
        assertThat(clerk.text()).contains("年月日で入れてください").contains("value=\"31.12.\"");
        clerk.get("/staff/batches?procedure=" + procedure(flow) + "&document=list.&place=&whose=open&from=2026-01-01&until=");
        clerk.post("/staff/batches");
        done(clerk);
        assertThat(text(clerk.bytes(clerk.path() + "/all.pdf"))).contains("2人").contains("津<b>市").contains("四日市");
        clerk.get("/staff/batches?procedure=" + procedure(flow) + "&document=ticket.ticket&place=&whose=&from=&until=");
        assertThat(clerk.text()).contains("当てはまる申請がありません");
        assertThat(state(flow.number())).as("a list is no step").isEqualTo("REVIEW");
    }

    @Test
    void aBatchThatWasStoppedGoesOnAndEachIsIssuedOnce() {
        var flow = Flowing.with(site, REVIEW, APPROVAL, WAIT, TICKET);
        var numbers = waiting(flow, 4);
        var clerk = desk();
        clerk.get("/staff/batches?procedure=" + procedure(flow)
                + "&document=ticket.ticket&place=day&whose=&from=&until=").post("/staff/batches");
        var path = clerk.path();
        sql.update("update batch_item set state = 'waiting' where batch_id = ?::uuid and ordinal = 4", path.replaceFirst(".*/", ""));
        sql.update("update batch set state = 'running' where id = ?::uuid", path.replaceFirst(".*/", ""));
        clerk.post(path + "/cancel");
        assertThat(sql.queryForObject("select state in ('cancelled', 'done') from batch where id = ?::uuid",
                Boolean.class, path.replaceFirst(".*/", ""))).isTrue();
        clerk.get(path).post(path + "/resume");
        done(clerk);
        assertThat(sql.queryForObject(
                "select count(*) from issued_document d join application a on a.id = d.application_id where a.receipt_number = any (?) and d.kind = 'ticket'", Integer.class, (Object) numbers.toArray(String[]::new))).isEqualTo(4);
    }

    @Test
    void nobodyIsSentOnForADocumentThatDoesNotFollow() {
        var flow = Flowing.with(site, REVIEW, APPROVAL, WAIT, """
                {"type": "review", "key": "again", "name": "もう一度の審査"}""", """
                {"type": "approval", "key": "approval2", "name": "もう一度の決裁"}""", TICKET);
        var number = waiting(flow, 1).getFirst();
        var clerk = desk();
        clerk.get("/staff/batches?procedure=" + procedure(flow) + "&document=ticket.ticket&place=day&whose=&from=&until=");
        assertThat(clerk.text()).contains("当てはまる申請がありません").doesNotContain("発行日待ち");
        clerk.get("/staff/batches?procedure=" + procedure(flow) + "&document=.refusal&place=day&whose=&from=&until=");
        assertThat(clerk.text()).contains("当てはまる申請がありません");
        assertThat(state(number)).isEqualTo("WAITING");
    }

    @Test
    void whatCannotBeIssuedIsToldWithItsNumberAndIsDoneAgain() {
        var flow = Flowing.with(site, REVIEW, APPROVAL, WAIT,
                TICKET.replace("\"series\": \"J\"",
                "\"series\": \"J\", \"when\": {\"type\": \"is\", \"field\": \"kind\", \"value\": \"again\"}"));
        var number = waiting(flow, 1).getFirst();
        var clerk = desk();
        clerk.get("/staff/batches?procedure=" + procedure(flow)
                + "&document=ticket.ticket&place=day&whose=&from=&until=").post("/staff/batches");
        done(clerk);
        assertThat(clerk.text()).contains(number).contains("交付のところまで進みませんでした").doesNotContain("/all.pdf").contains("続きを作る");
    }

    @Test
    void whoeverCountedBeforeOthersCameIsAskedAgain() {
        var flow = Flowing.with(site, REVIEW, APPROVAL, TICKET, LIST);
        flow.number();
        var clerk = desk();
        clerk.get("/staff/batches?procedure=" + procedure(flow) + "&document=list.&place=&whose=open&from=&until=");
        flow.number();
        clerk.post("/staff/batches");
        assertThat(clerk.path()).isEqualTo("/staff/batches");
        assertThat(clerk.text()).contains("件数が 1件から変わりました").contains("「名簿」は 2件です");
    }

    @Test
    void nobodysAnswersStandInAnothersRow() throws IOException {
        var flow = Flowing.with(site, REVIEW, APPROVAL, LIST);
        flow.number("place", "鳥羽市だけ");
        flow.number();
        var clerk = desk();
        clerk.get("/staff/batches?procedure=" + procedure(flow) + "&document=list.&place=&whose=open&from=&until=").post("/staff/batches");
        done(clerk);
        assertThat(text(clerk.bytes(clerk.path() + "/all.pdf")).split("鳥羽市だけ", -1)).hasSize(2);
    }

    @Test
    void onlyClerksOfTheDepartmentSeeABatch() {
        var flow = Flowing.with(site, REVIEW, APPROVAL, LIST);
        flow.number();
        var clerk = desk();
        clerk.get("/staff/batches?procedure=" + procedure(flow) + "&document=list.&place=&whose=&from=&until=").post("/staff/batches");
        done(clerk);
        var path = clerk.path();
        assertThat(AtDesk.signIn(site, "kobayashi").get(path).status()).isEqualTo(404);
        assertThat(AtDesk.signIn(site, "kobayashi").get(path + "/all.pdf").status()).isEqualTo(404);
        assertThat(AtDesk.signIn(site, "hayashi").get("/staff/batches").status()).isEqualTo(403);
    }

    private List<String> waiting(Flowing flow, int count) {
        var numbers = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            var number = flow.number();
            flow.acts("okada", number, "grant");
            flow.acts("sato", number, "approve");
            assertThat(state(number)).isEqualTo("WAITING");
            numbers.add(number);
        }
        return numbers;
    }

    private Client desk() {
        return AtDesk.signIn(site, "okada");
    }

    private void done(Client clerk) {
        var path = clerk.path();
        assertThat(path).as(clerk.text()).matches("/staff/batches/[0-9a-f-]{36}");
        Awaitility.await().atMost(Duration.ofSeconds(30))
                .until(() -> clerk.get(path).text().contains("できました") && !clerk.text().contains("公印を待って"));
    }

    private String procedure(Flowing flow) {
        return sql.queryForObject("select id::text from procedure where code = ?", String.class, flow.code());
    }

    private static List<String> zip(Client clerk) throws IOException {
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(clerk.bytes(clerk.path() + "/all.zip")))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) names.add(entry.getName());
        }
        return names;
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
