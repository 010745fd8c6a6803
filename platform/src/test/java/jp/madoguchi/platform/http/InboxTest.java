package jp.madoguchi.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import jp.madoguchi.platform.DatabaseUse;
import jp.madoguchi.platform.SiteTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** 審査の受信箱: what its numbers promise is what its views list, and it stays with its indexes. */
@SiteTest
class InboxTest {

    private static final Pattern VIEW = Pattern.compile("view=([A-Z]+)[^>]*>[^<]*<[^>]*>\\s*([0-9]+)\\s*<");

    @Value("${madoguchi.site}")
    String site;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TransactionTemplate transactions;

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
            numbers.forEach((view, number) -> assertThat(desk.get("/staff/inbox.csv?view=" + view).text().lines().count() - 1).as(login + " " + view).isEqualTo(number));
        }
        assertThat(rows("okada", "TURN")).contains(waits).doesNotContain(proposed).doesNotContain(corrected);
        assertThat(rows("sato", "TURN")).contains(proposed).doesNotContain(waits);
        assertThat(rows("okada", "UNASSIGNED")).contains(waits);
    }

    @Test
    void theOldestDayComesFirstAndThePagesFollowEachOther() {
        for (var i = 0; i < 22; i++) new Applying(site).send();
        var desk = AtDesk.signIn(site, "okada");
        var all = desk.get("/staff/inbox.csv?view=OPEN").text().lines().skip(1).map(line -> line.split(",")[0].replace("\"", "")).toList();

        assertThat(desk.get("/staff/inbox?view=OPEN").text()).contains(all.getFirst()).contains(all.get(19)).doesNotContain(all.get(20) + "<");
        assertThat(desk.get("/staff/inbox?view=OPEN&page=1").text()).contains(all.get(20)).doesNotContain(all.get(19) + "<");
    }

    @Test
    void whatIsOpenIsReadFromItsIndexesAlone() {
        AtDesk.signIn(site, "okada").notedAs("inbox").get("/staff/inbox?view=OPEN");
        var asked = DatabaseUse.of("inbox").statements().stream().filter(statement -> statement.contains("application a")).toList();

        assertThat(asked).hasSize(2);
        assertThat(asked).allSatisfy(statement -> assertThat(plan(statement)).contains("application_open").contains("task_open"));
    }

    /** The plan for any parameters, of a table that is too small to be worth an index. */
    private String plan(String statement) {
        var at = new int[1];
        var numbered = Pattern.compile("\\?").matcher(statement).replaceAll(mark -> "\\$" + ++at[0]);
        return transactions.execute(status -> {
            sql.execute("set local enable_seqscan = off");
            sql.execute("set local plan_cache_mode = force_generic_plan");
            sql.execute("prepare inbox as " + numbered);
            var plan = String.join("\n", sql.queryForList("explain execute inbox (" + String.join(", ", Collections.nCopies(at[0], "null")) + ")", String.class));
            sql.execute("deallocate inbox");
            return plan;
        });
    }

    private String rows(String login, String view) {
        return AtDesk.signIn(site, login).get("/staff/inbox.csv?view=" + view).text();
    }

    private static Map<String, Long> numbers(String page) {
        var numbers = new LinkedHashMap<String, Long>();
        var match = VIEW.matcher(page);
        while (match.find()) numbers.put(match.group(1), Long.valueOf(match.group(2)));
        return numbers;
    }
}
