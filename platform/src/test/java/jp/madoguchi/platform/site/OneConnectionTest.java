package jp.madoguchi.platform.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jp.madoguchi.platform.DatabaseUse;
import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.platform.acting.Applying;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Client;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** However many people come at once: no page and no sign-in holds one connection and waits for another. */
@SiteTest
class OneConnectionTest {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final List<String> STAFF = List.of("okada", "sato", "ogawa", "nakagawa", "hayashi", "yamaguchi");

    @Value("${madoguchi.site}")
    String site;

    private final Map<String, List<String>> seconds = new LinkedHashMap<>();
    private final Set<String> files = new LinkedHashSet<>();
    private int pages;

    @Test
    void noPageOfStaffTakesASecondConnection() {
        var number = new Applying(site).send();
        AtDesk.grants(site, number);
        new Applying(site).send();

        for (var login : STAFF) walk(AtDesk.signIn(site, login), "/staff", login);

        assertThat(pages).isGreaterThan(200);
        assertThat(seconds).isEmpty();
    }

    @Test
    void noPageOfResidentsTakesASecondConnection() {
        var begun = new Applying(site).untilProof();
        var sent = new Applying(site);
        var number = sent.send();
        AtDesk.asksToCorrect(site, number, "address");

        walk(begun.client(), "/", "resident");
        walk(begun.client(), begun.draft() + "/check", "draft");
        walk(sent.client(), "/applications/" + number, "applicant");

        assertThat(pages).isGreaterThan(30);
        assertThat(seconds).isEmpty();
    }

    @Test
    void noSignInTakesASecondConnection() {
        for (var password : new String[] {"madoguchi", "wrong"}) {
            new Client(site).get("/login").notedAs("sign-in " + password).post("/login", "username", "okada", "password", password);

            assertThat(DatabaseUse.of("sign-in " + password).statements()).isNotEmpty();
            assertThat(DatabaseUse.of("sign-in " + password).seconds()).isEmpty();
        }
    }

    /**
     * Follows the links of the site from there, one of each kind: numbers, ids and other tests' procedures make no new kind. Files are
     * fetched by whoever comes first.
     */
    private void walk(Client client, String from, String who) {
        var todo = new ArrayDeque<>(List.of(from));
        var seen = new LinkedHashSet<String>();
        var kinds = new LinkedHashSet<String>();
        while (!todo.isEmpty()) {
            var path = todo.pop();
            var name = who + " " + path;
            client.notedAs(name).get(path);
            pages++;
            assertThat(client.status()).as(path).isLessThan(500);
            if (!DatabaseUse.of(name).seconds().isEmpty()) seconds.put(name, new ArrayList<>(DatabaseUse.of(name).seconds()));
            if (!client.header("Content-Type").startsWith("text/html")) files.add(kind(path));
            if (files.contains(kind(path))) continue;
            for (var link : links(client.text())) {
                if (!isOurs(link) || !seen.add(link) || files.contains(kind(link))) continue;
                if (kinds.add(kind(link))) todo.add(link);
            }
        }
    }

    private static Set<String> links(String page) {
        var links = new LinkedHashSet<String>();
        var match = LINK.matcher(page);
        while (match.find()) links.add(match.group(1).replace("&amp;", "&"));
        return links;
    }

    private static boolean isOurs(String link) {
        return !link.startsWith("/assets/") && !link.startsWith("//") && !link.contains("logout") && !link.contains("sign-out");
    }

    private static String kind(String link) {
        return link.replaceAll("^/procedures/[^/?#]+", "/procedures/_").replaceAll("/procedures/[A-Z0-9]{3,}(?=[/?#]|$)", "/procedures/_")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "_").replaceAll("[A-Z0-9]+-[A-Z0-9]+-[0-9]+-[0-9]+", "_")
                .replaceAll("[0-9]+", "0").replaceAll("=[^&]*", "=");
    }
}
