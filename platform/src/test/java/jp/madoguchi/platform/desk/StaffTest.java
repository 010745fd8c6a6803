package jp.madoguchi.platform.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.platform.acting.Applying;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Client;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        ito.post("/staff/applications/" + number + "/correction", "revision", revision, "mark-address", "bad",
                "reason-address", "番地を確かめてください");

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
    void aVisitOfTheSignInAloneMakesNoSessionAndTheWantedPageComesAfterIt() {
        var before = sessions();
        var okada = new Client(site).get("/staff/applications?q=K2").get("/login");
        assertThat(sessions()).isEqualTo(before);
        assertThat(okada.post("/login", "username", "okada", "password", "wrong").text()).contains("名前か合言葉がちがうか");
        assertThat(sessions()).isEqualTo(before);

        okada.get("/staff/own").post("/login", "username", "okada", "password", "madoguchi");

        assertThat(okada.path()).isEqualTo("/staff/own");
        assertThat(sessions()).isEqualTo(before + 1);
    }

    private int sessions() {
        return sql.queryForObject("select count(*) from spring_session", Integer.class);
    }

    @Test
    void aPageSaysWhoCanSeeAnApplicationAndWhy() {
        var number = new Applying(site).send();
        var okada = AtDesk.signIn(site, "okada").get("/staff/applications/" + number + "/access");
        assertThat(okada.text()).contains("岡田 由美").contains("佐藤 誠").contains("この手続を担当する所属の").contains("ブラウザ 1台")
                .doesNotContain("小林 学").doesNotContain("中川 恵");
        assertThat(AtDesk.signIn(site, "kobayashi").get("/staff/applications/" + number + "/access").status()).isEqualTo(404);
        sql.update("insert into task (id, application_id, authority_id, department_id, kind, place, name, role, entered_at, pass_id, done_at, outcome) select 'seen-' || t.id, t.application_id, t.authority_id, p.department_id, 'JOINT', t.place, t.name, 'CLERK', now(), t.pass_id, now(), 'AGREE' from task t join application a on a.id = t.application_id, person p where a.receipt_number = ? and p.login = 'hara' limit 1", number);
        assertThat(okada.get("/staff/applications/" + number + "/access").text()).contains("原 剛").contains("その所属にあるから");
        assertThat(AtDesk.signIn(site, "hara").get("/staff/applications/" + number).status()).isEqualTo(200);
    }

    @Test
    void aSessionEndsTwelveHoursAfterItBeganHoweverBusyItIs() {
        var okada = AtDesk.signIn(site, "ito").get("/staff/inbox");
        assertThat(okada.path()).isEqualTo("/staff/inbox");
        sql.update("update spring_session set creation_time = creation_time - 13 * 3600 * 1000::bigint where primary_id = (select primary_id from spring_session where principal_name = 'ito' order by creation_time desc limit 1)");
        assertThat(okada.get("/staff/inbox").path()).isEqualTo("/login");
        okada.post("/login", "username", "ito", "password", "madoguchi");
        assertThat(okada.path()).isEqualTo("/staff/inbox");
    }

    @ParameterizedTest
    @CsvSource({"診断書.pdf, application/pdf, <iframe", "診断書.png, image/png, <img"})
    void whateverWasAttachedOpensBesideTheAnswers(String file, String type, String shown) throws IOException {
        var bytes = type.endsWith("pdf") ? onePage() : Applying.picture("png");
        var number = new Applying(site).untilCheck(file, type, bytes).press().number();

        var okada = AtDesk.signIn(site, "okada").get("/staff/applications/" + number);
        assertThat(okada.status()).isEqualTo(200);
        assertThat(okada.text()).contains(">" + file + "</h2>", shown);
    }

    private static byte[] onePage() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void nobodyApprovesWithoutTheRole() {
        var number = new Applying(site).send();
        var okada = AtDesk.signIn(site, "okada").get("/staff/applications/" + number);
        okada.post("/staff/applications/" + number + "/grant", "revision", AtDesk.hidden(okada, "revision"))
                .get("/staff/applications/" + number);

        okada.post("/staff/applications/" + number + "/approve", "revision", AtDesk.hidden(okada, "revision"));

        assertThat(okada.status()).isEqualTo(403);
        assertThat(state(number)).isEqualTo("APPROVAL");
    }

    @Test
    void everyLookOfTheStaffIsOnRecord() {
        var number = new Applying(site).send();
        AtDesk.signIn(site, "okada").get("/staff/applications/" + number);

        assertThat(sql.queryForList(
                "select p.login || ' ' || e.action from audit_event e join person p on p.id = e.person_id where e.application_id = ?",
                String.class, id(number))).contains("okada read");
    }

    @Test
    void whoeverWantedAnAddressWithBracesAndANulComesThereAfterSigningIn() {
        var okada = new Client(site).get("/staff/inbox?q=%7Bx%7D%00").post("/login", "username", "okada", "password", "madoguchi");
        assertThat(okada.status()).isEqualTo(200);
        assertThat(okada.path()).isEqualTo("/staff/inbox");
        assertThat(okada.text()).contains("value=\"{x}\"");

        assertThat(okada.get("/staff/applications/%7Bx%7D/grant").status()).isEqualTo(404);
    }

    @Test
    void anAdministratorReadsWhoDidWhatInWords() {
        var number = new Applying(site).send();
        AtDesk.signIn(site, "okada").get("/staff/applications/" + number);

        var page = AtDesk.signIn(site, "yamaguchi").get("/staff/audit").text();
        assertThat(page).contains("岡田 由美").contains("申請を見た").contains(number).doesNotContain("??");
    }

    @Test
    void aDecisionLeavesALineForThePageAndOneForTheActAndNoMore() {
        var number = new Applying(site).send();
        AtDesk.decides(site, number);

        assertThat(sql.queryForList(
                "select p.login || ' ' || e.action from audit_event e join person p on p.id = e.person_id where e.application_id = ? order by e.id",
                String.class, id(number))).containsExactly("okada read", "okada propose.GRANT", "sato read", "sato approve");
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
