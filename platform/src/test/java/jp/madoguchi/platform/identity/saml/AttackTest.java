package jp.madoguchi.platform.identity.saml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.regex.Pattern;
import jp.madoguchi.platform.acting.AnotherAuthority;
import jp.madoguchi.platform.identity.saml.Browser.Answer;
import org.junit.jupiter.api.Test;

/**
 * Attacks on answers that a real identity provider gave. None of them lets anybody in, each is refused for its own reason, and what is
 * told outside is the same for all.
 */
class AttackTest extends AtKeycloak {

    private static final Pattern ASSERTION = Pattern.compile("(?s)<saml:Assertion.*?</saml:Assertion>");

    /** A browser that asked, with the genuine answer in its hands. */
    private record Asked(Browser browser, Answer answer) {
    }

    private Asked asked() {
        var one = new Browser(site);
        return new Asked(one, one.asks("hanako"));
    }

    private void refused(Browser one, Answer answer, String why) {
        one.brings(answer);
        assertThat(one.status()).isEqualTo(403);
        assertThat(one.text()).contains("ログインできませんでした").doesNotContain("SAML").doesNotContain("署名").doesNotContain("hanako");
        assertThat(problem()).startsWith(why);
        assertThat(one.get("/staff/inbox").location()).endsWith("/login");
    }

    private void refusedChanged(String from, String to, String why) {
        var asked = asked();
        var changed = asked.answer.xml().replace(from, to);
        assertThat(changed).as("something was changed").isNotEqualTo(asked.answer.xml());
        refused(asked.browser, asked.answer.with(changed), why);
    }

    private static String assertion(String xml) {
        var match = ASSERTION.matcher(xml);
        assertThat(match.find()).isTrue();
        return match.group();
    }

    /** The same with another person in it and another id, as an attacker would sign in with. */
    private static String evil(String assertion) {
        return assertion.replaceFirst(" ID=\"[^\"]+\"", " ID=\"_evil\"").replace(">1001<", ">1003<")
                .replaceFirst("(?s)<dsig:Signature.*?</dsig:Signature>", "");
    }

    private static String withoutSignatures(String xml) {
        return xml.replaceAll("(?s)<dsig:Signature.*?</dsig:Signature>", "");
    }

    @Test
    void anAnswerIsGoodOnce() {
        var asked = asked();
        asked.browser.brings(asked.answer).follow();
        assertThat(asked.browser.text()).contains("髙﨑 花子");
        refused(new Browser(site), asked.answer, "REPLAY");
    }

    @Test
    void anAnswerIsGoodForMinutes() {
        var late = asked();
        clock.moveTo(Duration.ofMinutes(9));
        refused(late.browser, late.answer, "EXPIRED");
    }

    @Test
    void anAnswerOfTheFutureIsNotGoodYet() {
        var early = asked();
        clock.moveTo(Duration.ofMinutes(-9));
        refused(early.browser, early.answer, "NOT_YET");
    }

    @Test
    void anAnswerToAQuestionThatWeDoNotKnowOrThatAnsweredAlreadyIsRefused() {
        var asked = asked();
        sql.update("delete from saml_request where id = ?", request(asked));
        refused(asked.browser, asked.answer, "REQUEST");
        var again = asked();
        sql.update("update saml_request set answered_at = now() where id = ?", request(again));
        refused(again.browser, again.answer, "REQUEST");
        refusedChanged("InResponseTo=\"_", "InResponseTo=\"_0", "SIGNATURE");
    }

    /** Another authority asked it: its answer is not for this one. */
    @Test
    void anAnswerToTheQuestionOfAnotherAuthorityIsRefused() {
        var asked = asked();
        sql.update("insert into authority (id, code, name, address, appeal_to) values ('01a22283-0000-7c9a-83a7-37b80a0e691a', 'other', '別の市', '別の市', '市長') on conflict do nothing");
        sql.update("update saml_request set authority_id = '01a22283-0000-7c9a-83a7-37b80a0e691a' where id = ?", request(asked));
        refused(asked.browser, asked.answer, "REQUEST");
        sql.update("delete from saml_request where id = ?", request(asked));
        AnotherAuthority.goes(sql, "other");
    }

    private static String request(Asked asked) {
        var match = Pattern.compile("InResponseTo=\"([^\"]+)\"").matcher(asked.answer.xml());
        assertThat(match.find()).isTrue();
        return match.group(1);
    }

    @Test
    void anAnswerForAnotherServiceIsRefused() {
        refusedChanged(site + "/saml/metadata</saml:Audience>", "https://elsewhere.example.jp</saml:Audience>", "SIGNATURE");
        refusedChanged("Destination=\"" + site, "Destination=\"https://elsewhere.example.jp", "DESTINATION");
        refusedChanged("Recipient=\"" + site, "Recipient=\"https://elsewhere.example.jp", "SIGNATURE");
        refusedChanged("/realms/pref</saml:Issuer>", "/realms/other</saml:Issuer>", "UNKNOWN_PROVIDER");
    }

    /** Truly signed by the provider, and yet not for who gets it: another service reads what was said to us. */
    @Test
    void whatTheProviderSignedForAnotherServiceIsRefused() {
        var answer = asked().answer;
        assertThatThrownBy(() -> readsElsewhere(answer)).isInstanceOf(Rejected.class)
                .hasMessage("Audience is not https://elsewhere.example.jp/saml/metadata");
        keycloak.addAudience("https://elsewhere.example.jp/saml/metadata");
        var forBoth = asked().answer;
        assertThatThrownBy(() -> readsElsewhere(forBoth)).isInstanceOf(Rejected.class)
                .hasMessage("Recipient is not https://elsewhere.example.jp/saml/acs");
    }

    private void readsElsewhere(Answer answer) {
        var response = Xml.read(Responses.decoded(answer.response()), org.opensaml.saml.saml2.core.Response.class);
        new Assertions(new ServiceProvider("https://elsewhere.example.jp", java.util.List.of()),
                IdentityProvider.of(keycloak.metadata().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                clock.instant())
                .read(response.getAssertions().getFirst(), response.getInResponseTo());
    }

    /** Where the assertion alone is signed, what is around it can be changed: the assertion says the same within. */
    @Test
    void aGenuineAssertionInAnEnvelopeOfSomebodyElseIsRefused() {
        keycloak.set("saml.server.signature", "false");
        try {
            var mine = asked();
            var other = asked();
            refused(mine.browser, mine.answer.with(mine.answer.xml()
                    .replaceFirst("InResponseTo=\"[^\"]+\"", "InResponseTo=\"" + request(other) + "\"")),
                    "CONFIRMATION");
            refused(mine.browser, mine.answer.with(mine.answer.xml().replaceFirst("InResponseTo=\"[^\"]+\"", "")), "UNSOLICITED");
            refused(mine.browser, mine.answer.with(mine.answer.xml().replaceFirst("status:Success", "status:Responder")), "STATUS");
            mine.browser.brings(mine.answer).follow();
            assertThat(mine.browser.text()).as("nothing else was wrong with it").contains("髙﨑 花子");
        } finally {
            keycloak.set("saml.server.signature", "true");
        }
    }

    @Test
    void anAnswerSignedWithAnotherKeyIsRefused() {
        var known = sql.queryForObject("select metadata from identity_provider", String.class);
        var foreign = new Browser(site).get("/saml/metadata").found("<(?:ds:)?X509Certificate>([^<]+)<");
        try {
            sql.update("update identity_provider set metadata_url = '', metadata = regexp_replace(metadata, '<ds:X509Certificate>[^<]+<', '<ds:X509Certificate>' || ? || '<', 'g')", foreign);
            var asked = asked();
            refused(asked.browser, asked.answer, "SIGNATURE");
        } finally {
            sql.update("update identity_provider set metadata = ?", known);
        }
    }

    @Test
    void anAttributeThatWasChangedBreaksTheSignature() {
        refusedChanged(">1001<", ">1003<", "SIGNATURE");
        refusedChanged("<samlp:Response", "<samlp:Response Consent=\"x\"", "SIGNATURE");
    }

    @Test
    void anAnswerWithoutAnySignatureIsRefused() {
        var asked = asked();
        refused(asked.browser, asked.answer.with(withoutSignatures(asked.answer.xml())), "UNSIGNED");
    }

    /** Three ways of wrapping a genuine assertion around or beside a false one (Somorovsky et al., On Breaking SAML, 2012). */
    @Test
    void aFalseAssertionBesideAGenuineOneIsRefused() {
        var asked = asked();
        var xml = asked.answer.xml().replaceFirst("(?s)(</saml:Issuer>)<dsig:Signature.*?</dsig:Signature>(<samlp:Status>)", "$1$2");
        var genuine = assertion(xml);
        refused(asked.browser, asked.answer.with(xml.replace(genuine, evil(genuine) + genuine)), "ASSERTIONS");
        var inside = evil(genuine).replaceFirst("</saml:Issuer>",
                java.util.regex.Matcher.quoteReplacement("</saml:Issuer>" + signature(genuine)
                .replace("</dsig:Signature>", "<dsig:Object>" + genuine + "</dsig:Object></dsig:Signature>")));
        refused(asked.browser, asked.answer.with(xml.replace(genuine, inside)), "SIGNATURE");
        var extended = xml.replace(genuine, evil(genuine)
                .replaceFirst("</saml:Issuer>", java.util.regex.Matcher.quoteReplacement("</saml:Issuer>"
                + signature(genuine)))).replaceFirst("<samlp:Status>",
                java.util.regex.Matcher.quoteReplacement("<samlp:Extensions>" + genuine
                + "</samlp:Extensions><samlp:Status>"));
        refused(asked.browser, asked.answer.with(extended), "SIGNATURE");
    }

    private static String signature(String assertion) {
        var match = Pattern.compile("(?s)<dsig:Signature.*?</dsig:Signature>").matcher(assertion);
        assertThat(match.find()).isTrue();
        return match.group();
    }

    @Test
    void noDocumentTypeIsReadAndNothingIsFetchedForIt() {
        var asked = asked();
        refused(asked.browser, asked.answer.with("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + asked.answer.xml().replace(">1001<", ">&e;<")), "MALFORMED");
        refused(asked.browser,
                asked.answer.with("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                + asked.answer.xml().replace(">1001<", ">&b;<")), "MALFORMED");
        refused(asked.browser, new Answer("これは base64 ではない", "/staff"), "MALFORMED");
        refused(asked.browser, asked.answer.with("<x/>"), "MALFORMED");
    }

    /** A comment is not part of what was signed; reading only up to it would make somebody else of them. */
    @Test
    void aCommentWithinTheNameCutsNothingOff() {
        var asked = asked();
        var name = Pattern.compile("<saml:NameID[^>]*>([^<]+)</saml:NameID>").matcher(asked.answer.xml());
        assertThat(name.find()).isTrue();
        var commented = asked.answer.xml().replace(name.group(1) + "</saml:NameID>", name.group(1).substring(0, 4)
                + "<!-- -->" + name.group(1).substring(4) + "</saml:NameID>").replace(">1001<", ">10<!-- -->01<");
        asked.browser.brings(asked.answer.with(commented));
        var id = asked.browser.location().substring(asked.browser.location().lastIndexOf('/') + 1);
        assertThat(sql.queryForObject("select subject ->> 'value' from saml_request where id = ?", String.class, id))
                .isEqualTo(name.group(1));
        assertThat(sql.queryForObject(
                "select p.number from saml_request r join person p on p.id = r.person_id where r.id = ?", String.class,
                id)).isEqualTo("1001");
    }

    @Test
    void anAnswerThatAnotherBrowserAskedForLetsNobodyIn() {
        var attacker = asked();
        var victim = asked();
        victim.browser.brings(attacker.answer).follow();
        assertThat(victim.browser.status()).isEqualTo(403);
        assertThat(problem()).startsWith("BROWSER");
        assertThat(victim.browser.get("/staff/inbox").location()).endsWith("/login");
    }

    @Test
    void theWayBackLeadsToPagesOfTheStaffOnly() {
        for (var to : new String[] {"https://evil.example.jp/", "//evil.example.jp", "/\\evil.example.jp",
                "javascript:alert(1)", "/staff/../go/x", "/staff/%0d%0aSet-Cookie:x", "/logout", "/staff/a\r\nX: y"}) {
            var asked = asked();
            asked.browser.brings(new Answer(asked.answer.response(), to));
            asked.browser.get(asked.browser.location());
            assertThat(asked.browser.location()).as(to).isEqualTo(site + "/staff");
        }
        var asked = asked();
        asked.browser.brings(new Answer(asked.answer.response(), "/staff/inbox?show=all"));
        assertThat(asked.browser.get(asked.browser.location()).location()).isEqualTo(site + "/staff/inbox?show=all");
    }

    @Test
    void signaturesWithSha1AreRefused() {
        keycloak.set("saml.signature.algorithm", "RSA_SHA1");
        try {
            var asked = asked();
            refused(asked.browser, asked.answer, "ALGORITHM");
        } finally {
            keycloak.set("saml.signature.algorithm", "RSA_SHA256");
        }
    }

    @Test
    void aMegabyteAndTenThousandAttributesAreRefused() {
        var asked = asked();
        refused(asked.browser, asked.answer.with(asked.answer.xml()
                .replace("</samlp:Response>", "<!--" + "x".repeat(1_000_000) + "--></samlp:Response>")), "TOO_LARGE");
        var many = "<saml:Attribute Name=\"a\"><saml:AttributeValue>b</saml:AttributeValue></saml:Attribute>".repeat(10_000);
        refused(asked.browser, asked.answer.with(asked.answer.xml()
                .replace("</saml:AttributeStatement>", many + "</saml:AttributeStatement>")), "TOO_LARGE");
    }
}
