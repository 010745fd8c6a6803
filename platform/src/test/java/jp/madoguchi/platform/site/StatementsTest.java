package jp.madoguchi.platform.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.madoguchi.platform.DatabaseUse;
import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.platform.acting.Applying;
import jp.madoguchi.platform.acting.AtDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** How many statements the main pages ask of the database, with the page that a redirect leads to. The numbers may only shrink. */
@SiteTest
class StatementsTest {

    /** Sending asks one more for its files, which cannot be deleted from then on. */
    private static final Map<String, Integer> MOST = Map.of("form page", 1, "form page saved", 4, "send", 43, "status", 13,
            "inbox", 7, "review", 25, "approve", 96, "dashboard", 76);

    @Value("${madoguchi.site}")
    String site;

    @Test
    void noMainPageAsksMoreThanItDid() {
        var asked = new LinkedHashMap<String, Integer>();
        var applying = new Applying(site).untilCheck();
        var client = applying.client();
        var address = applying.draft() + "/pages/address";
        client.notedAs("counted form page").get(address);
        asked.put("form page", count("form page"));
        client.notedAs("counted form page saved").post(address, "address.postalCode", "5130801", "address.town", "三重県鈴鹿市神戸",
                "address.block", "1-18-3", "address.building", "");
        asked.put("form page saved", count("form page saved"));
        client.notedAs("counted check").get(applying.draft() + "/check");
        client.notedAs("counted send").post(applying.draft() + "/send", "truth", "yes", "privacy", "yes");
        asked.put("send", count("send"));
        var number = applying.number();
        client.notedAs("counted status").get("/applications/" + number);
        asked.put("status", count("status"));

        var okada = AtDesk.signIn(site, "okada");
        okada.get("/staff/inbox");
        okada.notedAs("counted inbox").get("/staff/inbox");
        asked.put("inbox", count("inbox"));
        okada.notedAs("counted review").get("/staff/applications/" + number);
        asked.put("review", count("review"));
        okada.post("/staff/applications/" + number + "/grant");
        var sato = AtDesk.signIn(site, "sato").get("/staff/applications/" + number);
        sato.notedAs("counted approve").post("/staff/applications/" + number + "/approve");
        asked.put("approve", count("approve"));
        var hayashi = AtDesk.signIn(site, "hayashi");
        hayashi.get("/staff/dashboard");
        hayashi.notedAs("counted dashboard").get("/staff/dashboard");
        asked.put("dashboard", count("dashboard"));

        assertThat(asked).as(asked.toString()).allSatisfy((page, statements) ->
                assertThat(statements).as(page).isPositive().isLessThanOrEqualTo(MOST.get(page)));
    }

    /** The engine takes numbers in blocks: whoever needs the next block asks twice more. */
    private static int count(String name) {
        return (int) DatabaseUse.of("counted " + name).statements().stream()
                .filter(statement -> !statement.toUpperCase(java.util.Locale.ROOT).contains("ACT_GE_PROPERTY")).count();
    }
}
