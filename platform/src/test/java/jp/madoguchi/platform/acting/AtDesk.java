package jp.madoguchi.platform.acting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.JdbcTemplate;

/** A member of staff at a desk, for tests that begin where a decision is due. All have the sample's password. */
public final class AtDesk {

    private AtDesk() {
    }

    public static Client signIn(String site, String login) {
        return new Client(site).get("/login").post("/login", "username", login, "password", "madoguchi");
    }

    /** The hidden field of that name on the page. */
    public static String hidden(Client page, String name) {
        var match = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.text());
        if (!match.find()) throw new AssertionError("No " + name + " on " + page.path() + " (" + page.status() + ")");
        return match.group(1);
    }

    /** All of a view of the inbox, as its CSV has it: the page shows the first twenty of what other tests have left as well. */
    public static String rows(Client desk, String view) {
        return desk.get("/staff/inbox.csv?view=" + view).text();
    }

    public static String rows(String site, String login, String view) {
        return rows(signIn(site, login), view);
    }

    public static void asksToCorrect(String site, String number, String field) {
        var okada = signIn(site, "okada").get("/staff/applications/" + number);
        okada.post("/staff/applications/" + number + "/correction", "mark-" + field, "bad", "reason-" + field, "確かめてください");
        assertThat(okada.path()).isEqualTo("/staff/inbox");
    }

    public static void grants(String site, String number) {
        sealed(decides(site, number), number);
    }

    /** The same without waiting for anything. */
    public static Client decides(String site, String number) {
        signIn(site, "okada").get("/staff/applications/" + number).post("/staff/applications/" + number + "/grant");
        var sato = signIn(site, "sato").get("/staff/applications/" + number).post("/staff/applications/" + number + "/approve");
        assertThat(sato.path()).isEqualTo("/staff/inbox");
        return sato;
    }

    /** That document of an application, as soon as it is drawn and sealed. */
    public static byte[] pdf(JdbcTemplate sql, String number, String kind) {
        return Awaitility.await().until(() -> sql.queryForList("""
                select d.pdf from issued_document d join application a on a.id = d.application_id
                where a.receipt_number = ? and d.kind like ? and d.seal <> 'waiting'""", byte[].class, number, kind), all -> !all.isEmpty())
                .getFirst();
    }

    /** Until the seal is on what was issued: nobody waits for it who decides. */
    public static void sealed(Client desk, String number) {
        Awaitility.await().until(() -> !desk.get("/staff/applications/" + number).text().contains("作成中"));
    }
}
