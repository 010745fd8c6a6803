package jp.madoguchi.platform.office.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.madoguchi.platform.acting.Applying;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.AtRegistry;
import jp.madoguchi.platform.acting.Client;
import jp.madoguchi.platform.office.dashboard.PublishedFiguresTest;
import org.junit.jupiter.api.Test;

/** What is typed into the registry, by many at once and only by those who may. */
class RegistryTest extends AtRegistry {

    @Test
    void whatSaysNothingAboutItLeavesTheDayOfGoingLiveAlone() {
        take("手続コード,手続名,部局,区分,デジタル化日,計画月\r\nＴ１,生きた届出,環境生活部,県独自,令和4年9月1日,2022-08\r\n".getBytes(StandardCharsets.UTF_8), "届出.csv");

        take("手続コード,備考\r\nT1,メモだけ\r\n".getBytes(StandardCharsets.UTF_8), "備考.csv");
        assertThat(live()).isEqualTo("2022-09-01");
        office.get("/staff/registry/entries/T1").post("/staff/registry/entries/T1", "v.NOTES", "別のメモ");
        assertThat(live()).isEqualTo("2022-09-01");
        assertThat(upload("手続コード,デジタル化年度\r\nT1,令和4年度\r\n".getBytes(StandardCharsets.UTF_8), "年度.csv")).contains("変わるところはありません");
        assertThat(live()).as("the year says less than the day").isEqualTo("2022-09-01");
        office.get("/staff/registry/entries/T1").post("/staff/registry/entries/T1", "v.LIVE_FROM", "2023-03-31");
        assertThat(live()).as("a day is a day").isEqualTo("2023-03-31");
        take("手続コード,計画年度\r\nT1,令和6年度\r\n".getBytes(StandardCharsets.UTF_8), "計画.csv");
        assertThat(count("code = 'T1' and plan_year = 2024 and plan_month is null")).isEqualTo(1);
    }

    private String live() {
        return sql.queryForObject("select live_from::text from registry_entry where code = 'T1'", String.class);
    }

    @Test
    void aProcedureThatIsStoppedAndOpenedAgainMovesTheRatioAndResidentsAreTold() {
        var procedure = "/staff/procedures/K00002";
        var owner = AtDesk.signIn(site, "nakagawa");
        var before = ratio();

        owner.get(procedure).post(procedure + "/stop");
        try {
            assertThat(ratio()).isLessThan(before);
            assertThat(new Client(site).get("/procedures/parking-permit").text()).contains("受付を止めています");
        } finally {
            owner.get(procedure).post(procedure + "/open");
        }

        assertThat(ratio()).isEqualTo(before);
        assertThat(new Client(site).get("/procedures/parking-permit").text()).contains("申請を始める");
    }

    private double ratio() {
        var figure = Pattern.compile("class=\"figure\">([0-9.]+)").matcher(office.get("/staff/dashboard").text());
        assertThat(figure.find()).isTrue();
        return Double.parseDouble(figure.group(1));
    }

    @Test
    void twentyDepartmentsWriteAtOnceAndNothingIsLost() throws Exception {
        take(IntStream.range(0, 20).mapToObj(i -> "T" + i + ",届出,環境生活部,県独自,1,")
                .collect(Collectors.joining("\r\n", HEAD, "\r\n")).getBytes(StandardCharsets.UTF_8), "二十.csv");
        try (var pool = Executors.newFixedThreadPool(20)) {
            var owners = IntStream.range(0, 20).mapToObj(i -> AtDesk.signIn(site, "shimizu")).toList();
            at(pool, owners, (i, owner) -> owner.get("/staff/registry/entries/T" + i)
                    .post("/staff/registry/entries/T" + i, "v.NOTES", "課" + i));
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
        assertThat(owner.get("/staff/registry/sheet").post("/staff/registry/entries/K00007", "w.NOTES", "", "v.NOTES",
                "よその部").status()).isEqualTo(403);
        assertThat(owner.get("/staff/registry/sheet").post("/staff/registry/entries/K00008", "w.PRIORITY", "はい",
                "v.PRIORITY", "").status()).isEqualTo(403);
        assertThat(owner.get("/staff/registry/imports").status()).isEqualTo(403);
        assertThat(AtDesk.signIn(site, "okada").get("/staff/registry/sheet").status()).isEqualTo(403);
        assertThat(AtDesk.signIn(site, "okada").get("/staff/dashboard/definitions").status()).isEqualTo(403);
        assertThat(count("code = 'K00007' and notes = 'よその部'")).isZero();
    }

    @Test
    void monthlyCountsAreTypedImportedAndMakeTheOnlineShare() {
        take((HEAD.strip() + ",2026年4月 窓口,2026年4月 オンライン\r\nT1,月の届出,環境生活部,県独自,1,,30,10\r\n").getBytes(StandardCharsets.UTF_8), "月.csv");
        office.get("/staff/registry/entries/T1?year=2026")
                .post("/staff/registry/entries/T1/months?year=2026", "v.month:2026-05:MAIL", "１０",
                "v.month:2026-05:COUNTER", "x");
        assertThat(office.status()).isEqualTo(422);
        assertThat(office.text()).contains("value=\"１０\"").contains("件数として読めません");
        office.post("/staff/registry/entries/T1/months?year=2026", "v.month:2026-05:MAIL", "１０", "v.month:2026-05:COUNTER", "");

        var share = PublishedFiguresTest.csv(office.get("/staff/dashboard/received.csv?definition=d5&year=2026").text());

        assertThat(office.get("/staff/registry/entries/T1").text()).contains("令和8年度 5月 郵送：10").contains("林 拓也");
        assertThat(share.get("T1").subList(2, 5)).isEqualTo(List.of("20.0", "10", "50"));
    }

    @Test
    void aRealApplicationCountsItselfAsOnline() {
        var before = PublishedFiguresTest.csv(office.get("/staff/dashboard/received.csv?definition=d5").text())
                .getOrDefault("K00002", List.of("", "", "", "0", "0"));
        new Applying(site).send();

        var after = PublishedFiguresTest.csv(office.get("/staff/dashboard/received.csv?definition=d5").text()).get("K00002");

        assertThat(Integer.parseInt(after.get(3))).isEqualTo(Integer.parseInt(before.get(3)) + 1);
        assertThat(office.get("/staff/registry/entries/K00002").text()).contains("三重おもいやり駐車場利用証");
    }
}
