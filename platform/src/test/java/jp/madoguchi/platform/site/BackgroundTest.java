package jp.madoguchi.platform.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.db.work.WorkStanding;
import jp.madoguchi.db.work.Works;
import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.platform.acting.AtDesk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.jdbc.core.JdbcTemplate;

/** 自動の作業: what runs by itself is listed in one file, once for all nodes, and an administrator sees how it goes. */
@SiteTest
class BackgroundTest {

    @Value("${madoguchi.site}")
    String site;

    @Autowired
    Works works;

    @Autowired
    MessageSource words;

    @Autowired
    JdbcTemplate sql;

    @AfterEach
    void asBefore() {
        sql.update("delete from transfer");
        sql.update("delete from background_item");
        sql.update("update background_work set held_by = null, held_until = null");
    }

    @Test
    void everyLineOfTheFileIsAWorkOfTheSiteWithWordsForPeople() throws IOException {
        var lines = lines();
        assertThat(lines.stringPropertyNames()).hasSizeGreaterThan(25).allSatisfy(name -> {
            assertThat(works.has(name)).as(name).isTrue();
            assertThat(words.getMessage("work." + name, null, "", Locale.JAPAN)).as(name).isNotEmpty();
        });
    }

    @Test
    void theQueuesAndTheAllDayWorksHaveRunAndAreOnThePage() {
        await().until(() -> ran().containsAll(Set.of("mail.codes", "payments.settle", "people.transfers", "desk.reminders")));

        var page = AtDesk.signIn(site, "yamaguchi").get("/staff/health").get("/staff/health/work");
        assertThat(page.text()).contains("人事異動の反映", "添付ファイルの点検", "確認番号のメールとSMS");
        assertThat(AtDesk.signIn(site, "okada").get("/staff/health/work").status()).isEqualTo(403);
    }

    @Test
    void aNightsWorkIsRunNowAndWrittenDown() {
        var before = Instant.now().minusMillis(1);
        var yamaguchi = AtDesk.signIn(site, "yamaguchi").get("/staff/health/work").post("/staff/health/work/forget.expired/begin");
        assertThat(yamaguchi.text()).contains("はじめました");
        await().until(() -> work("forget.expired").fineAt() != null && before.isBefore(Objects.requireNonNull(work("forget.expired").fineAt())));
        assertThat(sql.queryForList("select detail from audit_event where action = 'health-work'", String.class)).contains("forget.expired");
        assertThat(yamaguchi.post("/staff/health/work/nothing/begin").status()).isEqualTo(404);
    }

    @Test
    void whatAnotherNodeDoesIsNotBegunHere() {
        sql.update("update background_work set held_by = ?, held_until = now() + interval '1 minute' where name = 'figures.freeze'", UUID.randomUUID());
        assertThat(works.begin("figures.freeze")).isFalse();
        assertThat(AtDesk.signIn(site, "yamaguchi").get("/staff/health/work").post("/staff/health/work/figures.freeze/begin").text())
                .contains("いま実行しているところです");
    }

    @Test
    void aWorkThatADeadNodeBeganIsTakenUpWhenItsLeaseIsOver() {
        sql.update("update background_work set held_by = ?, held_until = now() - interval '1 second', next_at = now() - interval '1 minute',"
                + " ended_at = null where name = 'forget.expired'", UUID.randomUUID());
        await().until(() -> work("forget.expired").endedAt() != null);
        assertThat(work("forget.expired").heldUntil()).isNull();
    }

    @Test
    void anItemThatCannotBeWorkedOnIsNamedAndHoldsUpNoOther() {
        var poison = transfer("ogawa", "NO_SUCH_ROLE");
        await().until(() -> works.aside().stream().anyMatch(item -> item.item().equals(poison.toString())));
        var fine = transfer("sato", null);
        await().until(() -> sql.queryForObject("select done_at is not null from transfer where id = ?", Boolean.class, fine));

        sql.update("update background_item set aside = true, failures = 5");
        var yamaguchi = AtDesk.signIn(site, "yamaguchi").get("/staff/health");
        assertThat(yamaguchi.text()).contains("見ていただきたいことが");
        assertThat(yamaguchi.get("/staff/health/work").text()).contains("自動ではもう試しません", poison.toString());

        sql.update("update transfer set roles = null where id = ?", poison);
        assertThat(yamaguchi.post("/staff/health/work/people.transfers/again").text()).contains("もう一度試します");
        await().until(() -> sql.queryForObject("select done_at is not null from transfer where id = ?", Boolean.class, poison));
        await().until(() -> works.aside().isEmpty());
    }

    /** Of today; but for the roles it changes nothing. */
    private UUID transfer(String login, @Nullable String role) {
        var id = UUID.randomUUID();
        sql.update("insert into transfer (id, authority_id, person_id, effective_on, roles, by_id, written_at)"
                + " select ?, authority_id, id, current_date - 1, case when ?::text is null then null else array[?] end, id, now() from person where login = ?",
                id, role, role, login);
        return id;
    }

    private WorkStanding work(String name) {
        return works.all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private Set<String> ran() {
        var names = new HashSet<String>();
        works.all().stream().filter(one -> one.fineAt() != null).map(WorkStanding::name).forEach(names::add);
        return names;
    }

    private static Properties lines() throws IOException {
        return PropertiesLoaderUtils.loadProperties(new ClassPathResource("background.properties"));
    }
}
