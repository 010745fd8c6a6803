package jp.madoguchi.platform.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Owners who have never programmed draw a form from nothing and put it live, with the mouse and by keyboard alone. */
class DesignerStoryTest extends DesignerStory {

    @Test
    void anOwnerDrawsTheReissueWithTheMouseAndAResidentUsesIt() {
        var code = "T-MOUSE";
        try (var owner = signIn("designer-mouse", "nakagawa")) {
            owner.follows("手続と様式").follows("新しい手続").looks("new").types("題名", "おもいやり駐車場利用証の再交付（マウス）")
                    .types("手続の番号", code).types("住民の画面のURLの名前", "reissue-mouse").presses("作りはじめる")
                    .sees("くらしの場面を選んでください").looks("problem").selects("くらしの場面", "CARE");
            owner.presses("作りはじめる").sees("まだ何もありません").looks("empty");
            inserts(owner, "申請する人");
            enters(owner.opens(form(code, "page:page-1")), "題名", "利用証を使う方について教えてください");
            adds(owner, "ページ");
            enters(owner, "題名", "なぜ再交付が必要ですか");
            adds(owner, "一つ選ぶ");
            enters(owner, "質問の文", "再交付の理由");
            enters(owner, "選択肢1", "なくした");
            enters(owner, "選択肢2", "こわれた・よごれた");
            adds(owner, "一行の文字");
            enters(owner, "質問の文", "どこで、いつごろなくしましたか");
            owner.presses("条件を足す");
            settled(owner);
            chooses(owner, "条件1：もとになる項目", "再交付の理由");
            chooses(owner, "条件1：値", "なくした");
            owner.sees("「再交付の理由」が「なくした」であるときだけ、たずねます。").looks("condition");
            inserts(owner, "連絡先");
            drags(owner, "field:mail", "field:phone");
            owner.sees("メールアドレス」を、ページ「なぜ再交付が必要ですか」の").looks("dragged");
            owner.page().locator("#o-form").click();
            settled(owner);
            chooses(owner, "申請者の氏名にする項目", "氏名");
            chooses(owner, "お知らせを送るメールアドレスの項目", "メールアドレス");
            enters(owner.opens(form(code, "section:s1")), "題名", "再交付の申請");
            owner.follows("案内ページ").looks("page-empty");
            describes(owner);
            owner.sees("案内ページ：必要なことがそろっています").looks("page");
            owner.follows("道すじ").sees("再交付の申請").looks("map");
            owner.follows("公開と版").looks("release").types("確かめる人に伝えたいこと", "再交付をオンラインでもできるようにします").presses("確認を頼む")
                    .sees("確認を頼みました").looks("asked");
        }
        assertThat(fromMail("sato@mie.example.jp", "【様式の確認】", "(/staff/procedures/" + code + "/release)")).isNotEmpty();
        publishes("designer-mouse", code);
        var number = apply("designer-mouse", "reissue-mouse");
        try (var okada = signIn("designer-mouse-clerk", "okada")) {
            okada.looks("inbox").finds(number).sees("なくした").sees("駅の駐車場").looks("application");
        }
    }

    @Test
    @Tag("story")
    void anOwnerDrawsTheReissueByKeyboardAlone() {
        var code = "T-KEYS";
        try (var owner = signIn("designer-keys", "nakagawa").opens("/staff/procedures/new")) {
            tabsTo(owner, "題名");
            writes(owner, "おもいやり駐車場利用証の再交付（キー）");
            tabsTo(owner, "手続の番号");
            writes(owner, code);
            tabsTo(owner, "住民の画面のURLの名前");
            writes(owner, "reissue-keys");
            tabsTo(owner, "くらしの場面");
            keys(owner, "ArrowDown", "ArrowDown");
            tabsTo(owner, "作りはじめる");
            keys(owner, "Enter");
            owner.sees("まだ何もありません");
            tabsTo(owner, "部品");
            keys(owner, "ArrowDown", "ArrowUp");
            tabsTo(owner, "入れる");
            keys(owner, "Enter");
            owner.sees("部品を入れました");
            tabsTo(owner, "新しいページ", "[id='o-page:page-1']");
            keys(owner, "Enter");
            settled(owner);
            tabsTo(owner, "題名");
            writes(owner, "利用証を使う方について教えてください");
            tabsTo(owner, "項目を足す");
            keys(owner, "Enter");
            tabsTo(owner, "一つ選ぶ");
            keys(owner, "Enter");
            settled(owner);
            owner.sees("足しました");
            writes(owner, "再交付の理由");
            tabsTo(owner, "選択肢1");
            writes(owner, "なくした");
            tabsTo(owner, "選択肢2");
            writes(owner, "こわれた・よごれた");
            owner.looks("choice");
            tabsTo(owner, "再交付の理由を上へ", "[id='up-field:choice1']");
            keys(owner, "Enter");
            settled(owner);
            assertThat(owner.page().evaluate("() => document.activeElement.id")).as("focus stays on the button")
                    .isEqualTo("up-field:choice1");
            owner.sees("「再交付の理由」を、ページ「利用証を使う方について教えてください」の").looks("moved");
            tabsTo(owner, "生年月日", "[id='o-field:birthDate']");
            keys(owner, "x", "Control+c", "Delete");
            settled(owner);
            owner.sees("1個を消しました");
            keys(owner, "Control+z");
            settled(owner);
            owner.sees("元に戻しました");
            tabsTo(owner, "様式の全体");
            keys(owner, "Enter");
            settled(owner);
            tabsTo(owner, "申請者の氏名にする項目");
            keys(owner, "ArrowDown");
            settled(owner);
            tabsTo(owner, "案内ページ");
            keys(owner, "Enter");
            owner.page().waitForURL("**/page*");
            for (var pair : new String[][] {{"ひとことの説明", "利用証をなくした方などに、もう一度交付します。"}, {"申請できる方", "利用証をお持ちの方"}, {"手数料", "かかりません"},
                    {"審査基準", "台帳に利用証があること"}, {"受け取り方", "郵送"}, {"根拠となる法令", "三重県おもいやり駐車場利用証制度実施要綱"}}) {
                tabsTo(owner, pair[0]);
                writes(owner, pair[1]);
            }
            tabsTo(owner, "案内ページを保存する");
            keys(owner, "Enter");
            owner.sees("案内ページを保存しました");
            tabsTo(owner, "公開と版");
            keys(owner, "Enter");
            owner.page().waitForURL("**/release");
            tabsTo(owner, "確認を頼む");
            keys(owner, "Enter");
            owner.sees("確認を頼みました").looks("asked");
        }
        publishes("designer-keys", code);
        String number;
        try (var resident = Visitor.onPhone(site, "designer-keys-resident").opens("/procedures/reissue-keys")) {
            resident.presses("申請を始める").sees("再交付の理由").looks("first-page");
            resident.types("姓", "鍵谷").types("名", "一郎").types("セイ", "カギヤ").types("メイ", "イチロウ").chooses("こわれた")
                    .selects("年号", "昭和").types("年", "50").types("月", "3").types("日", "4").presses("次へ進む");
            resident.sees("内容を確かめて申請してください").presses("この内容で申請する").sees("申請を受け付けました").looks("receipt");
            number = resident.textOf("#receipt-number");
        }
        try (var okada = signIn("designer-keys-clerk", "okada")) {
            okada.opens("/staff/applications/" + number).sees("こわれた・よごれた").looks("application");
        }
    }
}
