package jp.madoguchi.platform.office.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.AtRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is frozen stays, what is due is told, what is printed fits. */
class FiguresTest extends AtRegistry {

    @Autowired
    Figures figures;

    @Autowired
    @org.springframework.beans.factory.annotation.Qualifier("tellBureaus")
    Object reminders;

    @Test
    void aFrozenFigureStaysAndACorrectionStandsBesideIt() {
        freeze("");
        take((HEAD + "T1,新しい重点,環境生活部,県独自,1,\r\n").replace(",備考", ",重点手続,デジタル化年度").replace("独自,1,", "独自,1,はい,令和5年度")
                .replace("令和7年度件数", "令和3年度件数").getBytes(StandardCharsets.UTF_8), "重点.csv");
        try {
            assertThat(years("d1").get("令和6年度").subList(6, 9)).as("frozen").isEqualTo(List.of("43406", "110145", "確定値"));
            assertThat(years("d1").get("令和7年度").subList(6, 8)).as("as counted now").isEqualTo(List.of("43407", "110146"));

            freeze("");
            assertThat(office.text()).contains("訂正するときは、理由を入力してください");
            freeze("手続が1つ漏れていた");

            assertThat(years("d1").get("令和6年度").subList(6, 8)).isEqualTo(List.of("43407", "110146"));
            assertThat(office.get("/staff/dashboard?definition=d1&year=2024").text()).contains("43,406")
                    .contains("43,407").contains("手続が1つ漏れていた");
        } finally {
            forget(2024);
        }
    }

    @Test
    void theReportHasAtMostFourPages() throws IOException {
        for (var query : List.of("year=2021", "year=2026", "definition=d3&year=2026", "definition=d5",
                "year=2026&bureau=%E7%92%B0%E5%A2%83%E7%94%9F%E6%B4%BB%E9%83%A8")) {
            var pdf = office.bytes("/staff/dashboard/report.pdf?" + query);
            try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages()).as(query).isBetween(1, 4);
                assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(document)).contains("行政手続のデジタル化の状況");
            }
        }
    }

    private void freeze(String why) {
        office.get("/staff/dashboard?definition=d1&year=2024");
        office.postExactly("/staff/dashboard/freeze",
                List.of(new String[] {"_csrf", AtDesk.hidden(office, "_csrf")}, new String[] {"definition", "d1"},
                new String[] {"year", "2024"}, new String[] {"why", why}));
    }

    private java.util.Map<String, List<String>> years(String definition) {
        return PublishedFiguresTest.csv(office.get("/staff/dashboard/years.csv?definition=" + definition).text());
    }

    @Test
    void theYearThatEndedIsFrozenOnceByItself() {
        try {
            clock.moveTo(Duration.between(clock.instant(), java.time.Instant.parse("2027-04-01T15:30:00Z")));
            figures.freezeLastYear();
            figures.freezeLastYear();
            assertThat(sql.queryForObject(
                    "select count(*) from ratio_figure where fiscal_year = 2026 and why = '年度が終わり、自動で確定' and total > 0", Integer.class))
                    .as("those with a fixed base year").isEqualTo(4);
        } finally {
            clock.moveTo(Duration.ZERO);
            forget(2026);
        }
    }

    @Test
    void aSurveyRemindsWhoHasNotAnsweredAWeekBeforeAndOnlyOnceADay() {
        var due = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Tokyo")).plusDays(7);
        office.get("/staff/surveys").post("/staff/surveys", "title", "知らせる調査", "dueOn", due.toString(), "year", "2026",
                "volumeYear", "2021", "least", "5000", "when", "令和9年度\n調整中", "free", "");
        assertThat(office.text()).contains("知らせを受け取る手続担当者がいません");
        try {
            org.springframework.test.util.ReflectionTestUtils.invokeMethod(reminders, "remind");
            org.springframework.test.util.ReflectionTestUtils.invokeMethod(reminders, "remind");
            assertThat(sql.queryForList("select address from notice where subject = '【まだの回答があります】知らせる調査'",
                    String.class)).contains("shimizu@mie.example.jp").doesNotHaveDuplicates();
        } finally {
            sql.update("delete from survey_reply where round_id in (select id from survey_round where title = '知らせる調査')");
            sql.update("delete from survey_round where title = '知らせる調査'");
        }
    }

    private void forget(int year) {
        sql.update("alter table ratio_figure disable rule ratio_figure_is_kept");
        sql.update("delete from ratio_figure where fiscal_year = ?", year);
        sql.update("alter table ratio_figure enable rule ratio_figure_is_kept");
    }
}
