package jp.madoguchi.platform.identity.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.platform.TestSite;
import jp.madoguchi.platform.acting.Applying;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Client;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** 人事異動: on their day people are elsewhere, what is open moves, what they did stays theirs. */
@SiteTest
class TransferTest {

    private static final String HEAD = "職員番号,発令日,所属コード,役割,職名,後任\n";

    @Value("${madoguchi.site}")
    String site;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestSite.MovableClock clock;

    private final LocalDate day = LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(10);

    @BeforeEach
    void peopleOfThisTest() {
        for (var number : new String[] {"T1", "T2"}) {
            sql.update("insert into person (id, authority_id, department_id, login, password, number, name, post) select ?, authority_id, department_id, ?, password, ?, ?, '' from person where login = 'okada' on conflict do nothing", UUID.randomUUID(), number, number, "異動 " + number);
            sql.update("update person set active = true, department_id = (select department_id from person where login = 'okada') where number = ?", number);
            sql.update("insert into person_role (person_id, role) select id, 'CLERK' from person where number = ? on conflict do nothing",
                    number);
        }
    }

    @AfterEach
    void asBefore() {
        clock.moveTo(Duration.ZERO);
        sql.update("delete from transfer");
        sql.update("update application set assignee_id = null where assignee_id in (select id from person where number in ('T1', 'T2'))");
        sql.update("update person set active = false where number in ('T1', 'T2')");
        sql.update("delete from person_role where person_id in (select id from person where number in ('T1', 'T2'))");
    }

    private Client gives(String csv, Charset charset) {
        return AtDesk.signIn(site, "yamaguchi").get("/staff/people/transfers")
                .upload("/staff/people/transfers", "file", "ido.csv", "text/csv", csv.getBytes(charset));
    }

    private String assigned(String number, String person) {
        sql.update("update application set assignee_id = (select id from person where number = ?) where receipt_number = ?", person,
                number);
        return number;
    }

    private String assignee(String number) {
        return sql.queryForObject(
                "select coalesce((select p.number from person p where p.id = a.assignee_id), '') from application a where a.receipt_number = ?", String.class, number);
    }

    private void dayComes() {
        clock.moveTo(Duration.ofDays(10));
        Awaitility.await().atMost(Duration.ofSeconds(20))
                .until(() -> sql.queryForObject("select count(*) from transfer where done_at is null",
                Integer.class) == 0);
    }

    @Test
    void onTheDayDepartmentRolesAndOpenApplicationsMoveAndNotBefore() {
        var number = assigned(new Applying(site).send(), "T1");
        var mover = AtDesk.signIn(site, "T1");
        assertThat(mover.get("/staff/applications/" + number).status()).isEqualTo(200);
        assertThat(gives(HEAD + "T1," + day + ",school,審査担当;手続担当者,主査,T2\n", StandardCharsets.UTF_8).text())
                .contains("1人の異動を予約しました").contains("高校教育課");
        assertThat(mover.get("/staff/applications/" + number).status()).as("today nothing changes").isEqualTo(200);

        dayComes();

        assertThat(mover.get("/staff/applications/" + number).status())
                .as("another department's now, in the session that was open").isEqualTo(404);
        assertThat(mover.get("/staff/inbox").text()).contains("高校教育課");
        assertThat(assignee(number)).isEqualTo("T2");
        assertThat(sql.queryForList(
                "select r.role from person_role r join person p on p.id = r.person_id where p.number = 'T1' order by 1", String.class))
                .containsExactly("CLERK", "OWNER");
        assertThat(AtDesk.signIn(site, "T2").get("/staff/applications/" + number).text()).contains("人事異動で担当が変わった");
        assertThat(sql.queryForObject(
                "select count(*) from audit_event e join person p on p.id = e.person_id join application a on a.id = e.application_id where p.number = 'T1' and a.receipt_number = ?", Integer.class, number)).as("who read it stays on record").isPositive();
        assertThat(AtDesk.signIn(site, "yamaguchi").get("/staff/audit").text()).contains("人事異動が効いた");
    }

    @Test
    void whoLeavesCannotComeInAndTheirWorkGoesBackToTheQueueAndAListInShiftJisIsRead() {
        var number = assigned(new Applying(site).send(), "T1");
        var leaver = AtDesk.signIn(site, "T1");
        var slashed = day.toString().replace('-', '/');
        assertThat(gives(HEAD + "T1," + slashed + ",退職,,,\n", Charset.forName("windows-31j")).text()).contains("1人の異動を予約しました");
        dayComes();
        assertThat(leaver.get("/staff/inbox").status()).isEqualTo(403);
        assertThat(AtDesk.signIn(site, "T1").text()).contains("合言葉がちがう");
        assertThat(assignee(number)).isEmpty();
    }

    @Test
    void nothingOfAListWithMistakesIsTakenAndEachIsNamedWithItsRow() {
        var page = gives(HEAD + "T1," + day + ",school,,,\nX9," + day + ",school,,,\nT1,あした,nowhere,王様,,T1\n", StandardCharsets.UTF_8);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("3行目：職員番号「X9」").contains("4行目：発令日「あした」").contains("所属コード「nowhere」")
                .contains("役割「王様」").contains("後任「T1」");
        assertThat(sql.queryForObject("select count(*) from transfer", Integer.class)).isZero();
        for (var bad : new String[] {"", "a,b\n1,2\n", HEAD, "\"x"}) {
            var answer = gives(bad, StandardCharsets.UTF_8);
            assertThat(answer.status()).as(bad).isEqualTo(422);
            assertThat(answer.text()).contains("file-error");
        }
    }

    @Test
    void aTransferCanBeTakenBackBeforeItsDayAndIsForAdministratorsAlone() {
        var admin = gives(HEAD + "T1," + day + ",school,,,\n", StandardCharsets.UTF_8);
        var id = sql.queryForObject("select id::text from transfer", String.class);
        assertThat(AtDesk.signIn(site, "okada").get("/staff/people/transfers").status()).isEqualTo(403);
        assertThat(AtDesk.signIn(site, "okada").get("/staff/inbox").post("/staff/people/transfers/" + id + "/cancel")
                .status()).isEqualTo(403);
        admin.post("/staff/people/transfers/" + id + "/cancel");
        assertThat(sql.queryForObject("select count(*) from transfer", Integer.class)).isZero();
        assertThat(admin.get("/staff/people/transfers/form.csv").text()).startsWith("\uFEFF\"職員番号\"").contains("\"T1\"");
    }

    @Test
    void theLastAdministratorStaysOneWhateverAListSays() {
        sql.update("update person set active = false where emergency");
        var number = sql.queryForObject("select number from person where login = 'yamaguchi'", String.class);
        gives(HEAD + number + "," + day + ",,審査担当,,\n", StandardCharsets.UTF_8);
        dayComes();
        assertThat(sql.queryForList(
                "select r.role from person_role r join person p on p.id = r.person_id where p.login = 'yamaguchi' order by 1",
                String.class)).containsExactly("ADMINISTRATOR", "CLERK");
        sql.update("delete from person_role where role = 'CLERK' and person_id = (select id from person where login = 'yamaguchi')");
    }
}
