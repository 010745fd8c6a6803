package jp.madoguchi.platform.documents.signature;

import static jp.madoguchi.platform.acting.Flowing.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Client;
import jp.madoguchi.workflows.documents.trust.Certificates;
import jp.madoguchi.workflows.documents.trust.Purpose;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;

/** Residents sign with a card through an app: what counts, what does not, and who has the last word. */
class CardTest extends SigningTest {

    @Test
    void aCardSignsThroughAnAppAndTheBrowserConfirms() throws Exception {
        var hanako = flow.apply("place", "津市広明町13");
        var number = number(hanako);
        assertThat(state(number)).isEqualTo("SIGNING");
        var address = begins(hanako, number);
        assertThat(CardProgram.start(address, card("hanako", HANAKO))).startsWith("0 ");
        assertThat(state(number)).as("the browser has the last word").isEqualTo("SIGNING");

        hanako.get(base(number));
        assertThat(hanako.text()).contains("有効な署名です").contains("山田花子").contains("ちがうところがあります");
        hanako.post(base(number) + "/confirm");
        assertThat(hanako.text()).contains("署名を受け付けました");
        assertThat(state(number)).isEqualTo("REVIEW");
        assertThat(AtDesk.signIn(site, "okada").get("/staff/applications/" + number).text()).contains("有効な署名です")
                .contains("三重県津市広明町13番地").contains("ちがう");
        assertThat(Oracle.seen(cms(number), true)).satisfies(seen -> assertThat(seen.intact()).isTrue());
    }

    @Test
    void whatTheCardSaysIsHeldAgainstTheAnswersWhateverTheyAreWrittenLike() throws Exception {
        var hanako = flow.apply("place", "三重県津市広明町１３");
        var number = number(hanako);
        card(begins(hanako, number), card("hanako", HANAKO));
        assertThat(hanako.get(base(number)).text()).contains("同じ").doesNotContain("ちがうところがあります");
        var other = flow.apply("place", "三重県津市広明町13番地", "who.given", "華子");
        card(begins(other, number(other)), card("hanako", HANAKO));
        assertThat(other.get(base(number(other))).text()).contains("ちがうところがあります").contains("山田 華子").contains("山田花子");
    }

    @Test
    void aRevokedCardIsRefusedWithAWayOn() throws Exception {
        var file = card("revoked-" + UUID.randomUUID(), HANAKO);
        demo.revoke(demo.card(file.getFileName().toString().replace(".p12", ""), HANAKO).certificate());
        assertThat(refusal(file)).contains("証明書は失効しています").contains("市区町村の窓口");
    }

    @Test
    void cardsThatAreOverOrNotYetOrForSigningInOrOfSomebodyElseAreRefused() throws Exception {
        var now = Instant.now();
        demo.card("expired", HANAKO, now.minusSeconds(900_000), now.minusSeconds(90_000));
        assertThat(refusal(demo.folder().resolve("cards/expired.p12"))).contains("有効期間の外");
        demo.card("early", HANAKO, now.plusSeconds(90_000), now.plusSeconds(900_000));
        assertThat(refusal(demo.folder().resolve("cards/early.p12"))).contains("有効期間の外");
        demo.kept("cards/signin", () -> Certificates.signer("CN=signin", demo.root(Purpose.PERSON),
                now.minusSeconds(9), now.plusSeconds(90_000), 
                builder -> builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))));
        assertThat(refusal(demo.folder().resolve("cards/signin.p12"))).contains("署名に使えない証明書");
        var foreign = Certificates.root("CN=見本 PERSON 認証局,O=見本,C=JP", now.minusSeconds(900), now.plusSeconds(90_000));
        demo.kept("cards/foreign", () -> Certificates.signer("CN=foreign", foreign, now.minusSeconds(9), now.plusSeconds(90_000), HANAKO));
        assertThat(refusal(demo.folder().resolve("cards/foreign.p12"))).contains("この手続で使えない証明書");
    }

    @Test
    void aHandoverIsForOneAnswerOneBrowserAndTenMinutes() throws Exception {
        var hanako = flow.apply();
        var number = number(hanako);
        var first = begins(hanako, number);
        var second = begins(hanako, number);
        assertThat(card(first, card("hanako", HANAKO))).as("a new one ends the one before").contains("410");
        assertThat(card(second, card("hanako", HANAKO))).startsWith("0 ");
        assertThat(card(second, card("hanako", HANAKO))).as("replayed").contains("410");
        assertThat(new Client(site).get(base(number)).path()).as("another browser has to show that it may").isEqualTo("/status");

        var late = flow.apply();
        var address = begins(late, number(late));
        clock.moveTo(Duration.ofMinutes(11));
        assertThat(card(address, card("hanako", HANAKO))).contains("410");
        assertThat(get(site + "/handover/guessed")).isEqualTo(410);
    }
}
