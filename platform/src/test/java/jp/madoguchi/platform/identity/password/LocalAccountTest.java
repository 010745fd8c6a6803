package jp.madoguchi.platform.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Client;
import org.junit.jupiter.api.Test;

/** Accounts of this site: made by administrators, with a password that is hard to guess and, who wants it, a second factor. */
class LocalAccountTest extends AtLocalAccounts {

    @Test
    void whatIsWrongAboutAPersonIsSaidBesideThatFieldAloneAndNothingTypedIsLost() {
        var admin = AtDesk.signIn(site, "yamaguchi").get("/staff/people/new").post("/staff/people/new", "login", "local-wrong",
                "name", "町田 一", "mail", "machida", "department", "welfare", "role", "CLERK");
        assertThat(admin.status()).isEqualTo(422);
        assertThat(admin.text()).contains("id=\"mail-error\"").contains("value=\"machida\"").contains("value=\"町田 一\"")
                .doesNotContain("id=\"name-error\"").doesNotContain("id=\"number-error\"");

        admin.post("/staff/people/new", "login", "local-wrong", "name", "", "mail", "machida@town.example.jp", "department", "welfare", "role", "CLERK");
        assertThat(admin.text()).contains("id=\"name-error\"").doesNotContain("id=\"mail-error\"");
    }

    /** Added by the administrator; the way to the page where the password is set. */
    @Test
    void aPersonSetsALongPasswordByTheLinkOnce() {
        var link = added("local-set");
        var person = new Client(site).get(link);
        for (var bad : new String[] {"", "短い合言葉", "aaaaaaaaaaaaaaaaaaaa", "abcabcabcabcabcabc", "Password12345678",
                "ＰＡＳＳＷＯＲＤ１２３４５６７８", "local-setlocal-set!", "x".repeat(129)}) {
            assertThat(person.post(link, "next", bad).status()).as(bad).isEqualTo(422);
            assertThat(person.text()).contains("next-error");
        }
        person.post(link, "next", GOOD);
        assertThat(person.path()).isEqualTo("/login");
        assertThat(new Client(site).get(link).status()).as("once").isEqualTo(404);
        assertThat(signsIn("local-set", GOOD).path()).isEqualTo("/staff/inbox");
        assertThat(signsIn("local-set", GOOD.substring(0, 24)).path()).as("all of it counts").isEqualTo("/login");
    }

    @Test
    void anOldLinkIsWorthNothing() {
        var link = added("local-late");
        clock.moveTo(Duration.ofDays(4));
        assertThat(new Client(site).get(link).status()).isEqualTo(404);
    }

    @Test
    void aPasswordIsChangedByWhoKnowsIt() {
        var link = added("local-change");
        new Client(site).get(link).post(link, "next", GOOD);
        var elsewhere = signsIn("local-change", GOOD);
        var person = signsIn("local-change", GOOD).get("/staff/own");
        assertThat(person.post("/staff/own/password", "now", "wrong", "next", "something else that is long").status()).isEqualTo(422);
        assertThat(person.post("/staff/own/password", "now", GOOD, "next", "short").status()).isEqualTo(422);
        assertThat(person.post("/staff/own/password", "now", GOOD, "next", "something else that is long").text()).contains("合言葉を変えました");
        assertThat(elsewhere.get("/staff/inbox").path()).as("signed out elsewhere").isEqualTo("/login");
        assertThat(signsIn("local-change", GOOD).path()).isEqualTo("/login");
        assertThat(signsIn("local-change", "something else that is long").path()).isEqualTo("/staff/inbox");
    }

    @Test
    void theSecondFactorIsAskedForAndEachCodeIsGoodOnceAndPaperHelpsWhereThePhoneIsLost() throws Exception {
        var link = added("local-second");
        new Client(site).get(link).post(link, "next", GOOD);
        var person = signsIn("local-second", GOOD).get("/staff/own/second");
        var secret = find(person.text(), "<code class=\"wrapped\">([A-Z2-7 ]+)</code>").replace(" ", "");
        assertThat(person.post("/staff/own/second", "code", "000000").status()).isEqualTo(422);
        person.post("/staff/own/second", "code", code(secret));
        assertThat(person.text()).contains("紙の予備コード");
        var paper = find(person.text(), "<code>([A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4})</code>");

        var again = signsIn("local-second", GOOD);
        assertThat(again.path()).isEqualTo("/login/second");
        assertThat(again.get("/staff/inbox").path()).as("not in yet").isEqualTo("/login");
        assertThat(again.get("/login/second").post("/login/second", "code", code(secret)).status())
                .as("used when it was set up").isEqualTo(422);
        clock.moveTo(Duration.ofSeconds(60));
        assertThat(again.get("/login/second").post("/login/second", "code", code(secret)).path()).isEqualTo("/staff/inbox");

        var lost = signsIn("local-second", GOOD);
        assertThat(lost.get("/login/second").post("/login/second", "code", paper.toLowerCase().replace("-", " "))
                .path()).isEqualTo("/staff/inbox");
        assertThat(signsIn("local-second", GOOD).get("/login/second").post("/login/second", "code", paper).status()).isEqualTo(422);
        assertThat(lost.get("/staff/own").text()).contains("あと 9回");
    }

    @Test
    void theSecretOfAnAppIsSealedAndOneFromBeforeThatIsSealedWhenItIsUsed() throws Exception {
        var link = added("local-sealed");
        new Client(site).get(link).post(link, "next", GOOD);
        var person = signsIn("local-sealed", GOOD).get("/staff/own/second");
        var secret = find(person.text(), "<code class=\"wrapped\">([A-Z2-7 ]+)</code>").replace(" ", "");
        person.post("/staff/own/second", "code", code(secret));
        var sealed = kept();
        assertThat(sealed).hasSizeGreaterThan(20);

        sql.update("update staff_totp set secret = ? where person_id = (select id from person where login = 'local-sealed')",
                (Object) base32(secret));
        clock.moveTo(Duration.ofSeconds(60));
        assertThat(signsIn("local-sealed", GOOD).get("/login/second").post("/login/second", "code", code(secret)).path())
                .isEqualTo("/staff/inbox");
        assertThat(kept()).hasSameSizeAs(sealed).isNotEqualTo(sealed);
    }

    private byte[] kept() {
        return sql.queryForObject("select secret from staff_totp where person_id = (select id from person where login = 'local-sealed')",
                byte[].class);
    }

    private static byte[] base32(String base32) {
        var bits = base32.chars()
                .mapToObj(c -> "%5s".formatted(Integer.toBinaryString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c)))
                .replace(' ', '0')).collect(java.util.stream.Collectors.joining());
        var key = new java.math.BigInteger(bits, 2).toByteArray();
        var padded = new byte[20];
        System.arraycopy(key, Math.max(0, key.length - 20), padded, Math.max(0, 20 - key.length), Math.min(20, key.length));
        return padded;
    }

    /** As an authenticator app makes it, written anew from RFC 6238. */
    private String code(String base32) throws Exception {
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(base32(base32), "HmacSHA1"));
        var hash = mac.doFinal(java.nio.ByteBuffer.allocate(8).putLong(clock.instant().getEpochSecond() / 30).array());
        return "%06d".formatted((java.nio.ByteBuffer.wrap(hash, hash[19] & 15, 4).getInt() & 0x7FFFFFFF) % 1_000_000);
    }

    @Test
    void theEmergencyAdministratorComesInWithThePaperAndAllAdministratorsHearOfIt() {
        var admin = AtDesk.signIn(site, "yamaguchi").get("/staff/people/new");
        assertThat(admin.post("/staff/people/emergency", "login", "x", "name", "").status()).isEqualTo(422);
        admin.get("/staff/people/new").post("/staff/people/emergency", "login", "local-emergency", "name", "非常用 1");
        var password = find(admin.text(), "<code class=\"wrapped\">([^<]+)</code>");
        assertThat(signsIn("local-emergency", password).get("/staff/people").text()).contains("非常用 1");
        assertThat(inMail("yamaguchi@mie.example.jp", "(非常用の管理者「非常用 1」でログイン)")).isNotEmpty();
        assertThat(AtDesk.signIn(site, "yamaguchi").get("/staff/audit").text()).contains("非常用の管理者でログインした");
    }
}
