package jp.madoguchi.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.platform.TestSite.MovableClock;
import jp.madoguchi.platform.registry.Ledger;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** What comes into the registry, by file and by hand, and what must not. */
@SiteTest
class RegistryTest {

    private static final String HEAD = "手続コード,手続名,部局,区分,令和7年度件数,備考\r\n";
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    @Value("${madoguchi.site}")
    String site;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    MovableClock clock;

    @Autowired
    Ledger ledger;

    private Client office;

    @BeforeEach
    void signIn() {
        office = AtDesk.signIn(site, "hayashi");
    }

    @AfterEach
    void leaveTheSampleAsItWas() {
        sql.update("delete from registry_month where entry_id in (select id from registry_entry where code like 'T%')");
        sql.update("delete from registry_version where entry_id in (select id from registry_entry where code like 'T%')");
        sql.update("delete from registry_entry where code like 'T%'");
        sql.update("delete from registry_import");
        // Entries are never deleted but here: what a node remembers of them goes too.
        ((java.util.Map<?, ?>) org.springframework.test.util.ReflectionTestUtils.getField(ledger, "known")).clear();
    }

    @Test
    void whatSaysNothingAboutItLeavesTheDayOfGoingLiveAlone() {
        take("手続コード,手続名,部局,区分,デジタル化日,計画月\r\nＴ１,生きた届出,環境生活部,県独自,令和4年9月1日,2022-08\r\n".getBytes(StandardCharsets.UTF_8), "届出.csv");

        take("手続コード,備考\r\nT1,メモだけ\r\n".getBytes(StandardCharsets.UTF_8), "備考.csv");
        assertThat(live()).isEqualTo("2022-09-01");
        office.get("/staff/registry/entries/T1").post("/staff/registry/entries/T1", "v.NOTES", "別のメモ");
        assertThat(live()).isEqualTo("2022-09-01");
        assertThat(upload("手続コード,デジタル化年度\r\nT1,令和4年度\r\n".getBytes(StandardCharsets.UTF_8), "年度.csv")).contains("変わるところはありません");
        assertThat(live()).as("the year says less than the day").isEqualTo("2022-09-01");
        take("手続コード,計画年度\r\nT1,令和6年度\r\n".getBytes(StandardCharsets.UTF_8), "計画.csv");
        assertThat(count("code = 'T1' and plan_year = 2024 and plan_month is null")).isEqualTo(1);
    }

    private String live() {
        return sql.queryForObject("select live_from::text from registry_entry where code = 'T1'", String.class);
    }

    @Test
    void anEditDuringAnImportWaitsAndBothAreKept() throws Exception {
        take(IntStream.range(0, 3000).mapToObj(i -> "T" + i + ",届出,環境生活部,県独自,1,").collect(Collectors.joining("\r\n", HEAD, "\r\n")).getBytes(StandardCharsets.UTF_8), "多い.csv");
        upload(IntStream.range(0, 3000).mapToObj(i -> "T" + i + ",名を変えた届出,環境生活部,県独自,2,").collect(Collectors.joining("\r\n", HEAD.replace(",備考", ""), "\r\n")).replace(",2,", ",2").getBytes(StandardCharsets.UTF_8), "変更.csv");
        var path = office.path();
        var owners = IntStream.range(0, 4).mapToObj(i -> AtDesk.signIn(site, "shimizu").get("/staff/registry/entries/T" + (2999 - i))).toList();
        try (var pool = Executors.newFixedThreadPool(5)) {
            var applied = pool.submit(() -> office.post(path + "/apply"));
            assertThat(at(pool, owners, (i, owner) -> owner.post("/staff/registry/entries/T" + (2999 - i), "v.NOTES", "途中の" + i))).allMatch(status -> status == 200);
            applied.get();
        }
        wait(path);
        if (office.text().contains("台帳がほかの人によって変わりました")) {
            office.post(path + "/apply");
            wait(path);
        }
        assertThat(office.text()).contains("台帳に取り込みました");
        assertThat(count("code like 'T%' and name = '名を変えた届出'")).isEqualTo(3000);
        assertThat(count("code like 'T%' and notes like '途中の%'")).isEqualTo(4);
    }

    @Test
    void aFileIsReadInEachOfItsUsualEncodings() {
        var text = HEAD + "T1,髙﨑の届出,環境生活部,県独自,１２，３４５,\r\n";

        for (var bytes : List.of(text.getBytes(StandardCharsets.UTF_8), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), text.getBytes(SHIFT_JIS))) {
            take(bytes, "一覧.csv");
            assertThat(office.text()).contains("台帳に取り込みました");
            assertThat(office.get("/staff/registry?q=T1&year=2025").text()).contains("髙﨑の届出").contains("12,345");
            assertThat(sql.queryForObject("select volumes ->> '2025' from registry_entry where code = 'T1'", String.class)).isEqualTo("12345");
            leaveTheSampleAsItWas();
        }
    }

    @Test
    void anExcelSheetIsReadWithItsNumbersAndTheValuesOfItsFormulas() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet();
            var head = sheet.createRow(0);
            for (var i = 0; i < 5; i++) head.createCell(i).setCellValue(HEAD.strip().split(",")[i]);
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("T1");
            row.createCell(1).setCellValue("表計算の届出");
            row.createCell(2).setCellValue("環境生活部");
            row.createCell(3).setCellValue("法定");
            row.createCell(4).setCellFormula("100*3");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.write(bytes);
        }
        take(bytes.toByteArray(), "一覧.xlsx");

        assertThat(sql.queryForObject("select kind || ' ' || (volumes ->> '2025') from registry_entry where code = 'T1'", String.class)).isEqualTo("STATUTORY 300");
    }

    @Test
    void oneBadRowKeepsTheWholeFileOutAndEachIsNamed() {
        upload((HEAD + "T1,よい届出,環境生活部,県独自,10,\r\nT2,負の届出,環境生活部,県独自,-5,\r\nT3,小数の届出,環境生活部,県独自,1.5,\r\nT4,大きな届出,環境生活部,県独自,999999999999,\r\n"
                + "T5,文字の届出,環境生活部,県独自,たくさん,\r\nT6,式の届出,環境生活部,県独自,=1+1,\r\nT7,区分の届出,環境生活部,町,1,\r\nT8,,環境生活部,県独自,1,\r\n,番号のない届出,環境生活部,県独自,1,\r\nT9,二つめ,環境生活部,県独自,1,\r\nT9,二つめ,環境生活部,県独自,2,\r\n"
                + "T10,余分,環境生活部,県独自,1,,,余分\r\n").getBytes(StandardCharsets.UTF_8), "悪い.csv");

        assertThat(office.text()).contains("直すところ").contains("件数は0以上です").contains("小数は使えません").contains("件数が大きすぎます").contains("数字だけを").contains("「県独自」か「法定」")
                .contains("何か入力してください").contains("同じ手続コードの行が").contains("余分なます").doesNotContain("この内容で取り込む");
        office.get(office.path() + "/problems.csv");
        assertThat(office.text()).contains("\"3\",\"令和7年度件数\",\"-5\",\"件数は0以上です。\"").contains("\"'=1+1\"");
        assertThat(count("code like 'T%'")).isZero();
    }

    @Test
    void anOddHeaderIsAskedAboutAndCanBePutRight() {
        upload("番号,番号,なまえ,部局,区分\r\nT1,T1,届出,環境生活部,県独自\r\n".getBytes(StandardCharsets.UTF_8), "二重.csv");
        assertThat(office.text()).contains("「手続コード」に入る列が2つ以上あります");

        office.post(office.path() + "/mapping", "column", "CODE", "column", "", "column", "NAME", "column", "BUREAU", "column", "KIND", "year", "2025");
        wait(office.path());
        office.post(office.path() + "/apply");
        wait(office.path());
        assertThat(count("code = 'T1' and name = '届出'")).isEqualTo(1);

        upload("なまえ,部局\r\n届出,環境生活部\r\n".getBytes(StandardCharsets.UTF_8), "番号なし.csv");
        assertThat(office.text()).contains("手続コードの列がありません");
    }

    @Test
    void whatIsNoTableIsRefusedWithItsReason() {
        assertThat(upload(new byte[] {(byte) 0x81, (byte) 0xFF, (byte) 0xFE, 'a', ',', (byte) 0x80, (byte) 0xFF}, "壊れた.csv")).contains("文字コードが読めません");
        assertThat(upload(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3}, "古い.xls")).contains("古い形式のExcel");
        assertThat(upload("PK\3\4ちがうもの".getBytes(StandardCharsets.UTF_8), "壊れた.xlsx")).contains("壊れているか");
        assertThat(upload(HEAD.getBytes(StandardCharsets.UTF_8), "見出しだけ.csv")).contains("表が入っていません");
        assertThat(upload(("手続コード,手続名\r\nT1,\"閉じない\r\n").getBytes(StandardCharsets.UTF_8), "引用.csv")).contains("組が合っていません");
        var many = IntStream.rangeClosed(0, 200_001).mapToObj(i -> "T" + i + ",x").collect(Collectors.joining("\r\n", "手続コード,手続名\r\n", "\r\n"));
        assertThat(upload(many.getBytes(StandardCharsets.UTF_8), "多い.csv")).contains("行が多すぎます");
        assertThat(count("code like 'T%'")).isZero();
    }

    @Test
    void anExportComesBackUnchangedAndItsFormulasAreHarmless() {
        take((HEAD + "T1,'=HYPERLINK(\"\"x\"\"),環境生活部,県独自,1,+81 59\r\nT2,@SUM,環境生活部,県独自,2,普通\r\n").replace("\"\"", "").getBytes(StandardCharsets.UTF_8), "式.csv");
        assertThat(sql.queryForObject("select name from registry_entry where code = 'T1'", String.class)).startsWith("=HYPERLINK");

        var export = office.get("/staff/registry.csv?q=T").text();

        assertThat(export).contains("\"'=HYPERLINK").contains("\"'@SUM\"").contains("\"'+81 59\"");
        upload(export.getBytes(StandardCharsets.UTF_8), "戻す.csv");
        assertThat(office.text()).doesNotContain("直すところ");
        assertThat(office.text()).doesNotContain(" → ");
        assertThat(sql.queryForObject("select (result ->> 'changed')::int + (result ->> 'added')::int + (result ->> 'bad')::int from registry_import where file_name = '戻す.csv'", Integer.class)).isZero();
    }

    @Test
    void anImportComparedWithAnOlderRegistryIsNotTakenOver() {
        upload((HEAD + "T1,先に,環境生活部,県独自,1,\r\n").getBytes(StandardCharsets.UTF_8), "先.csv");
        var first = office.path();
        take((HEAD + "T2,後から,環境生活部,県独自,1,\r\n").getBytes(StandardCharsets.UTF_8), "後.csv");

        office.get(first).post(first + "/apply");
        wait(first);

        assertThat(office.text()).contains("台帳がほかの人によって変わりました").contains("この内容で取り込む");
        assertThat(count("code = 'T1'")).isZero();
        office.post(first + "/apply");
        wait(first);
        assertThat(count("code = 'T1'")).isEqualTo(1);
    }

    @Test
    void aNodeThatDiedWhileTakingOverLeavesNothingAndCanBeRepeated() {
        upload((HEAD + "T1,途中で,環境生活部,県独自,1,\r\n").getBytes(StandardCharsets.UTF_8), "途中.csv");
        var path = office.path();
        sql.update("update registry_import set state = 'APPLYING', beat_at = beat_at - interval '5 minutes'");

        assertThat(office.get(path).text()).contains("途中で止まりました").contains("台帳は何も変わっていません").contains("もう一度取り込む");
        assertThat(count("code like 'T%'")).isZero();
        office.post(path + "/apply");
        wait(path);
        assertThat(office.text()).contains("台帳に取り込みました");
        assertThat(count("code = 'T1'")).isEqualTo(1);
    }

    @Test
    void whatTheFileLacksIsRetiredOnlyWhenAskedAndAnyPastDayCanBeSeen() {
        take((HEAD + "T1,残る,環境生活部,県独自,1,\r\nT2,なくなる,環境生活部,県独自,1,\r\n").getBytes(StandardCharsets.UTF_8), "去年.csv");
        try {
            clock.moveTo(Duration.ofDays(2));
            take((HEAD + "T2,名を変えた,環境生活部,県独自,1,\r\n").getBytes(StandardCharsets.UTF_8), "今年.csv");
            assertThat(count("code = 'T1' and gone_on is null")).as("nobody asked to retire").isEqualTo(1);
            var today = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Tokyo"));
            assertThat(office.get("/staff/registry?q=T2&day=" + today).text()).contains("なくなる").doesNotContain("名を変えた");
            assertThat(office.get("/staff/registry?q=T2&day=" + today.plusDays(2)).text()).contains("名を変えた");
            assertThat(office.get("/staff/registry?q=T2&day=" + today.minusDays(1)).text()).contains("当てはまる手続はありません");
            assertThat(office.get("/staff/registry/entries/T2").text()).contains("手続名：なくなる → 名を変えた").contains("林 拓也").contains("ファイルから取込：今年.csv");
        } finally {
            clock.moveTo(Duration.ZERO);
        }
    }

    @Test
    void twentyDepartmentsWriteAtOnceAndNothingIsLost() throws Exception {
        take(IntStream.range(0, 20).mapToObj(i -> "T" + i + ",届出,環境生活部,県独自,1,").collect(Collectors.joining("\r\n", HEAD, "\r\n")).getBytes(StandardCharsets.UTF_8), "二十.csv");
        try (var pool = Executors.newFixedThreadPool(20)) {
            var owners = IntStream.range(0, 20).mapToObj(i -> AtDesk.signIn(site, "shimizu")).toList();
            at(pool, owners, (i, owner) -> owner.get("/staff/registry/entries/T" + i).post("/staff/registry/entries/T" + i, "v.NOTES", "課" + i));
            owners.forEach(owner -> owner.get("/staff/registry/entries/T0"));
            var states = at(pool, owners, (i, owner) -> owner.post("/staff/registry/entries/T0", "v.DELAY_REASON", "課" + i));
            assertThat(states).filteredOn(state -> state == 200).as("one was first").hasSize(1);
            assertThat(states).filteredOn(state -> state == 422).as("the others are told").hasSize(19);
        }
        assertThat(count("code like 'T%' and notes <> ''")).isEqualTo(20);
        assertThat(count("code = 'T0' and delay_reason <> ''")).isEqualTo(1);
    }

    @Test
    void somebodyElsesChangeIsShownNotOverwritten() {
        take((HEAD + "T1,届出,環境生活部,県独自,1,はじめ\r\n").getBytes(StandardCharsets.UTF_8), "一つ.csv");
        var owner = AtDesk.signIn(site, "shimizu").get("/staff/registry/entries/T1");
        office.get("/staff/registry/entries/T1").post("/staff/registry/entries/T1", "w.NOTES", "はじめ", "v.NOTES", "推進担当のメモ");

        owner.post("/staff/registry/entries/T1", "w.NOTES", "はじめ", "v.NOTES", "部局のメモ");

        assertThat(owner.status()).isEqualTo(422);
        assertThat(owner.text()).contains("ほかの人が「推進担当のメモ」に変えました").contains("value=\"部局のメモ\"");
        owner.post("/staff/registry/entries/T1", "w.NOTES", "推進担当のメモ", "v.NOTES", "部局のメモ");
        assertThat(count("code = 'T1' and notes = '部局のメモ'")).isEqualTo(1);
    }

    @Test
    void aBureauWritesInItsOwnRowsAndOnlyWhatIsItsOwn() {
        var owner = AtDesk.signIn(site, "shimizu");
        assertThat(owner.get("/staff/registry/entries/K00007").text()).doesNotContain("内容を変える");
        assertThat(owner.get("/staff/registry/sheet").post("/staff/registry/entries/K00007", "w.NOTES", "", "v.NOTES", "よその部").status()).isEqualTo(403);
        assertThat(owner.get("/staff/registry/sheet").post("/staff/registry/entries/K00008", "w.PRIORITY", "はい", "v.PRIORITY", "").status()).isEqualTo(403);
        assertThat(owner.get("/staff/registry/imports").status()).isEqualTo(403);
        assertThat(AtDesk.signIn(site, "okada").get("/staff/registry/sheet").status()).isEqualTo(403);
        assertThat(AtDesk.signIn(site, "okada").get("/staff/dashboard/definitions").status()).isEqualTo(403);
        assertThat(count("code = 'K00007' and notes = 'よその部'")).isZero();
    }

    @Test
    void monthlyCountsAreTypedImportedAndMakeTheOnlineShare() {
        take((HEAD.strip() + ",2026年4月 窓口,2026年4月 オンライン\r\nT1,月の届出,環境生活部,県独自,1,,30,10\r\n").getBytes(StandardCharsets.UTF_8), "月.csv");
        office.get("/staff/registry/entries/T1?year=2026").post("/staff/registry/entries/T1/months?year=2026", "v.month:2026-05:MAIL", "１０", "v.month:2026-05:COUNTER", "x");
        assertThat(office.status()).isEqualTo(422);
        assertThat(office.text()).contains("value=\"１０\"").contains("件数として読めません");
        office.post("/staff/registry/entries/T1/months?year=2026", "v.month:2026-05:MAIL", "１０", "v.month:2026-05:COUNTER", "");

        var share = PublishedFiguresTest.csv(office.get("/staff/dashboard/received.csv?definition=d5&year=2026").text());

        assertThat(share.get("T1").subList(2, 5)).isEqualTo(List.of("20.0", "10", "50"));
    }

    @Test
    void aRealApplicationCountsItselfAsOnline() {
        var before = PublishedFiguresTest.csv(office.get("/staff/dashboard/received.csv?definition=d5").text()).getOrDefault("K00002", List.of("", "", "", "0", "0"));
        new Applying(site).send();

        var after = PublishedFiguresTest.csv(office.get("/staff/dashboard/received.csv?definition=d5").text()).get("K00002");

        assertThat(Integer.parseInt(after.get(3))).isEqualTo(Integer.parseInt(before.get(3)) + 1);
        assertThat(office.get("/staff/registry/entries/K00002").text()).contains("三重おもいやり駐車場利用証");
    }

    @Test
    void aFrozenFigureStaysAndACorrectionStandsBesideIt() {
        freeze("");
        take((HEAD + "T1,新しい重点,環境生活部,県独自,1,\r\n").replace(",備考", ",重点手続,デジタル化年度").replace("独自,1,", "独自,1,はい,令和5年度").replace("令和7年度件数", "令和3年度件数").getBytes(StandardCharsets.UTF_8), "重点.csv");
        try {
            assertThat(years("d1").get("令和6年度").subList(6, 9)).as("frozen").isEqualTo(List.of("43406", "110145", "確定値"));
            assertThat(years("d1").get("令和7年度").subList(6, 8)).as("as counted now").isEqualTo(List.of("43407", "110146"));

            freeze("");
            assertThat(office.text()).contains("訂正するときは、理由を入力してください");
            freeze("手続が1つ漏れていた");

            assertThat(years("d1").get("令和6年度").subList(6, 8)).isEqualTo(List.of("43407", "110146"));
            assertThat(office.get("/staff/dashboard?definition=d1&year=2024").text()).contains("43,406").contains("43,407").contains("手続が1つ漏れていた");
        } finally {
            sql.update("alter table ratio_figure disable rule ratio_figure_is_kept");
            sql.update("delete from ratio_figure where fiscal_year = 2024");
            sql.update("alter table ratio_figure enable rule ratio_figure_is_kept");
        }
    }

    @Test
    void theReportHasAtMostFourPages() throws IOException {
        for (var query : List.of("year=2021", "year=2026", "definition=d3&year=2026", "definition=d5", "year=2026&bureau=%E7%92%B0%E5%A2%83%E7%94%9F%E6%B4%BB%E9%83%A8")) {
            var pdf = office.bytes("/staff/dashboard/report.pdf?" + query);
            try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages()).as(query).isBetween(1, 4);
                assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(document)).contains("行政手続のデジタル化の状況");
            }
        }
    }

    /** All at once; gives what each was answered. */
    private static List<Integer> at(java.util.concurrent.ExecutorService pool, List<Client> owners, java.util.function.BiConsumer<Integer, Client> what) throws InterruptedException {
        return pool.invokeAll(IntStream.range(0, owners.size()).<Callable<Integer>>mapToObj(i -> () -> {
            what.accept(i, owners.get(i));
            return owners.get(i).status();
        }).toList()).stream().map(result -> result.resultNow()).toList();
    }

    private void freeze(String why) {
        office.get("/staff/dashboard?definition=d1&year=2024");
        office.postExactly("/staff/dashboard/freeze", List.of(new String[] {"_csrf", AtDesk.hidden(office, "_csrf")}, new String[] {"definition", "d1"}, new String[] {"year", "2024"}, new String[] {"why", why}));
    }

    private java.util.Map<String, List<String>> years(String definition) {
        return PublishedFiguresTest.csv(office.get("/staff/dashboard/years.csv?definition=" + definition).text());
    }

    private String upload(byte[] bytes, String name) {
        office.get("/staff/registry/imports").upload("/staff/registry/imports", "file", name, "text/csv", bytes, "year", "2025");
        wait(office.path());
        return office.text();
    }

    private void take(byte[] bytes, String name) {
        upload(bytes, name);
        assertThat(office.text()).contains("この内容で取り込む");
        office.post(office.path() + "/apply");
        wait(office.path());
        assertThat(office.text()).contains("台帳に取り込みました");
    }

    private void wait(String path) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !office.get(path).text().contains("data-refresh"));
    }

    private int count(String where) {
        return sql.queryForObject("select count(*) from registry_entry where " + where, Integer.class);
    }
}
