package jp.madoguchi.platform.filling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.platform.acting.Applying;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** 予算: whoever guesses or floods waits; a school with hundreds of families behind one address does not. */
@SiteTest
class BudgetTest {

    private static final int FAMILIES = 600;
    private static final String SCHOOL = "127.0.7.7";

    @Value("${madoguchi.site}")
    String site;

    @Autowired
    JdbcTemplate sql;

    @BeforeEach
    @AfterEach
    void asBefore() {
        sql.update("delete from attempt where what like 'budget.%'");
        sql.update("delete from budget_reached");
    }

    @Test
    void whoeverAsksForCodeAfterCodeIsToldWhenToComeBack() {
        var number = new Applying(site).send();
        var stranger = new Client(site).get("/status");
        var asked = 0;
        while (stranger.status() != 429 && asked++ < 100) stranger.get("/status").post("/status", "number", number);

        assertThat(asked).isBetween(50, 61);
        assertThat(stranger.text()).contains("少し時間をおいてください", "分ほど待ってから");
        assertThat(new Client(site).get("/").status()).as("plain pages stay open").isEqualTo(200);
    }

    @Test
    void aBrowserThatSentAnApplicationIsNotKeptOutByAStrangerBehindTheSameAddress() {
        var applicant = new Applying(site);
        var number = applicant.send();
        sql.update("insert into attempt (what, subject, window_start, tries) select 'budget.CODES.all', '', to_timestamp(floor(extract(epoch from now()) / 600) * 600), 1000000");

        assertThat(new Client(site).get("/status").post("/status", "number", number).status()).isEqualTo(429);
        assertThat(applicant.client().get("/status").post("/status", "number", number).status()).isEqualTo(200);

        await().until(() -> sql.queryForObject("select count(*) from notice where subject like '%上限に達しました'", Integer.class) > 0);
        assertThat(AtDesk.signIn(site, "yamaguchi").get("/staff/health").text()).contains("確認コードの送信", "上限に達しました");
    }

    @Test
    void theLastOfSixHundredFamiliesBehindOneAddressAreLetInAsTheFirst() {
        var before = new Applying(new Client(site, SCHOOL)).send();
        sql.update("update attempt set tries = tries + ? where what like 'budget.%'", FAMILIES);

        assertThat(new Applying(new Client(site, SCHOOL)).send()).startsWith("K").isNotEqualTo(before);
    }

    /** The same with all of them: a minute and more. */
    @Test
    @Tag("story")
    void sixHundredFamiliesBehindOneAddressWhoFinishInTheLastTenMinutesAreAllLetIn() throws Exception {
        var sent = new ArrayList<String>();
        Callable<String> family = () -> new Applying(new Client(site, SCHOOL)).send();
        try (var families = Executors.newFixedThreadPool(8)) {
            for (var number : families.invokeAll(Collections.nCopies(FAMILIES, family))) sent.add(number.get());
        }
        assertThat(sent).hasSize(FAMILIES).doesNotHaveDuplicates().allMatch(number -> number.startsWith("K"));
    }
}
