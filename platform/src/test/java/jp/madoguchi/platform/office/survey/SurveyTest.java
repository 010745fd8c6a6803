package jp.madoguchi.platform.office.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.AtRegistry;
import jp.madoguchi.platform.acting.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** 調査: opened by the office, answered by a bureau, asked about again, and summed up. */
class SurveyTest extends AtRegistry {

    private static final String TITLE = "夏の調査";

    @AfterEach
    void forgetTheRound() {
        sql.update("delete from survey_reply where round_id in (select id from survey_round where title = ?)", TITLE);
        sql.update("delete from survey_round where title = ?", TITLE);
    }

    @Test
    void aRoundIsOpenedAnsweredAskedAboutAgainAndSummedUp() {
        var round = opens();
        var bureau = AtDesk.signIn(site, "shimizu").get(round + "/replies");
        var first = code(bureau, 0);
        var second = code(bureau, 1);
        bureau.post(round + "/replies", "v0.when", "令和9年度", "v0.free0", "現地を見る", "v1.when", "そのうち");
        assertThat(bureau.status()).isEqualTo(422);
        assertThat(bureau.text()).contains("この調査の選択肢から選んでください").contains("value=\"そのうち\"");
        bureau.post(round + "/replies", "v1.when", "調整中");
        assertThat(bureau.text()).contains("1手続の回答を保存しました");

        office.get(round + "/replies").post(round + "/reopen", "code", second, "question", "令和9年度にできませんか");
        assertThat(bureau.get(round + "/replies").text()).contains("令和9年度にできませんか");
        assertThat(office.get("/staff/registry/entries/" + first).text()).contains("令和9年度").contains(TITLE);
        assertThat(office.get(round + ".csv").text()).contains("令和9年度");
    }

    @Test
    void aDayThatIsOverIsToldBesideItsFieldAndWhatWasTypedStays() {
        office.get("/staff/surveys").post("/staff/surveys", "title", TITLE, "dueOn", "2020-01-01", "year", "2026", "volumeYear", "2021",
                "least", "1", "when", "令和9年度\n調整中", "free", "");

        assertThat(office.status()).isEqualTo(422);
        assertThat(office.text()).contains("今日より後の日を選んでください").contains("value=\"" + TITLE + "\"");
    }

    private String opens() {
        office.get("/staff/surveys").post("/staff/surveys", "title", TITLE, "dueOn", "2030-03-31", "year", "2026", "volumeYear", "2021",
                "least", "1", "when", "令和9年度\n調整中", "free", "困っていること");
        assertThat(office.path()).startsWith("/staff/surveys/");
        return office.path();
    }

    private static String code(Client bureau, int row) {
        var match = Pattern.compile("name=\"code" + row + "\" value=\"([^\"]+)\"").matcher(bureau.text());
        if (!match.find()) throw new AssertionError("no row " + row);
        return match.group(1);
    }
}
