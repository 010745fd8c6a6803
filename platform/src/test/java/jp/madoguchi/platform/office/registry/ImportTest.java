package jp.madoguchi.platform.office.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.AtRegistry;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What comes into the registry by file, and what must not. */
class ImportTest extends AtRegistry {

    @Test
    void anEditDuringAnImportWaitsAndBothAreKept() throws Exception {
        take(IntStream.range(0, 3000).mapToObj(i -> "T" + i + ",届出,環境生活部,県独自,1,")
                .collect(Collectors.joining("\r\n", HEAD, "\r\n")).getBytes(StandardCharsets.UTF_8), "多い.csv");
        upload(IntStream.range(0, 3000).mapToObj(i -> "T" + i + ",名を変えた届出,環境生活部,県独自,2,")
                .collect(Collectors.joining("\r\n", HEAD.replace(",備考", ""), "\r\n")).replace(",2,", ",2")
                .getBytes(StandardCharsets.UTF_8), "変更.csv");
        var path = office.path();
        var owners = IntStream.range(0, 4).mapToObj(i -> AtDesk.signIn(site, "shimizu")
                .get("/staff/registry/entries/T" + (2999 - i))).toList();
        try (var pool = Executors.newFixedThreadPool(5)) {
            var applied = pool.submit(() -> office.post(path + "/apply"));
            assertThat(at(pool, owners, (i, owner) -> owner.post("/staff/registry/entries/T" + (2999 - i), "v.NOTES",
                    "途中の" + i))).allMatch(status -> status == 200);
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

        for (var bytes : List.of(text.getBytes(StandardCharsets.UTF_8), ("\uFEFF" + text)
                .getBytes(StandardCharsets.UTF_8), text.getBytes(SHIFT_JIS))) {
            take(bytes, "一覧.csv");
            assertThat(office.text()).contains("台帳に取り込みました");
            assertThat(office.get("/staff/registry?q=T1&year=2025").text()).contains("髙﨑の届出").contains("12,345");
            assertThat(sql.queryForObject("select volumes ->> '2025' from registry_entry where code = 'T1'",
                    String.class)).isEqualTo("12345");
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
            var code = row.createCell(0);
            code.setCellValue(7);
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("\"T\"000"));
            code.setCellStyle(style);
            var thousands = book.createCellStyle();
            thousands.setDataFormat(book.createDataFormat().getFormat("#,##0,"));
            row.createCell(1).setCellValue("表計算の届出");
            row.createCell(2).setCellValue("環境生活部");
            row.createCell(3).setCellValue("法定");
            row.createCell(4).setCellFormula("100*300");
            row.getCell(4).setCellStyle(thousands);
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.write(bytes);
        }
        take(bytes.toByteArray(), "一覧.xlsx");

        assertThat(sql.queryForObject(
                "select kind || ' ' || (volumes ->> '2025') from registry_entry where code = 'T007'", String.class))
                .isEqualTo("STATUTORY 30000");
    }

    @Test
    void oneBadRowKeepsTheWholeFileOutAndEachIsNamed() {
        upload((HEAD + "T1,よい届出,環境生活部,県独自,10,\r\nT2,負の届出,環境生活部,県独自,-5,\r\nT3,小数の届出,環境生活部,県独自,1.5,\r\nT4,大きな届出,環境生活部,県独自,999999999999,\r\n"
                + "T5,文字の届出,環境生活部,県独自,たくさん,\r\nT6,式の届出,環境生活部,県独自,=1+1,\r\nT7,区分の届出,環境生活部,町,1,\r\nT8,,環境生活部,県独自,1,\r\n,番号のない届出,環境生活部,県独自,1,\r\nT9,二つめ,環境生活部,県独自,1,\r\nT9,二つめ,環境生活部,県独自,2,\r\n"
                + "T10,余分,環境生活部,県独自,1,,,余分\r\n").getBytes(StandardCharsets.UTF_8), "悪い.csv");

        assertThat(office.text()).contains("直すところ").contains("件数は0以上です").contains("小数は使えません").contains("件数が大きすぎます")
                .contains("数字だけを").contains("「県独自」か「法定」")
                .contains("何か入力してください").contains("同じ手続コードの行が").contains("余分なます").doesNotContain("この内容で取り込む");
        office.get(office.path() + "/problems.csv");
        assertThat(office.text()).contains("\"3\",\"令和7年度件数\",\"-5\",\"件数は0以上です。\"").contains("\"'=1+1\"");
        assertThat(count("code like 'T%'")).isZero();
    }

    @Test
    void anOddHeaderIsAskedAboutAndCanBePutRight() {
        upload("番号,番号,なまえ,部局,区分\r\nT1,T1,届出,環境生活部,県独自\r\n".getBytes(StandardCharsets.UTF_8), "二重.csv");
        assertThat(office.text()).contains("「手続コード」に入る列が2つ以上あります");

        office.post(office.path() + "/mapping", "column", "CODE", "column", "", "column", "NAME", "column", "BUREAU",
                "column", "KIND", "year", "2025");
        wait(office.path());
        office.post(office.path() + "/apply");
        wait(office.path());
        assertThat(count("code = 'T1' and name = '届出'")).isEqualTo(1);

        upload("なまえ,部局\r\n届出,環境生活部\r\n".getBytes(StandardCharsets.UTF_8), "番号なし.csv");
        assertThat(office.text()).contains("手続コードの列がありません");
    }

    @Test
    void whatIsNoTableIsRefusedWithItsReason() {
        assertThat(upload(new byte[] {(byte) 0x81, (byte) 0xFF, (byte) 0xFE, 'a', ',', (byte) 0x80, (byte) 0xFF},
                "壊れた.csv")).contains("文字コードが読めません");
        assertThat(upload(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3}, "古い.xls")).contains("古い形式のExcel");
        assertThat(upload("PK\3\4ちがうもの".getBytes(StandardCharsets.UTF_8), "壊れた.xlsx")).contains("壊れているか");
        assertThat(upload(HEAD.getBytes(StandardCharsets.UTF_8), "見出しだけ.csv")).contains("表が入っていません");
        assertThat(upload(("手続コード,手続名\r\nT1,\"閉じない\r\n").getBytes(StandardCharsets.UTF_8), "引用.csv")).contains("組が合っていません");
        var wide = IntStream.rangeClosed(0, 121).mapToObj(i -> "列" + i).collect(Collectors.joining(",", "手続コード,手続名,", "\r\n"));
        assertThat(upload((wide + wide).getBytes(StandardCharsets.UTF_8), "広い.csv")).contains("列が多すぎます");
        assertThat(count("code like 'T%'")).isZero();
    }

    @Test
    void anExportComesBackUnchangedAndItsFormulasAreHarmless() {
        take((HEAD + "T1,'=HYPERLINK(\"\"x\"\"),環境生活部,県独自,1,+81 59\r\nT2,@SUM,環境生活部,県独自,2,普通\r\n").replace("\"\"", "")
                .getBytes(StandardCharsets.UTF_8), "式.csv");
        assertThat(sql.queryForObject("select name from registry_entry where code = 'T1'", String.class)).startsWith("=HYPERLINK");

        var export = office.get("/staff/registry.csv?q=T").text();

        assertThat(export).contains("\"'=HYPERLINK").contains("\"'@SUM\"").contains("\"'+81 59\"");
        upload(export.getBytes(StandardCharsets.UTF_8), "戻す.csv");
        assertThat(office.text()).doesNotContain("直すところ");
        assertThat(office.text()).doesNotContain(" → ");
        assertThat(sql.queryForObject(
                "select (result ->> 'changed')::int + (result ->> 'added')::int + (result ->> 'bad')::int from registry_import where file_name = '戻す.csv'", Integer.class)).isZero();
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
            assertThat(office.get("/staff/registry/entries/T2").text()).contains("手続名：なくなる → 名を変えた").contains("林 拓也")
                    .contains("ファイルから取込：今年.csv");
        } finally {
            clock.moveTo(Duration.ZERO);
        }
    }
}
