package jp.madoguchi.platform.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The digital office's year: import, survey, a procedure that goes live, what-if, the public page, the report. */
class OfficeStoryTest extends Story {

    @Test
    @Tag("story")
    void theOfficeImportsAFileAndSeesFirstWhatItWouldDo() {
        try (var office = signIn("office-import", "hayashi")) {
            office.follows("台帳").sees("4,273手続").looks("registry").follows("取込").looks("imports");
            office.attaches("年度末.csv", "text/csv",
                    "手続コード,手続名,部局,区分,状態,備考\r\nK00007,民生委員推薦変更届,子ども・福祉部,県独自,検討中,面談をオンラインに\r\nT90001,試しの届出,環境生活部,県独自,,\r\nT90002,,環境生活部,国,,\r\n".getBytes(StandardCharsets.UTF_8));
            office.presses("ファイルを確かめる").sees("直すところ").sees("「県独自」か「法定」と入力してください。").looks("bad-rows").follows("取込");
            office.attaches("年度末.csv", "text/csv",
                    "手続コード,手続名,部局,区分,状態,備考\r\nK00007,民生委員推薦変更届,子ども・福祉部,県独自,検討中,面談をオンラインに\r\nT90001,試しの届出,環境生活部,県独自,,\r\n".getBytes(
                    StandardCharsets.UTF_8));
            office.presses("ファイルを確かめる").sees("この内容で取り込む").sees("未着手 → 検討").looks("preview").presses("この内容で取り込む")
                    .sees("台帳に取り込みました").looks("done");
            office.opens("/staff/registry/entries/K00007").sees("ファイルから取込：年度末.csv").sees("未着手 → 検討").looks("entry");
            office.opens("/staff/registry?q=試しの届出").sees("1手続").looks("found");
        }
    }

    @Test
    void aBureauFillsInItsSheetAndPastesFromExcel() {
        try (var owner = signIn("bureau-sheet", "shimizu")) {
            owner.follows("台帳").follows("まとめて入力").sees("環境生活部").looks("sheet");
            owner.opens("/staff/registry/sheet?kind=STATUTORY&progress=NOT_STARTED").page().locator("[aria-label='H01351 状態']").focus();
            owner.page().evaluate("""
                    () => { const data = new DataTransfer(); data.setData('text/plain', '構築\\t令和9年度\\t2027-10\\n検討\\t令和9年度\\t2028-02');
                            document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }""");
            owner.sees("6か所を変えています").looks("pasted").presses("変えたところを保存する").sees("2手続を保存しました");
            owner.opens("/staff/registry/sheet?kind=STATUTORY&progress=BUILDING").types("H01351 計画年度", "令和8年度")
                    .types("H01351 計画月", "2031-01").presses("変えたところを保存する").sees("計画月が計画年度の中にありません").looks("problem");
            assertThat(owner.page().locator("[aria-label='H01351 計画月']").inputValue()).isEqualTo("2031-01");
        }
    }

    @Test
    @Tag("story")
    void aSurveyIsOpenedAnsweredAskedAgainAndSummedUp() {
        try (var office = signIn("survey-office", "hayashi")) {
            office.follows("台帳").follows("調査").looks("surveys").presses("調査を始めて、各部局に知らせる").sees("今日より後の日を選んでください").looks("problem");
            office.types("締切", "2030-03-31").types("ほかに尋ねること", "困っていること").presses("調査を始めて、各部局に知らせる").sees("部局ごとの進み").looks("round");
        }
        assertThat(fromMail("shimizu@mie.example.jp", "【調査】", "(http\\S+/staff/surveys/\\S+)")).contains("/staff/surveys/");
        try (var owner = signIn("survey-bureau", "shimizu")) {
            owner.follows("台帳").follows("調査").follows("行政手続のデジタル化に関する調査").follows("環境生活部として回答する").sees("前回の回答").looks("replies");
            owner.types("K00008 いつデジタル化しますか", "令和9年度").types("K00008 困っていること", "現地確認")
                    .types("K00014 いつデジタル化しますか", "そのうち").presses("回答を保存する");
            owner.sees("この調査の選択肢から選んでください").sees("ほかの1手続は保存しました").looks("problem").types("K00014 いつデジタル化しますか", "調整中")
                    .presses("回答を保存する").sees("1手続の回答を保存しました").looks("saved");
        }
        try (var office = signIn("survey-office", "hayashi")) {
            office.follows("台帳").follows("調査").follows("行政手続のデジタル化に関する調査").follows("回答を見る").page().getByText("回答の調整を頼む").click();
            office.selects("調整を頼む手続", "K00014").types("見直してほしいこと", "令和9年度にできませんか").presses("部局に頼む").looks("reopened").presses("しぼり込む");
            office.opens("/staff/registry/entries/K00008").sees("令和9年度").sees("行政手続のデジタル化に関する調査");
        }
        assertThat(fromMail("shimizu@mie.example.jp", "【回答の調整】", "(見直してほしい回答)")).isNotEmpty();
    }

    @Test
    @Tag("story")
    void theParkingPermitGoesLiveAndTheRatioMoves() {
        try (var owner = signIn("goes-live-owner", "nakagawa")) {
            owner.follows("K00002").presses("受付を止める").sees("受付を始める").looks("stopped");
            try (var resident = Visitor.onPhone(site, "goes-live-resident")) {
                resident.opens("/procedures/parking-permit").sees("受付を止めています").looks("stopped");
            }
            owner.follows("デジタル化");
            assertThat(owner.textOf(".figure")).isEqualTo("54.8%");
            owner.looks("before").follows("手続と様式").follows("K00002").presses("受付を始める").sees("受付を止める").follows("デジタル化");
            assertThat(owner.textOf(".figure")).isEqualTo("66.3%");
            owner.sees("おもいやり駐車場利用証").looks("after");
        }
    }

    @Test
    @Tag("story")
    void whatIfThePublicPageAndTheReport() {
        try (var office = signIn("what-if", "hayashi")) {
            office.follows("デジタル化").looks("dashboard").follows("令和3年度").sees("39.4").sees("110,145件").looks("closed-year");
            office.selects("数え方", "d2").presses("表示する").sees("29.3").sees("差は2,594件").looks("stated");
            office.opens("/staff/dashboard").follows("もしも").looks("what-if").page().getByLabel("民生委員推薦変更届").check();
            office.presses("率を見る").looks("picked");
            assertThat(office.url()).contains("pick=K00007");
            office.opens("/staff/dashboard");
            var report = office.page().context().request().get(site + office.page().locator("a[href*='report.pdf']").getAttribute("href"));
            assertThat(report.body()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        }
        try (var resident = Visitor.onPhone(site, "digitalisation")) {
            resident.opens("/digitalisation").sees("三重県の手続のデジタル化").looks("public").follows("令和3年度").sees("39.4").looks("closed-year");
        }
        try (var resident = Visitor.onPhoneWithoutScript(site, "digitalisation-without-script")) {
            resident.opens("/digitalisation?year=2021").sees("43,406件").looks("public");
        }
    }

    @Test
    @Tag("story")
    void everyScreenOfTheOfficeCanBeReadOnAPhoneAndAtADesk() {
        for (var desk : new boolean[] {false, true}) {
            try (var office = desk ? Visitor.atDesk(site, "office-desk") : Visitor.onPhone(site, "office-phone")) {
                office.opens("/login").types("職員の名前", "hayashi").types("合言葉", "madoguchi").presses("ログインする");
                office.opens("/staff/registry").looks("registry").opens("/staff/registry/entries/K00002").looks("entry")
                        .opens("/staff/registry/sheet").looks("sheet");
                office.opens("/staff/registry/imports").looks("imports").opens("/staff/surveys").looks("surveys")
                        .follows("令和3年度 行政手続").looks("round").follows("回答を見る").looks("replies");
                office.opens("/staff/dashboard").looks("dashboard").opens("/staff/dashboard?definition=d5")
                        .looks("received").opens("/staff/dashboard/what-if").looks("what-if");
                office.opens("/staff/dashboard/definitions?code=d1").looks("definitions")
                        .opens("/staff/procedures/K00002").looks("procedure").opens("/staff/registry/entries/none")
                        .looks("not-found");
                office.opens("/digitalisation").looks("public").opens("/digitalisation?definition=d3&year=2021").looks("public-procedures");
            }
        }
    }
}
