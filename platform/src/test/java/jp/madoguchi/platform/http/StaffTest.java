package jp.madoguchi.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import jp.madoguchi.platform.SiteTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who of the staff may see and do what, and that it is on record. */
@SiteTest
class StaffTest {

    @Value("${madoguchi.site}")
    String site;

    @Autowired
    JdbcTemplate sql;

    @Test
    void ofTwoClerksOnlyOneActsAndTheOtherKeepsTheWords() {
        var number = new Applying(site).send();
        var okada = AtDesk.signIn(site, "okada").get("/staff/applications/" + number);
        var ito = AtDesk.signIn(site, "ito").get("/staff/applications/" + number);
        var revision = AtDesk.hidden(okada, "revision");

        okada.post("/staff/applications/" + number + "/grant", "revision", revision);
        ito.post("/staff/applications/" + number + "/correction", "revision", revision, "mark-address", "bad", "reason-address", "番地を確かめてください");

        assertThat(okada.path()).isEqualTo("/staff/inbox");
        assertThat(ito.status()).isEqualTo(409);
        assertThat(ito.text()).contains("ほかの人が先に処理したか").contains("番地を確かめてください");
        assertThat(state(number)).isEqualTo("APPROVAL");
    }

    @Test
    void aClerkOfAnotherDepartmentFindsNothing() {
        var number = new Applying(site).send();
        var elsewhere = AtDesk.signIn(site, "kobayashi");

        assertThat(elsewhere.get("/staff/applications/" + number).status()).isEqualTo(404);
        assertThat(elsewhere.text()).doesNotContain("吉田");
        assertThat(elsewhere.get("/staff/inbox").text()).doesNotContain(number);
        assertThat(AtDesk.signIn(site, "nakagawa").get("/staff/applications/" + number).status()).isEqualTo(403);
        assertThat(new Client(site).get("/staff/applications/" + number).path()).isEqualTo("/login");
    }

    @Test
    void nobodyApprovesWithoutTheRole() {
        var number = new Applying(site).send();
        var okada = AtDesk.signIn(site, "okada").get("/staff/applications/" + number);
        okada.post("/staff/applications/" + number + "/grant", "revision", AtDesk.hidden(okada, "revision")).get("/staff/applications/" + number);

        okada.post("/staff/applications/" + number + "/approve", "revision", AtDesk.hidden(okada, "revision"));

        assertThat(okada.status()).isEqualTo(403);
        assertThat(state(number)).isEqualTo("APPROVAL");
    }

    @Test
    void everyLookOfTheStaffIsOnRecord() {
        var number = new Applying(site).send();
        AtDesk.signIn(site, "okada").get("/staff/applications/" + number);

        assertThat(sql.queryForList("select p.login || ' ' || e.action from audit_event e join person p on p.id = e.person_id where e.application_id = ?",
                String.class, id(number))).contains("okada read");
    }

    @Test
    void aClerkSeesWhetherTheOldPermitIsInTheRegister() {
        var old = new Applying(site).send();
        AtDesk.grants(site, old);
        var permit = sql.queryForObject("select number from issued_document where application_id = ?", String.class, id(old));
        var renewal = new Applying(site).untilCheck();
        renewal.page("kind", "kind", "renewal").page("current-permit", "permitNumber", permit).press();
        var unknown = new Applying(site).untilCheck();
        unknown.page("kind", "kind", "renewal").page("current-permit", "permitNumber", "M-999999").press();

        assertThat(AtDesk.signIn(site, "okada").get("/staff/applications/" + renewal.number()).text()).contains("台帳にあります（令和");
        assertThat(AtDesk.signIn(site, "okada").get("/staff/applications/" + unknown.number()).text()).contains("台帳にありません");
    }

    private String state(String number) {
        return sql.queryForObject("select state from application where receipt_number = ?", String.class, number);
    }

    private java.util.UUID id(String number) {
        return sql.queryForObject("select id from application where receipt_number = ?", java.util.UUID.class, number);
    }
}
