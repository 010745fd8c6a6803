package jp.madoguchi.platform.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Owners who have never programmed draw a form, try it, have it checked, put it live, and change it later. */
class DesignerStoryTest extends Story {

    @Test
    void anOwnerDrawsTheReissueWithTheMouseAndAResidentUsesIt() {
        var code = "T-MOUSE";
        try (var owner = signIn("designer-mouse", "nakagawa")) {
            owner.follows("手続と様式").follows("新しい手続").looks("new").types("題名", "おもいやり駐車場利用証の再交付（マウス）").types("手続の番号", code).types("住民の画面のURLの名前", "reissue-mouse");
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
            owner.follows("公開と版").looks("release").types("確かめる人に伝えたいこと", "再交付をオンラインでもできるようにします").presses("確認を頼む").sees("確認を頼みました").looks("asked");
        }
        assertThat(fromMail("sato@mie.example.jp", "【様式の確認】", "(/staff/procedures/" + code + "/release)")).isNotEmpty();
        publishes("designer-mouse", code);
        apply("designer-mouse", "reissue-mouse");
        try (var okada = signIn("designer-mouse-clerk", "okada")) {
            okada.sees("再交付").looks("inbox").page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText("山田 花子")).locator("a").first().click();
            okada.sees("なくした").sees("駅の駐車場").looks("application");
        }
    }

    @Test
    void anOwnerDrawsTheReissueByKeyboardAlone() {
        var code = "T-KEYS";
        try (var owner = signIn("designer-keys", "nakagawa").opens("/staff/procedures/new")) {
            tabsTo(owner, "題名");
            writes(owner, "おもいやり駐車場利用証の再交付（キー）");
            tabsTo(owner, "手続の番号");
            writes(owner, code);
            tabsTo(owner, "住民の画面のURLの名前");
            writes(owner, "reissue-keys");
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
            assertThat(owner.page().evaluate("() => document.activeElement.id")).as("focus stays on the button").isEqualTo("up-field:choice1");
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
        try (var resident = Visitor.onPhone(site, "designer-keys-resident").opens("/procedures/reissue-keys")) {
            resident.presses("申請を始める").sees("再交付の理由").looks("first-page");
        }
    }

    @Test
    void twoOwnersWorkOnOneFormAndNothingIsOverwrittenSilently() {
        var code = begin("T-TWO", "二人で直す手続");
        try (var nakagawa = signIn("designer-two", "nakagawa").opens(form(code, "field:phone")); var suzuki = signIn("designer-two-other", "suzuki").opens(form(code, "field:phone"))) {
            suzuki.sees("中川 恵さんも開いています");
            nakagawa.sees("鈴木 亜美さんも開いています").looks("both-here");
            enters(nakagawa, "質問の文", "昼間の電話番号");
            suzuki.page().locator("#p-label").evaluate("(input, text) => { input.value = text; input.dispatchEvent(new Event('change', { bubbles: true })); }", "携帯電話の番号");
            suzuki.sees("ほかの人も同じところを変えました").sees("昼間の電話番号").looks("contended").presses("あなたの内容にする");
            suzuki.sees("あなたの内容にしました").looks("settled");
            nakagawa.sees("携帯電話の番号").looks("seen-without-reload");
        }
    }

    @Test
    void aFailingExampleBlocksPublishingAndShowsThePage() {
        var code = begin("T-CASE", "例で守る手続");
        try (var owner = signIn("designer-case", "nakagawa").opens("/staff/procedures/" + code + "/cases").looks("none")) {
            var tried = owner.page().context().waitForPage(() -> owner.presses("試しはじめる"));
            tried.waitForLoadState();
            tried.locator("label.choice").filter(new Locator.FilterOptions().setHasText("新規")).click();
            tried.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("次へ進む")).last().click();
            tried.locator("label.choice").filter(new Locator.FilterOptions().setHasText("妊産婦")).click();
            tried.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("次へ進む")).last().click();
            tried.getByText("試した結果を見る").click();
            tried.getByLabel("例の名前").fill("双子の妊婦");
            tried.getByText("この答えを例として残す").click();
            tried.getByText("例「双子の妊婦」を残しました").waitFor();
            tried.close();
            owner.opens(form(code, "page:pregnancy"));
            chooses(owner, "条件1：値", "けが人");
            owner.sees("例「双子の妊婦」").looks("failing");
            owner.opens("/staff/procedures/" + code + "/cases").sees("期待と違う").sees("3番目のページが「出産について教えてください」ではなく").looks("which-page");
            owner.follows("公開と版").sees("赤いところを直すと").looks("blocked");
            assertThat(owner.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("確認を頼む")).isDisabled()).isTrue();
        }
    }

    @Test
    void aChangeIsPublishedWhileADraftIsInProgressAndAnOlderVersionComesBack() {
        var code = begin("T-NEXT", "来年も直す手続");
        try (var owner = signIn("designer-next", "nakagawa").opens(form(code, "field:kind"))) {
            enters(owner, "質問の文", "申請の種類を選んでください");
            owner.opens("/staff/procedures/" + code + "/release").presses("確認を頼む").sees("確認を頼みました");
        }
        publishes("designer-next", code);
        try (var resident = Visitor.onPhone(site, "designer-next-resident").opens("/procedures/t-next").presses("申請を始める").sees("申請の種類を選んでください").chooses("新規").presses("次へ進む").sees("どれに当てはまりますか")) {
            try (var owner = signIn("designer-next", "nakagawa").opens(form(code, "field:kind"))) {
                enters(owner, "質問の文", "新規ですか、更新ですか");
                owner.opens("/staff/procedures/" + code + "/release").sees("申請の種類を選んでください").sees("新規ですか、更新ですか").looks("differences").presses("確認を頼む").sees("確認を頼みました");
            }
            publishes("designer-next", code);
            resident.opens("/").looks("portal").page().locator("main a[href^='/drafts/']").first().click();
            resident.sees("様式が新しくなりました").looks("offered").presses("新しい様式で続ける").sees("どれに当てはまりますか").looks("goes-on");
        }
        try (var owner = signIn("designer-next", "nakagawa").opens("/staff/procedures/" + code + "/release").sees("第2版").looks("versions").presses("この版に戻す")) {
            owner.sees("第1版の内容を下書きにしました").looks("returned").presses("確認を頼む").sees("確認を頼みました");
        }
        publishes("designer-next", code);
        try (var resident = Visitor.onPhone(site, "designer-next-resident").opens("/procedures/t-next").presses("申請を始める")) {
            resident.sees("申請の種類を選んでください");
        }
    }

    /** A copy of the parking permit, ready to be published. */
    private String begin(String code, String title) {
        try (var owner = signIn("designer-begin", "nakagawa").opens("/staff/procedures/new").types("題名", title).types("手続の番号", code)) {
            owner.page().getByLabel("ほかの手続を写して").check();
            owner.selects("写す手続", "K00002").presses("作りはじめる").sees("はじめての申請ですか");
        }
        return code;
    }

    private void publishes(String story, String code) {
        try (var suzuki = signIn(story + "-second", "suzuki").opens("/staff/procedures/" + code + "/release").sees("公開中の版との違い").looks("check").presses("確かめたので公開する").sees("公開しました")) {
            suzuki.looks("published");
        }
    }

    private void apply(String story, String slug) {
        try (var resident = Visitor.onPhone(site, story + "-resident").opens("/procedures/" + slug).looks("procedure").presses("申請を始める").looks("first-page")) {
            resident.types("姓", "山田").types("名", "花子").types("セイ", "ヤマダ").types("メイ", "ハナコ").selects("年号", "昭和").types("年", "40").types("月", "1").types("日", "2").presses("次へ進む");
            resident.chooses("なくした").types("電話番号", "0592240000").presses("次へ進む").sees("どこで、いつごろなくしましたか").types("どこで、いつごろなくしましたか", "駅の駐車場").looks("condition").presses("次へ進む");
            resident.sees("内容を確かめて申請してください").looks("check").presses("この内容で申請する").sees("申請を受け付けました").looks("receipt");
        }
    }

    private static void describes(Visitor owner) {
        owner.types("ひとことの説明", "利用証をなくした方などに、もう一度交付します。").types("申請できる方", "利用証をお持ちの方").types("手数料", "かかりません").types("審査基準", "台帳に利用証があること")
                .types("受け取り方", "郵送").types("根拠となる法令", "三重県おもいやり駐車場利用証制度実施要綱").presses("案内ページを保存する").sees("案内ページを保存しました");
    }

    private static String form(String code, String at) {
        return "/staff/procedures/" + code + "/form?at=" + at;
    }

    private static void enters(Visitor owner, String label, String text) {
        owner.types(label, text).page().keyboard().press("Tab");
        settled(owner);
    }

    private static void chooses(Visitor owner, String label, String option) {
        owner.selects(label, option);
        settled(owner);
    }

    private static void adds(Visitor owner, String kind) {
        if (!kind.equals("ページ")) owner.page().locator("#adding details").first().evaluate("details => { details.open = true; }");
        owner.page().locator("#adding").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(kind).setExact(true)).click();
        settled(owner.sees("足しました"));
    }

    private static void inserts(Visitor owner, String block) {
        owner.page().locator("#adding details").last().evaluate("details => { details.open = true; }");
        owner.selects("部品", block).page().locator("#adding").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("入れる")).click();
        settled(owner.sees("部品を入れました"));
    }

    private static void drags(Visitor owner, String from, String onto) {
        var target = owner.page().locator("[data-at='" + onto + "']");
        owner.page().locator("[data-at='" + from + "'] .grip").dragTo(target, new Locator.DragToOptions().setTargetPosition(40, 6));
        settled(owner);
    }

    /** Waits until nothing is on its way to the server. */
    private static void settled(Visitor owner) {
        owner.page().waitForFunction("() => document.querySelector('[data-saved]')?.dataset.tone === 'good' && !document.body.dataset.busy");
    }

    private static void keys(Visitor owner, String... keys) {
        for (var key : keys) owner.page().keyboard().press(key);
    }

    private static void writes(Visitor owner, String text) {
        keys(owner, "Control+a");
        owner.page().keyboard().insertText(text);
    }

    /** Presses Tab until what is called so has focus; a person would, too. */
    private static void tabsTo(Visitor owner, String name) {
        tabsTo(owner, name, null);
    }

    private static void tabsTo(Visitor owner, String name, String selector) {
        for (var i = 0; i < 300; i++) {
            owner.page().keyboard().press("Tab");
            var there = (Boolean) owner.page().evaluate("""
                    ([name, selector]) => { const e = document.activeElement; if (!e || e === document.body) return false;
                      if (selector) return e.matches(selector);
                      const label = e.getAttribute('aria-label') ?? (e.labels?.length ? e.labels[0].textContent : e.textContent);
                      return label.trim().replace(/\\s+/g, ' ').startsWith(name); }""", java.util.Arrays.asList(name, selector));
            if (there) {
                if (owner.page().locator("[data-saved]").count() > 0) settled(owner);
                return;
            }
        }
        throw new AssertionError("The keyboard does not get to " + name + " on " + owner.url());
    }
}
