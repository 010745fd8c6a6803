package jp.madoguchi.platform.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jp.madoguchi.platform.acting.Applying;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A resident signs in with face or finger, on two devices, loses one, and leaves. */
class AccountStoryTest extends Story {

    private static final String MAIL = "account-story@example.jp";

    @Autowired
    JdbcTemplate sql;

    private void signsInByMail(Visitor visitor) {
        visitor.opens("/account").types("メールアドレス", MAIL).presses("確認コードを送る").sees("確認コードを入力してください")
                .types("確認コード", fromMail(MAIL, "【確認コード】ログイン", "は (\\d{8}) です")).presses("ログイン").sees("ログインしている端末");
    }

    @Test
    @Tag("story")
    void anAccountWithPasskeysOnTwoDevicesTakesOverAnApplicationAndIsDeleted() {
        // A passkey holds for a domain, and an address of numbers is none.
        var local = site.replace("127.0.0.1", "localhost");
        var number = new Applying(site).send();
        sql.update("update application set mail = ? where receipt_number = ?", MAIL, number);
        try (var phone = Device.knows(Visitor.onPhone(local, "account")); var second =
                Device.knows(Visitor.atDesk(local, "account-desk"))) {
            phone.opens("/").follows("マイページ").sees("パスキーでログインする").looks("sign-in");
            phone.types("メールアドレス", "account-story@").presses("確認コードを送る").sees("メールアドレスの形になっていません").looks("wrong-mail");
            phone.types("メールアドレス", MAIL).presses("確認コードを送る").types("確認コード", "000000").presses("ログイン").sees("確認コードがちがうか")
                    .looks("wrong-code");
            phone.types("確認コード", fromMail(MAIL, "【確認コード】ログイン", "は (\\d{8}) です")).presses("ログイン")
                    .sees("顔や指紋でログインできるようにしませんか").looks("home-empty");
            fromMail(MAIL, "新しい端末でログイン", "(はじめての端末)");

            phone.follows("パスキーを作る").types("パスキーの名前", "わたしのスマートフォン").looks("new-passkey").presses("この端末に作る").sees("最後に使ったのは");
            fromMail(MAIL, "パスキーを作りました", "(わたしのスマートフォン)");
            phone.follows("ログインせずに出した申請を加える").types("受付番号", number).looks("take-over").presses("確認コードを送る").looks("take-over-code")
                    .types("確認コード", fromMail(MAIL, "【確認コード】申請の状況", "確認コード：(\\d{8})")).presses("マイページに加える").sees(number).looks("home");
            phone.page().locator("main a[href*='" + number + "']").click();
            phone.sees("受付番号");

            phone.opens("/account").follows("プロフィールを入れる").types("姓", "吉田").presses("保存する").sees("名を入力してください").looks("profile-wrong");
            phone.types("名", "翔太").types("セイ（フリガナ）", "ヨシダ").types("メイ（フリガナ）", "ショウタ").types("電話番号", "080-1111-2222")
                    .presses("保存する").sees("吉田 翔太").looks("home-full");
            phone.opens("/account").presses("ログアウトする").sees("ログアウトしました");
            phone.opens("/applications/" + number).seesNot("審査");
            phone.opens("/account/sign-in").presses("パスキーでログインする").sees(number);

            second.opens("/account/sign-in").presses("パスキーでログインする").sees("パスキーを作った端末で試すか").looks("no-passkey-here");
            signsInByMail(second);
            second.follows("パスキーを作る").types("パスキーの名前", "家のパソコン").presses("この端末に作る").sees("この端末をログアウトさせる").looks("two-devices");

            second.page().locator("li.card").filter(new com.microsoft.playwright.Locator.FilterOptions()
                    .setHas(second.page().locator("input[value='わたしのスマートフォン']"))).getByText("使えなくする").click();
            second.presses("この端末をログアウトさせる").seesNot("この端末をログアウトさせる");
            phone.opens("/account").sees("パスキーでログインする").presses("パスキーでログインする").sees("パスキーでログインできませんでした").looks("lost");

            second.follows("アカウントを消す").looks("delete").presses("アカウントを消す").sees("アカウントを消しました").looks("deleted");
            second.presses("パスキーでログインする").sees("パスキーでログインできませんでした");
            fromMail(MAIL, "アカウントを消しました", "(残っていません)");
        }
        assertThat(new jp.madoguchi.platform.acting.Client(site).get("/status").post("/status", "number", number).path())
                .as("the application stays").isEqualTo("/status/code");
    }
}
