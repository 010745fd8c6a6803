package jp.madoguchi.platform.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A town without an identity provider: its administrator adds a clerk, who sets a password and then comes in with a finger. */
class LocalAccountStoryTest extends Story {

    private static final String PASSWORD = "やまの むこうに さくらが さく";

    @Autowired
    JdbcTemplate sql;

    @AfterEach
    void asBefore() {
        sql.update("update person set active = false where login like 'story-%'");
        sql.update("delete from person_role where person_id in (select id from person where login like 'story-%')");
    }

    @Test
    void aClerkIsAddedSetsAPasswordASecondFactorAndAPasskeyAndTheSafeGetsAPaper() {
        var local = site.replace("127.0.0.1", "localhost");
        try (var admin = signIn("local", "yamaguchi"); var clerk = Device.knows(Visitor.onPhone(local, "local-phone"))) {
            admin.opens("/staff/people").follows("職員を加える").looks("new").presses("加えて、本人にメールを送る").sees("所属を選んでください").looks("new-wrong");
            admin.types("ログインの名前", "story-clerk").types("氏名", "町田 花").types("メールアドレス", "story-clerk@town.example.jp")
                    .selects("所属", "子ども・福祉部 地域福祉課").chooses("審査担当")
                    .presses("加えて、本人にメールを送る").sees("3日のあいだ使えます");

            clerk.opens(fromMail("story-clerk@town.example.jp", "合言葉を決めてください", "(/login/password/\\S+)"))
                    .types("新しい合言葉", "password").presses("この合言葉にする").sees("短すぎます").looks("set-wrong");
            clerk.types("新しい合言葉", PASSWORD).presses("この合言葉にする").sees("合言葉を決めました").looks("login");
            clerk.types("職員の名前", "story-clerk").types("合言葉", PASSWORD).page().locator("form[action='/login'] button").click();
            clerk.sees("審査の受信箱").opens("/staff/own").looks("own").follows("二段階の確認を使い始める").types("アプリに出た6けたの数字", "123")
                    .presses("使い始める").sees("数字が合いません").looks("begin");
            clerk.opens("/staff/own").types("パスキーの名前", "仕事のスマートフォン").presses("この端末に作る").sees("仕事のスマートフォン").looks("own-passkey");
            clerk.presses("ログアウト").sees("ログアウトしました").presses("パスキーでログインする").sees("審査の受信箱");
            assertThat(clerk.url()).startsWith(local + "/staff");

            admin.opens("/staff/people/new").page().locator("#elogin").fill("story-safe");
            admin.types("表示する名前", "非常用 2").presses("非常用の管理者を作る").sees("金庫").looks("emergency");
        }
    }
}
