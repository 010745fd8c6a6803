package jp.madoguchi.platform.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.madoguchi.platform.acting.Applying;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Client;
import org.junit.jupiter.api.Test;

/** Whatever comes in, an applicant gets a sentence in Japanese and loses nothing; an attacker gets nothing. */
class BadInputTest extends AtInput {

    @Test
    void aMegabyteOfTextIsRefusedBesideTheFieldAndShownAgain() {
        var applying = new Applying(site).untilCheck();
        var text = "長".repeat(350_000);

        applying.page("survey", "ease", "", "opinion", text);

        assertThat(applying.client().status()).isEqualTo(422);
        assertThat(applying.client().text()).contains("ご意見は500文字までで入力してください").contains(text);
    }

    @Test
    void controlCharactersEmojiAndRareKanjiSurviveOrFallAway() {
        var applying = new Applying(site).untilCheck();

        applying.page("survey", "ease", "", "opinion", "a\u0000b\u0007 😀 𠮷 辻󠄀 髙﨑 \uD83D");

        assertThat(applying.client().get(applying.draft() + "/check").text()).contains("ab 😀 𠮷 辻󠄀 髙﨑");
    }

    @Test
    void scriptInEveryTextIsShownAsText() {
        var applying = new Applying(site).untilCheck();
        var script = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
        applying.page("applicant", "applicant.family", script, "applicant.given", script, "applicant.familyKana", "ア",
                "applicant.givenKana", "ア",
                "birthDate.era", "昭和", "birthDate.year", "63", "birthDate.month", "7", "birthDate.day", "2");
        applying.page("address", "address.postalCode", "5130801", "address.town", script, "address.block", script,
                "address.building", script);

        var check = applying.client().get(applying.draft() + "/check").text();
        applying.press();

        assertThat(check).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert").doesNotContain("<img src=x");
        assertThat(applying.client().text()).contains("申請を受け付けました").doesNotContain("<script>alert");
    }

    @Test
    void jumpingAheadLeadsBackToTheCurrentPage() {
        var applying = new Applying(site).start().page("kind", "kind", "new");

        assertThat(applying.client().get(applying.draft() + "/pages/survey").path()).endsWith("/pages/category");
        assertThat(applying.client().get(applying.draft() + "/check").path()).endsWith("/pages/category");
        assertThat(applying.client().get(applying.draft() + "/pages/category")
                .post(applying.draft() + "/send", "truth", "yes", "privacy", "yes").path()).endsWith("/pages/category");
    }

    @Test
    void nothingIsPostedWithoutTheToken() {
        var applying = new Applying(site).start();

        var answer = applying.client().postExactly(applying.draft() + "/pages/kind", List.<String[]>of(new String[] {"kind", "new"}));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).doesNotContain("Exception");
        assertThat(applying.client().get(applying.draft() + "/pages/category").path()).endsWith("/pages/kind");
    }

    @Test
    void partsWhereThereAreNoneAndNoneWhereThereShouldBeAreABadRequest() {
        var office = AtDesk.signIn(site, "hayashi").get("/staff/registry/imports");
        assertThat(office.post("/staff/registry/imports", "year", "2026").status()).isEqualTo(400);
        assertThat(office.text()).doesNotContain("Exception");
        assertThat(new Client(site).upload("/saml/acs", "SAMLResponse", "a.txt", "text/plain", new byte[] {1}).status()).isBetween(400, 499);
    }
}
