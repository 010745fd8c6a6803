package jp.madoguchi.platform.browser;


import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** What the stories of owners share: adding, typing, choosing and dragging in the designer, with the mouse or by keyboard alone. */
abstract class DesignerStory extends Story {

    /** A copy of the parking permit, ready to be published. */
    String begin(String code, String title) {
        try (var owner = signIn("designer-begin", "nakagawa").opens("/staff/procedures/new").types("題名", title).types("手続の番号", code)) {
            owner.page().getByLabel("ほかの手続を写して").check();
            owner.selects("写す手続", "K00002").presses("作りはじめる").sees("はじめての申請ですか");
        }
        return code;
    }

    void publishes(String story, String code) {
        try (var suzuki = signIn(story + "-second", "suzuki").opens("/staff/procedures/" + code + "/release")
                .sees("確かめたので公開する").looks("check").presses("確かめたので公開する").sees("公開しました")) {
            suzuki.looks("published");
        }
    }

    /** Gives the receipt number. */
    String apply(String story, String slug) {
        try (var resident = Visitor.onPhone(site, story + "-resident").opens("/procedures/" + slug).looks("procedure")
                .presses("申請を始める").looks("first-page")) {
            resident.types("姓", "山田").types("名", "花子").types("セイ", "ヤマダ").types("メイ", "ハナコ").selects("年号", "昭和")
                    .types("年", "40").types("月", "1").types("日", "2").presses("次へ進む");
            resident.chooses("なくした").types("電話番号", "0592240000").presses("次へ進む").sees("どこで、いつごろなくしましたか")
                    .types("どこで、いつごろなくしましたか", "駅の駐車場").looks("condition").presses("次へ進む");
            resident.sees("内容を確かめて申請してください").looks("check").presses("この内容で申請する").sees("申請を受け付けました").looks("receipt");
            return resident.textOf("#receipt-number");
        }
    }

    static void describes(Visitor owner) {
        owner.types("ひとことの説明", "利用証をなくした方などに、もう一度交付します。").types("申請できる方", "利用証をお持ちの方").types("手数料", "かかりません").types("審査基準", "台帳に利用証があること")
                .types("受け取り方", "郵送").types("根拠となる法令", "三重県おもいやり駐車場利用証制度実施要綱").presses("案内ページを保存する").sees("案内ページを保存しました");
    }

    static String form(String code, String at) {
        return "/staff/procedures/" + code + "/form?at=" + at;
    }

    static void enters(Visitor owner, String label, String text) {
        owner.types(label, text).page().keyboard().press("Tab");
        settled(owner);
    }

    static void chooses(Visitor owner, String label, String option) {
        owner.selects(label, option);
        settled(owner);
    }

    static void adds(Visitor owner, String kind) {
        if (!kind.equals("ページ")) owner.page().locator("#adding details").first().evaluate("details => { details.open = true; }");
        owner.page().locator("#adding").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(kind).setExact(true)).click();
        settled(owner.sees("足しました"));
    }

    static void inserts(Visitor owner, String block) {
        owner.page().locator("#adding details").last().evaluate("details => { details.open = true; }");
        owner.selects("部品", block).page().locator("#adding")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("入れる")).click();
        settled(owner.sees("部品を入れました"));
    }

    static void drags(Visitor owner, String from, String onto) {
        var target = owner.page().locator("[data-at='" + onto + "']");
        owner.page().locator("[data-at='" + from + "'] .grip").dragTo(target, new Locator.DragToOptions().setTargetPosition(40, 6));
        settled(owner);
    }

    /** Waits until nothing is on its way to the server. */
    static void settled(Visitor owner) {
        owner.page().waitForFunction(
                "() => document.querySelector('[data-saved]')?.dataset.tone === 'good' && !document.body.dataset.busy");
    }

    static void keys(Visitor owner, String... keys) {
        for (var key : keys) owner.page().keyboard().press(key);
    }

    static void writes(Visitor owner, String text) {
        keys(owner, "Control+a");
        owner.page().keyboard().insertText(text);
    }

    /** Presses Tab until what is called so has focus; a person would, too. */
    static void tabsTo(Visitor owner, String name) {
        tabsTo(owner, name, null);
    }

    static void tabsTo(Visitor owner, String name, String selector) {
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
