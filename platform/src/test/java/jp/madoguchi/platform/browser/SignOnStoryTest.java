package jp.madoguchi.platform.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import jp.madoguchi.platform.acting.Client;
import jp.madoguchi.platform.identity.saml.Keycloak;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** An authority connects its identity provider, and its staff come in with the account that they have. */
@DisabledIfSystemProperty(named = "keycloak.skip", matches = "true")
class SignOnStoryTest extends Story {

    @Autowired
    JdbcTemplate sql;

    @BeforeEach
    @AfterEach
    void asBefore() {
        sql.update("delete from identity_provider");
        sql.update("delete from waiting_person");
    }

    private Visitor atProvider(Visitor visitor, String user, String password) {
        visitor.page().locator("#username").fill(user);
        visitor.page().locator("#password").fill(password);
        visitor.page().locator("#kc-login").click();
        return visitor;
    }

    @Test
    @Tag("story")
    void anAdministratorConnectsTheProviderPlacesWhoWaitsAndTheyComeInAndGo() {
        var certificate = Pattern.compile("X509Certificate>([^<]+)<").matcher(new Client(site).get("/saml/metadata").text());
        assertThat(certificate.find()).isTrue();
        var keycloak = Keycloak.with(site, certificate.group(1).replaceAll("\\s", ""));
        try (var admin = signIn("sign-on", "yamaguchi")) {
            admin.opens("/staff/sign-in").sees("認証基盤の管理者に渡すもの").looks("not-set-up");
            admin.presses("登録する").sees("ファイルを選んでください").looks("nothing-given");
            admin.attaches("pref.xml", "application/xml", keycloak.metadata().getBytes(StandardCharsets.UTF_8))
                    .presses("登録する").sees("認証基盤を登録しました").looks("set-up");
            try (var jiro = Visitor.onPhone(site, "sign-on-phone").mayGoTo(keycloak.address())) {
                jiro.opens("/staff/inbox").sees("ふだんの職員アカウントで").looks("login").follows("三重県の職員アカウントでログインする");
                atProvider(jiro, "jiro", "Jiro-no-kagi-1002").sees("登録を待っています").looks("waits");

                admin.opens("/staff/sign-in/rules").sees("届いた属性").types("職員番号の属性", "employeeNumber")
                        .types("氏名の属性（分かれているときは、姓）", "sn").types("名の属性（姓と分かれているとき）", "givenName")
                        .types("メールアドレスの属性", "mail").types("所属の属性", "department").types("役割の属性", "Role")
                                .presses("保存せずに試す").sees("役割の属性を決めたときは").looks("rules-missing");
                admin.types("役割の値 1", "審査担当").selects("役割 1", "審査担当").presses("保存せずに試す").sees("いちばん新しい応答で試した結果").looks("rules-tried");
                admin.presses("保存する").sees("次のログインから効きます");

                jiro.opens("/login").follows("三重県の職員アカウントでログインする").sees("登録を待っています");
                admin.opens("/staff/sign-in/rules").sees("新設-移住推進").sees("この窓口にない所属です").looks("rules");
                admin.opens("/staff/people").sees("登録を待っている人").looks("people");
                var form = admin.page().locator("form.card", new com.microsoft.playwright.Page.LocatorOptions().setHasText("新設-移住推進"));
                form.getByLabel("所属").selectOption("デジタル社会推進局 デジタル改革推進課");
                form.getByText("登録する").click();
                admin.sees("本人にメールで知らせます");
                fromMail("jiro@pref.example.jp", "ログインできるようになりました", "(login)");

                jiro.opens("/staff/inbox").follows("三重県の職員アカウントでログインする").sees("審査の受信箱").looks("in");
                assertThat(jiro.url()).isEqualTo(site + "/staff/inbox");
                jiro.presses("ログアウト").sees("職員アカウントには、まだログインしたままです").looks("out");
                jiro.follows("職員アカウントからもログアウトする").sees("ログアウトしました");
                assertThat(jiro.url()).startsWith(site + "/login");
            }
            encryptedAndWithANewKey(admin, keycloak);
            admin.opens("/staff/people/transfers").presses("読み込んで予約する").sees("CSV ファイルを選んでください").looks("transfers");
            admin.opens("/staff/people").types("職員をさがす", "𠮷田").presses("さがす").sees("𠮷田 次郎").looks("found").follows("𠮷田 次郎").looks("person");
            admin.types("メールアドレス", "jiro@").presses("保存する").sees("メールアドレスの形になっていません").looks("person-wrong");
        }
    }

    /** The provider encrypts what it says, then signs with another key; the administrator follows on the settings page. */
    private void encryptedAndWithANewKey(Visitor admin, Keycloak keycloak) {
        keycloak.set("saml.encrypt", "true");
        try (var jiro = Visitor.atDesk(site, "sign-on-desk").mayGoTo(keycloak.address())) {
            atProvider(jiro.opens("/login").follows("三重県の職員アカウントでログインする"), "jiro", "Jiro-no-kagi-1002")
                    .sees("ログインできませんでした").looks("refused");
            admin.opens("/staff/sign-in").sees("暗号化の設定が合わない").chooses("応答の中身は暗号化されている").presses("保存する").sees("保存しました").looks("refusals");
            jiro.opens("/login").follows("三重県の職員アカウントでログインする").sees("審査の受信箱");
        } finally {
            keycloak.set("saml.encrypt", "false");
        }
        admin.opens("/staff/sign-in").chooses("応答の中身は暗号化されている");
        admin.page().locator("form[action$='/set'] button").click();
        admin.sees("保存しました").types("メタデータの URL", keycloak.metadataAddress()).presses("登録する").sees("1時間ごとに読み直します");
        keycloak.rollOver();
        try (var jiro = Visitor.atDesk(site, "sign-on-desk").mayGoTo(keycloak.address())) {
            atProvider(jiro.opens("/login").follows("三重県の職員アカウントでログインする"), "jiro", "Jiro-no-kagi-1002").sees("ログインできませんでした");
            admin.opens("/staff/sign-in").presses("いま読み直す").sees("読み直しました").looks("new-key");
            jiro.opens("/login").follows("三重県の職員アカウントでログインする").sees("審査の受信箱");
        }
    }
}
