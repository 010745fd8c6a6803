package jp.madoguchi.platform.office.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Client;
import jp.madoguchi.workflows.base.calendar.FiscalYear;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;

/** Every published figure, read from what the pages and the CSV show, and the totals that have to agree. */
@SiteTest
public class PublishedFiguresTest {

    @Value("${madoguchi.site}")
    String site;

    private Client office;

    @BeforeEach
    void signIn() {
        office = AtDesk.signIn(site, "hayashi");
    }

    @Test
    void thePlanReachesEachPublishedTarget() throws IOException {
        var shown = table(office.get("/staff/dashboard?definition=d1&year=2021").text(), "目標と実績（年度ごと）");
        var csv = csv(office.get("/staff/dashboard/years.csv?definition=d1&year=2021").text());

        for (var published : rows("digitalisation_targets.csv")) {
            var year = FiscalYear.label(FiscalYear.read(published.get("fiscal_year")).orElseThrow());
            var row = shown.get(year);
            assertThat(row.get(1)).as(year).isEqualTo(published.get("target_percent") + "%");
            assertThat(plain(row.get(2))).isEqualTo(published.get("target_annual_count"));
            assertThat(plain(row.get(4))).as("the registry's plan in " + year).isEqualTo(published.get("target_annual_count"));
            assertThat(new BigDecimal(row.get(3).replace("%", "")).setScale(0, RoundingMode.HALF_UP).toPlainString())
                    .isEqualTo(published.get("target_percent"));
            assertThat(plain(row.get(7))).isEqualTo("110145");
            assertThat(csv.get(year).subList(1, 5))
                    .isEqualTo(Arrays.asList(published.get("target_percent"), published.get("target_annual_count"),
                    row.get(3).replace("%", ""), published.get("target_annual_count")));
        }
        assertThat(shown.get("令和3年度").subList(5, 8)).isEqualTo(List.of("39.4%", "43,406", "110,145"));
        assertThat(office.get("/staff/dashboard?definition=d1&year=2021").text()).contains("目標 39%に届いています").contains("確定値");
    }

    @Test
    void theSurveyComesOutToTheDigit() throws IOException {
        var page = office.get("/staff/dashboard?year=2021").text();
        var csv = office.get("/staff/dashboard/survey.csv?year=2021").text();
        var round = Pattern.compile("/staff/surveys/([0-9a-f-]{36})").matcher(page);
        assertThat(round.find()).isTrue();
        var survey = office.get("/staff/surveys/" + round.group(1) + ".csv").text();
        var shown = office.get("/staff/surveys/" + round.group(1)).text();

        for (var published : rows("survey_2022.csv")) {
            var kind = published.get("kind").equals("own") ? "県独自" : "法定";
            assertThat(survey).contains("\"" + kind + "\",\"" + published.get("answer") + "\",");
            assertThat(survey.lines().filter(line -> line.startsWith("\"" + kind + "\",\"" + published.get("answer")
                    + "\"")).toList()).singleElement().asString()
                    .endsWith("\"" + published.get("procedures") + "\",\"" + published.get("annual_count") + "\"");
            assertThat(shown).contains(">" + "%,d".formatted(Integer.parseInt(published.get("annual_count"))) + "<")
                    .contains(">" + published.get("procedures") + "<");
            assertThat(csv).contains("\"" + published.get("procedures") + "\",\"" + published.get("annual_count") + "\"");
        }
        assertThat(csv).contains("\"県独自\",\"合計\",\"111\",\"136937\"").contains("\"法定\",\"合計\",\"349\",\"819153\"");
    }

    @Test
    void theTextOfThePlanIsShownBesideWhatTheRegistryGives() {
        var page = office.get("/staff/dashboard?definition=d2&year=2021").text();

        assertThat(page).contains("29.3").contains("31%（約46,000件 / 約148,000件）").contains("43,406件 / 148,000件").contains("差は2,594件");
        assertThat(csv(office.get("/staff/dashboard/definitions.csv?definition=d1&year=2021").text()).get("すべての手続（手続数）")
                .subList(1, 4)).isEqualTo(List.of("2.3", "98", "4273"));
        assertThat(csv(office.get("/staff/dashboard/definitions.csv?definition=d1&year=2021").text()).get("法定の手続（受付件数）")
                .subList(1, 4)).isEqualTo(List.of("40.2", "337281", "839514"));
    }

    @Test
    void ratioBureausAndListAgree() {
        for (var definition : List.of("d1", "d2", "d4")) {
            var bureaus = csv(office.get("/staff/dashboard/bureaus.csv?year=2021&definition=" + definition).text());
            var sum = bureaus.remove("合計");
            bureaus.remove("部局");
            assertThat(bureaus.values().stream().mapToLong(row -> Long.parseLong(row.get(2))).sum()).isEqualTo(Long.parseLong(sum.get(2)));
            assertThat(bureaus.values().stream().mapToLong(row -> Long.parseLong(row.get(3))).sum()).isEqualTo(Long.parseLong(sum.get(3)));
            assertThat(csv(office.get("/staff/dashboard/years.csv?year=2021&definition=" + definition).text())
                    .get("令和3年度").subList(6, 8)).isEqualTo(sum.subList(2, 4));
        }
        assertThat(office.get("/staff/registry?priority=true").text()).contains("75手続　令和3年度の受付件数 110,145件");
        assertThat(office.get("/staff/registry?priority=true&live=true&until=2021").text()).contains("51手続　令和3年度の受付件数 43,406件");
        assertThat(office.get("/staff/registry?kind=OWN&answer=R4&min=100").text()).contains("8手続　令和3年度の受付件数 39,983件");
    }

    @Test
    void aBureausOwnPageShowsItsPart() {
        var all = csv(office.get("/staff/dashboard/bureaus.csv?year=2021").text());
        for (var bureau : List.of("教育委員会事務局", "環境生活部")) {
            var own = csv(office.get("/staff/dashboard/years.csv?year=2021&bureau="
                    + URLEncoder.encode(bureau, StandardCharsets.UTF_8)).text());
            assertThat(own.get("令和3年度").subList(6, 8)).isEqualTo(all.get(bureau).subList(2, 4));
        }
    }

    @Test
    void everybodySeesThePublicPageWithTheSameFigures() {
        var visitor = new Client(site);

        assertThat(visitor.get("/digitalisation?year=2021").text()).contains("39.4").contains("43,406件").doesNotContain("遅れの理由");
        assertThat(visitor.get("/digitalisation/years.csv?year=2021").text())
                .isEqualTo(office.get("/staff/dashboard/years.csv?year=2021&definition=d1").text());
        assertThat(visitor.get("/digitalisation/late.csv").status()).isEqualTo(404);
        assertThat(visitor.get("/staff/dashboard").path()).isEqualTo("/login");
    }

    public static List<Map<String, String>> rows(String file) throws IOException {
        var lines = new ClassPathResource("sample/" + file).getContentAsString(StandardCharsets.UTF_8).lines().toList();
        var header = lines.getFirst().split(",");
        return lines.stream().skip(1).map(line -> {
            var cells = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (var i = 0; i < header.length; i++) row.put(header[i], cells[i]);
            return row;
        }).toList();
    }

    /** By its first cell. */
    public static Map<String, List<String>> csv(String text) {
        var rows = new LinkedHashMap<String, List<String>>();
        text.replace("\uFEFF", "").lines().map(line -> Arrays.asList(line.substring(1, line.length() - 1)
                .split("\",\"", -1))).forEach(cells -> rows.putIfAbsent(cells.getFirst(), cells));
        return rows;
    }

    /** The rows of the page's table with that caption, by their first cell. */
    private static Map<String, List<String>> table(String page, String caption) {
        var start = page.indexOf("<caption>" + caption + "</caption>");
        assertThat(start).as(caption).isPositive();
        var rows = new LinkedHashMap<String, List<String>>();
        for (var row : page.substring(start, page.indexOf("</table>", start)).split("<tr>")) {
            var cells = new ArrayList<String>();
            var match = Pattern.compile("<t[hd][^>]*>([^<]*)</t[hd]>").matcher(row);
            while (match.find()) cells.add(match.group(1));
            if (!cells.isEmpty()) rows.put(cells.getFirst(), cells);
        }
        return rows;
    }

    private static String plain(String shown) {
        return shown.replace(",", "");
    }
}
