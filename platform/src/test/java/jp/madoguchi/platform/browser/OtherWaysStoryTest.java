package jp.madoguchi.platform.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same counter without script, for the other procedure, and for the ends nobody hopes for. */
class OtherWaysStoryTest extends Story {

    @Test
    void anApplicationIsFilledInAndSentWithoutScript() {
        try (var visitor = Visitor.onPhoneWithoutScript(site, "without-script")) {
            visitor.opens("/").looks("portal").follows("くるま・道路").sees("0件見つかりました").looks("empty-scene");
            visitor.opens("/").follows("福祉・介護").follows("おもいやり駐車場利用証").looks("procedure").presses("申請を始める");
            visitor.chooses("新規").presses("次へ進む").chooses("妊産婦").presses("次へ進む");
            visitor.sees("出産について").selects("年号", "令和").types("年", "9").types("月", "2").types("日", "30").chooses("いいえ").presses("次へ進む");
            visitor.sees("2月30日はありません").looks("no-such-day").types("日", "3").presses("次へ進む");
            visitor.chooses("代理の人").presses("次へ進む");
            name(visitor, "applicant", "辻󠄀", "𠮷子", "つじ", "よしこ");
            birth(visitor, "平成", "7", "12", "24");
            visitor.looks("applicant").presses("次へ進む").types("郵便番号", "５１６００３７").presses("住所を入れる").looks("looked-up");
            assertThat(visitor.page().locator("#address-town").inputValue()).isEqualTo("三重県伊勢市岩渕");
            visitor.types("番地", "1-7-29").presses("次へ進む").types("電話番号", "0596271234").presses("次へ進む");
            visitor.sees("代理の人について");
            name(visitor, "agentName", "山本", "ハル", "ヤマモト", "ハル");
            visitor.chooses("家族").types("代理人の電話番号", "090-0000-0000").chooses("頼まれています").presses("次へ進む");
            visitor.sees("母子健康手帳").presses("次へ進む").sees("写真かPDFを選んで").attaches("母子手帳.jpg", "image/jpeg", photo("boshi"))
                    .presses("選んだファイルを送る");
            visitor.sees("母子手帳.jpg").looks("photo").presses("次へ進む").chooses("窓口").presses("次へ進む")
                    .selects("受け取る窓口", "津地域防災総合事務所").presses("次へ進む");
            visitor.types("ご意見", "<script>alert(1)</script>").presses("次へ進む").sees("辻󠄀 𠮷子")
                    .sees("<script>alert(1)</script>").looks("check");
            visitor.chooses("事実と違いありません").chooses("個人情報を").presses("この内容で申請する").sees("申請を受け付けました").sees("受付番号を控えてください").looks("receipt");
        }
    }

    @Test
    @Tag("story")
    void anApplicantWhoIsNotEligibleIsToldWhyAtOnce() {
        try (var visitor = Visitor.onPhone(site, "not-eligible")) {
            visitor.opens("/procedures/parking-permit").presses("申請を始める").chooses("新規").presses("次へ進む").chooses("身体障がい者").presses("次へ進む");
            visitor.chooses("聴覚").selects("等級", "4").types("手帳番号", "1").presses("次へ進む");
            visitor.sees("対象になりません").sees("3級まで").sees("059-224-0000").looks("why");
            visitor.follows("答えを直す").selects("等級", "3").presses("次へ進む").sees("だれが入力していますか");
        }
    }

    @Test
    @Tag("story")
    void aPupilAppliesToAHighSchoolWithDependentLists() {
        try (var pupil = Visitor.onPhone(site, "high-school")) {
            pupil.opens("/procedures/high-school").looks("procedure").presses("申請を始める").chooses("スポーツ特別枠選抜").presses("次へ進む");
            pupil.sees("志望する学校").seesNot("桑名高等学校").selects("学校", "桑名西高等学校").looks("school").presses("次へ進む");
            pupil.chooses("全日制").presses("次へ進む").sees("学科・コース").chooses("普通科").looks("course").presses("次へ進む");
            pupil.types("競技", "陸上競技").types("大会", "県中学校総体").types("年度（西暦）", "2026").types("結果", "優勝").presses("もう1つ追加する");
            pupil.sees("2つめ").looks("rows").chooses("はい").presses("次へ進む");
            pupil.sees("志願者について");
            name(pupil, "applicant", "髙﨑", "蓮", "タカサキ", "レン");
            birth(pupil, "平成", "23", "6", "1");
            pupil.presses("次へ進む").types("郵便番号", "5130801").types("都道府県・市町・町名", "三重県鈴鹿市神戸").types("番地", "一丁目18番2号").presses("次へ進む");
            pupil.types("中学校名", "鈴鹿市立神戸中学校").types("年", "9").types("月", "3").types("日", "31").presses("次へ進む");
            pupil.sees("顔写真").attaches("顔.jpg", "image/jpeg", photo("face")).sees("顔.jpg").looks("photo").presses("次へ進む");
            name(pupil, "guardian", "髙﨑", "薫", "タカサキ", "カオル");
            pupil.chooses("母").chooses("はい").presses("次へ進む").types("電話番号1", "0593800000")
                    .types("メールアドレス", "kaoru@example.jp").presses("次へ進む");
            pupil.types("確認コード", fromMail("kaoru@example.jp", "【確認コード】三重県立", "確認コード：(\\d{8})")).presses("確かめる");
            pupil.sees("配慮").chooses("別室での受検").presses("次へ進む").sees("県中学校総体、2,026、優勝").looks("check");
            pupil.chooses("事実と違いありません").chooses("保護者が").presses("この内容で申請する").sees("申請を受け付けました");
            assertThat(pupil.textOf("#receipt-number")).startsWith("K1-R");
            pupil.follows("申請の状況を見る").looks("status").follows("申請を取り下げる").looks("withdraw").presses("この申請を取り下げる")
                    .sees("取下げ").sees("取り下げられました").looks("withdrawn");
        }
        try (var clerk = signIn("high-school-clerk", "kobayashi")) {
            clerk.follows("終わったもの").sees("髙﨑 蓮").looks("closed");
        }
    }

    @Test
    @Tag("story")
    void aRefusalHasItsReasonAndSaysWhereToAppeal() {
        var number = sendsAnInjury("refused@example.jp", "refusal");
        try (var clerk = signIn("refusal-clerk", "okada")) {
            clerk.finds(number).page().getByText("却下を起案する").click();
            clerk.presses("この理由で決裁へ回す").sees("却下の理由を").looks("reason-missing");
            clerk.types("却下の理由", "診断書の期間が過ぎています。").presses("この理由で決裁へ回す").sees("処理しました");
        }
        try (var approver = signIn("refusal-approver", "sato")) {
            approver.finds(number).sees("起案：却下").sees("診断書の期間が過ぎています。").looks("decision");
            approver.page().locator("summary", new com.microsoft.playwright.Page.LocatorOptions().setHasText("差し戻す")).click();
            approver.types("差戻しの理由", "期間を確かめてください。").presses("担当へ差し戻す").sees("処理しました");
        }
        try (var clerk = signIn("refusal-clerk", "okada")) {
            clerk.finds(number).sees("期間を確かめてください。").looks("returned").page().getByText("却下を起案する").click();
            clerk.types("却下の理由", "診断書の期間が過ぎています。").presses("この理由で決裁へ回す");
        }
        try (var approver = signIn("refusal-approver", "sato")) {
            approver.finds(number).presses("決裁する").sees("処理しました");
        }
        assertThat(fromMail("refused@example.jp", "結果のお知らせ", "受付番号 (\\S+?)）")).isEqualTo(number);
    }

    @Test
    @Tag("story")
    void everyRoleComesToItsOwnWork() {
        try (var owner = signIn("staff-owner", "nakagawa")) {
            owner.sees("手続と様式").looks("procedures").follows("K00002").sees("「区分」が「妊産婦」であるときだけたずねる").looks("outline");
        }
        try (var office = signIn("staff-office", "hayashi")) {
            office.sees("K00001").sees("K00002").looks("procedures");
        }
        try (var administrator = signIn("staff-administrator", "yamaguchi")) {
            administrator.sees("閲覧と操作の記録").looks("audit").presses("ログアウト").sees("ログアウトしました").looks("logged-out");
        }
        try (var nobody = signIn("staff-nobody", "nobody")) {
            nobody.sees("名前か合言葉がちがう").looks("refused");
        }
    }

    @Test
    @Tag("story")
    void pagesThatLeadNowhereSaySoInPlainWords() {
        try (var visitor = Visitor.onPhone(site, "nowhere")) {
            visitor.opens("/procedures/no-such").sees("ページが見つかりません").looks("no-procedure");
            visitor.opens("/drafts/00000000-0000-7000-8000-000000000000").sees("ページが見つかりません");
            visitor.opens("/drafts/not-an-id").sees("ページが見つかりません");
            visitor.opens("/resume/used-or-guessed").sees("このリンクは使えません").looks("link-gone");
            visitor.opens("/verify/guessed").sees("確かめられません").looks("verify-unknown");
            visitor.opens("/accessibility").looks("accessibility").opens("/privacy").looks("privacy").opens("/dev/mail")
                    .looks("mailbox").opens("/status").looks("status");
        }
    }

    private String sendsAnInjury(String mail, String story) {
        try (var visitor = Visitor.onPhone(site, story)) {
            visitor.opens("/procedures/parking-permit").presses("申請を始める").chooses("新規").presses("次へ進む").chooses("けが人").presses("次へ進む");
            var until = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Tokyo")).plusDays(40);
            visitor.chooses("車いす").selects("年号", "西暦").types("年", "" + until.getYear())
                    .types("月", "" + until.getMonthValue()).types("日", "" + until.getDayOfMonth()).presses("次へ進む");
            visitor.chooses("本人").presses("次へ進む");
            name(visitor, "applicant", "吉田", "翔太", "ヨシダ", "ショウタ");
            birth(visitor, "昭和", "63", "7", "2");
            visitor.presses("次へ進む").types("郵便番号", "5130801").types("都道府県・市町・町名", "三重県鈴鹿市神戸").types("番地", "番地なし").presses("次へ進む");
            visitor.types("電話番号", "08011112222").types("メールアドレス", mail).presses("次へ進む");
            visitor.types("確認コード", fromMail(mail, "【確認コード】おもいやり", "確認コード：(\\d{8})")).presses("確かめる");
            visitor.attaches("診断書.jpg", "image/jpeg", photo("shindansho")).sees("診断書.jpg").presses("次へ進む").chooses("郵送")
                    .presses("次へ進む").presses("次へ進む");
            visitor.chooses("事実と違いありません").chooses("個人情報を").presses("この内容で申請する").sees("申請を受け付けました");
            var number = visitor.textOf("#receipt-number");
            assertThat(number).matches(Pattern.compile("K2-R\\d+-\\d{6}-\\d"));
            return number;
        }
    }

    private static void name(Visitor visitor, String key, String family, String given, String familyKana, String givenKana) {
        visitor.page().locator("#" + key + "-family").fill(family);
        visitor.page().locator("#" + key + "-given").fill(given);
        visitor.page().locator("#" + key + "-familyKana").fill(familyKana);
        visitor.page().locator("#" + key + "-givenKana").fill(givenKana);
    }

    private static void birth(Visitor visitor, String era, String year, String month, String day) {
        visitor.selects("年号", era).types("年", year).types("月", month).types("日", day);
    }
}
