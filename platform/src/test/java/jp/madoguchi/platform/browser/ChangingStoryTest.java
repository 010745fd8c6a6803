package jp.madoguchi.platform.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Owners change what is live: two at once, held to recorded examples, while residents are in the middle of it, and back again. */
class ChangingStoryTest extends DesignerStory {

    @Test
    @Tag("story")
    void twoOwnersWorkOnOneFormAndNothingIsOverwrittenSilently() {
        var code = begin("T-TWO", "二人で直す手続");
        try (var nakagawa = signIn("designer-two", "nakagawa")
                .opens(form(code, "field:phone")); var suzuki = signIn("designer-two-other", "suzuki")
                .opens(form(code, "field:phone"))) {
            suzuki.sees("中川 恵さんも開いています");
            nakagawa.sees("鈴木 亜美さんも開いています").looks("both-here");
            enters(nakagawa, "質問の文", "昼間の電話番号");
            suzuki.page().locator("#p-label")
                    .evaluate("(input, text) => { input.value = text; input.dispatchEvent(new Event('change', { bubbles: true })); }",
                    "携帯電話の番号");
            suzuki.sees("ほかの人も同じところを変えました").sees("昼間の電話番号").looks("contended").presses("あなたの内容にする");
            suzuki.sees("あなたの内容にしました").looks("settled");
            nakagawa.sees("携帯電話の番号").looks("seen-without-reload");

            nakagawa.page().locator("#p-label").press("End");
            nakagawa.page().keyboard().insertText("をここに");
            enters(suzuki, "説明", "鈴木の説明");
            suzuki.sees("保存");
            nakagawa.page().waitForResponse(response -> response.url().contains("/form/pulse"), () -> { });
            nakagawa.page().keyboard().insertText("入力");
            nakagawa.page().keyboard().press("Tab");
            settled(nakagawa);
            nakagawa.opens(form(code, "field:phone"));
            assertThat(nakagawa.page().locator("#p-label").inputValue()).as("what was typed while somebody else saved")
                    .isEqualTo("携帯電話の番号をここに入力");
            assertThat(nakagawa.page().locator("#p-hint").inputValue()).as("what the other one saved meanwhile").isEqualTo("鈴木の説明");
        }
    }

    @Test
    @Tag("story")
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
    @Tag("story")
    void aChangeIsPublishedWhileADraftIsInProgressAndAnOlderVersionComesBack() {
        var code = begin("T-NEXT", "来年も直す手続");
        try (var owner = signIn("designer-next", "nakagawa").opens(form(code, "field:kind"))) {
            enters(owner, "質問の文", "申請の種類を選んでください");
            owner.opens("/staff/procedures/" + code + "/release").presses("確認を頼む").sees("確認を頼みました");
        }
        publishes("designer-next", code);
        try (var resident = Visitor.onPhone(site, "designer-next-resident").opens("/procedures/t-next")
                .presses("申請を始める").sees("申請の種類を選んでください").chooses("新規").presses("次へ進む").sees("どれに当てはまりますか")) {
            try (var owner = signIn("designer-next", "nakagawa").opens(form(code, "field:kind"))) {
                enters(owner, "質問の文", "新規ですか、更新ですか");
                owner.opens("/staff/procedures/" + code + "/release").sees("申請の種類を選んでください").sees("新規ですか、更新ですか")
                        .looks("differences").presses("確認を頼む").sees("確認を頼みました");
            }
            publishes("designer-next", code);
            resident.opens("/").looks("portal").page().locator("main a[href^='/drafts/']").first().click();
            resident.sees("様式が新しくなりました").looks("offered").presses("新しい様式で続ける").sees("どれに当てはまりますか").looks("goes-on");
        }
        try (var owner = signIn("designer-next", "nakagawa").opens("/staff/procedures/" + code + "/release").sees("第2版")
                .looks("versions").presses("この版に戻す")) {
            owner.sees("第1版の内容を下書きにしました").looks("returned").presses("確認を頼む").sees("確認を頼みました");
        }
        publishes("designer-next", code);
        try (var resident = Visitor.onPhone(site, "designer-next-resident").opens("/procedures/t-next").presses("申請を始める")) {
            resident.sees("申請の種類を選んでください");
        }
    }
}
