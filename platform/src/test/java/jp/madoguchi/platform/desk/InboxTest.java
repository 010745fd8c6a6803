package jp.madoguchi.platform.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.madoguchi.platform.DatabaseUse;
import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.platform.acting.Applying;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.workflows.cases.application.State;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** 審査の受信箱: what its numbers promise is what its views list. */
@SiteTest
class InboxTest {

    private static final Pattern VIEW = Pattern.compile("view=([A-Z]+)[^>]*>[^<]*<[^>]*>\\s*([0-9]+)\\s*<");

    @Value("${madoguchi.site}")
    String site;

    @Autowired
    JdbcTemplate sql;

    @Test
    void eachViewListsAsManyAsItsNumberSays() {
        var waits = new Applying(site).send();
        var corrected = new Applying(site).send();
        AtDesk.asksToCorrect(site, corrected, "address");
        var proposed = new Applying(site).send();
        AtDesk.signIn(site, "okada").get("/staff/applications/" + proposed).post("/staff/applications/" + proposed + "/grant");
        var taken = new Applying(site).send();
        AtDesk.signIn(site, "okada").get("/staff/applications/" + taken).post("/staff/applications/" + taken + "/assign");

        for (var login : new String[] {"okada", "ito", "sato", "hara", "mori"}) {
            var desk = AtDesk.signIn(site, login);
            var numbers = numbers(desk.get("/staff/inbox").text());

            assertThat(numbers).as(login).hasSizeGreaterThan(6);
            numbers.forEach((view, number) -> assertThat(desk.get("/staff/inbox.csv?view=" + view).text().lines()
                    .count() - 1).as(login + " " + view).isEqualTo(number));
        }
        assertThat(AtDesk.rows(site, "okada", "TURN")).contains(waits).doesNotContain(proposed).doesNotContain(corrected);
        assertThat(AtDesk.rows(site, "sato", "TURN")).contains(proposed).doesNotContain(waits);
        assertThat(AtDesk.rows(site, "okada", "UNASSIGNED")).contains(waits);
    }

    @Test
    void theOldestDayComesFirstAndThePagesFollowEachOther() {
        for (var i = 0; i < 22; i++) new Applying(site).send();
        var desk = AtDesk.signIn(site, "okada");
        var all = desk.get("/staff/inbox.csv?view=OPEN").text().lines().skip(1).map(line -> line.split(",")[0].replace("\"", "")).toList();

        assertThat(desk.get("/staff/inbox?view=OPEN").text()).contains(all.getFirst()).contains(all.get(19))
                .doesNotContain(all.get(20) + "<");
        assertThat(desk.get("/staff/inbox?view=OPEN&page=1").text()).contains(all.get(20)).doesNotContain(all.get(19) + "<");
    }

    /** Else the planner does not know the part of the table that an index is of, and reads all of it. */
    @Test
    void indexesAndStatementsMeanTheSameByOpen() {
        var ended = Arrays.stream(State.values()).filter(state -> !state.isOpen()).map(State::name).collect(Collectors.toSet());
        AtDesk.signIn(site, "okada").notedAs("inbox").get("/staff/inbox?view=OPEN");
        var statements = DatabaseUse.of("inbox").statements().stream().filter(one -> one.contains("application a")).toList();
        var indexes = sql.queryForList("select pg_get_expr(indpred, indrelid) from pg_index"
                + " where indexrelid in ('application_open'::regclass, 'application_closed'::regclass)", String.class);

        assertThat(indexes).hasSize(2).allSatisfy(words -> assertThat(states(words)).isEqualTo(ended));
        assertThat(statements).hasSize(2).allSatisfy(statement ->
                assertThat(states(statement.substring(statement.indexOf("a.state not in (")).split("\\)")[0])).isEqualTo(ended));
    }

    private static Set<String> states(String text) {
        return Pattern.compile("'([A-Z]+)'").matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    private static Map<String, Long> numbers(String page) {
        var numbers = new LinkedHashMap<String, Long>();
        var match = VIEW.matcher(page);
        while (match.find()) numbers.put(match.group(1), Long.valueOf(match.group(2)));
        return numbers;
    }
}
