package jp.madoguchi.platform.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The main job from one end to the other: a resident on a phone, two clerks at their desks, a permit that can be checked. */
class ParkingPermitStoryTest extends Story {

    private static final String STORY = "parking-permit";

    @Test
    void aResidentGetsAPermitAfterOneCorrection() throws Exception {
        String number;
        try (var misaki = Visitor.onPhone(site, STORY)) {
            findsAndFillsIn(misaki);
            misaki.presses("保存して中断する").sees("ここまでの入力を保存しました").looks("paused");
            misaki.types("メールアドレス", "misaki@example.jp").presses("続きのリンクを送る").sees("続きのリンクを送りました");
        }
        try (var elsewhere = Visitor.onPhone(site, STORY + "-elsewhere")) {
            elsewhere.opens(fromMail("misaki@example.jp", "続きのリンク", "(http\\S+/resume/\\S+)")).sees("下書きの続きを入力します").looks("resume");
            elsewhere.presses("続きを開く").sees("手帳の写真を送ってください").looks("proof");
            elsewhere.attaches("手帳_表紙.jpg", "image/jpeg", photo("1")).sees("手帳_表紙.jpg");
            elsewhere.attaches("手帳_等級.jpg", "image/jpeg", photo("2")).sees("手帳_等級.jpg").looks("two-photos");
            elsewhere.presses("次へ進む").sees("利用証の受け取り方").looks("receive");
            elsewhere.chooses("電子（PDF）").presses("次へ進む").sees("よろしければ").looks("survey").presses("次へ進む");
            elsewhere.sees("内容を確かめて申請してください").sees("髙橋 美咲（タカハシ ミサキ）").sees("昭和58年（1983年）4月12日").looks("check");
            elsewhere.presses("この内容で申請する").sees("2か所を直してください").looks("declarations-missing");
            elsewhere.chooses("事実と違いありません").chooses("個人情報を").presses("この内容で申請する");
            elsewhere.sees("申請を受け付けました").looks("receipt");
            number = elsewhere.textOf("#receipt-number");
            assertThat(number).matches("K2-R\\d+-\\d{6}-\\d");
        }
        assertThat(fromMail("misaki@example.jp", "受け付けました", "受付番号：(\\S+)")).isEqualTo(number);

        try (var okada = signIn(STORY + "-clerk", "okada")) {
            okada.sees("審査の受信箱").looks("inbox").finds(number).sees("手帳_表紙.jpg").looks("review");
            marksByKeyboard(okada);
            marks(okada, "address", "手帳の住所は「1234番地8」です。引っ越しや書きまちがいがないか確かめてください。");
            marks(okada, "physicalProof", "等級の数字が光で読めません。もう一度撮ってください。");
            okada.looks("marked").presses("補正を依頼する").sees("処理しました");
        }
        try (var misaki = Visitor.onPhone(site, STORY + "-correction")) {
            corrects(misaki, number);
        }
        try (var okada = signIn(STORY + "-clerk-again", "okada")) {
            okada.follows("補正が届いた").finds(number).sees("1234番地8").sees("手帳の住所は").looks("before-and-after");
            okada.presses("承認で起案する").sees("処理しました");
        }
        try (var sato = signIn(STORY + "-approver", "sato")) {
            sato.sees("決裁待ち").looks("inbox").finds(number).sees("起案：承認").looks("decision");
            sato.presses("決裁する").sees("処理しました");
        }
        try (var misaki = Visitor.onPhone(site, STORY + "-permit")) {
            signInByCode(misaki, number);
            misaki.sees("決定しました").looks("granted");
            var download = misaki.page().waitForDownload(() -> misaki.follows("受け取る（PDF）"));
            var pdf = Path.of("target", "screens", STORY + "-permit", "permit.pdf");
            download.saveAs(pdf);
            checksThePermit(misaki, pdf);
        }
    }

    private void findsAndFillsIn(Visitor misaki) {
        misaki.opens("/").sees("役所の手続を").looks("portal");
        misaki.types("手続を探す", "駐車場　手帳　おもいやり").presses("探す").sees("件見つかりました").looks("search");
        misaki.follows("おもいやり駐車場利用証").sees("標準処理期間").looks("procedure");
        misaki.presses("申請を始める").sees("はじめての申請ですか").looks("kind");
        misaki.presses("次へ進む").sees("申請の種類を選んでください").looks("kind-missing");
        misaki.chooses("更新").presses("次へ進む").sees("利用証の番号").types("利用証番号", "ｍ０１８８３２").presses("次へ進む");
        misaki.sees("どれに当てはまりますか").looks("category").chooses("身体障がい者").presses("次へ進む");
        misaki.sees("障がいの種類").chooses("下肢").selects("等級", "3").types("手帳番号", "三重県 第123456号").looks("grade").presses("次へ進む");
        misaki.sees("だれが入力していますか").chooses("本人").presses("次へ進む");
        misaki.sees("利用証を使う方について").types("姓", "髙橋").types("名", "美咲");
        misaki.page().locator("#applicant-familyKana").fill("たかはし");
        misaki.selects("年号", "昭和").types("年", "68").types("月", "4").types("日", "12").presses("次へ進む");
        misaki.sees("2か所を直してください").sees("昭和は64年までです").sees("名のフリガナを入力してください").looks("wrong-date");
        assertThat(misaki.page().locator("#applicant-family").inputValue()).isEqualTo("髙橋");
        misaki.page().locator("#applicant-givenKana").fill("ﾐｻｷ");
        misaki.page().locator("#birthDate-year").fill("５８");
        misaki.presses("次へ進む").sees("住んでいるところ");
        misaki.types("郵便番号", "514ー0009").presses("住所を入れる");
        PlaywrightAssertions.assertThat(misaki.page().locator("#address-town")).hasValue("三重県津市羽所町");
        misaki.types("番地", "1234番地5").looks("address").presses("次へ進む");
        misaki.sees("連絡先を教えて").types("電話番号", "０９０-1234-5678").types("メールアドレス", "misaki@example.jp").looks("contact").presses("次へ進む");
        misaki.sees("確認コードを入力してください").types("確認コード", "000000x").looks("mail-code").presses("確かめる").sees("確認コードがちがうか");
        misaki.types("確認コード", fromMail("misaki@example.jp", "【確認コード】おもいやり", "確認コード：(\\d{8})")).presses("確かめる");
        misaki.sees("手帳の写真を送ってください").looks("proof");
    }

    /** J goes to the next answer, B marks it and opens the reason, G takes it back; letters in a reason are letters. */
    private void marksByKeyboard(Visitor clerk) {
        var keys = clerk.page().keyboard();
        keys.press("j");
        keys.press("j");
        keys.press("b");
        keys.type("dr");
        PlaywrightAssertions.assertThat(clerk.page().locator("#reason-permitNumber")).hasValue("dr");
        clerk.page().locator("#reason-permitNumber").fill("");
        clerk.page().locator("input[name='mark-permitNumber'][value=bad]").focus();
        keys.press("g");
        PlaywrightAssertions.assertThat(clerk.page().locator("input[name='mark-permitNumber'][value=ok]")).isChecked();
    }

    private void marks(Visitor clerk, String field, String reason) {
        clerk.page().locator("input[name='mark-" + field + "'][value=bad]")
                .check(new com.microsoft.playwright.Locator.CheckOptions().setForce(true));
        clerk.page().locator("#reason-" + field).fill(reason);
    }

    private void corrects(Visitor misaki, String number) {
        signInByCode(misaki, number);
        misaki.sees("2か所を直して").sees("1234番地8").sees("1234番地5").seesNot("電話番号").looks("status");
        misaki.types("番地", "").presses("直した内容を送る").sees("番地を入力してください").looks("still-wrong");
        misaki.types("番地", "1234番地8");
        misaki.attaches("撮り直し.jpg", "image/jpeg", photo("3"));
        misaki.types("審査担当へ伝えたいこと", "番地は手帳のほうが正しいです。").presses("直した内容を送る");
        misaki.sees("直した内容を受け取りました").looks("resubmitted");
    }

    private void signInByCode(Visitor visitor, String number) {
        mailbox.getReceivedMessages();
        var before = mailbox.getReceivedMessages().length;
        visitor.opens("/status").types("受付番号", number.toLowerCase().replace("-", "")).presses("確認コードを受け取る").sees("確認コードを入力してください");
        org.awaitility.Awaitility.await().until(() -> mailbox.getReceivedMessages().length > before);
        visitor.types("確認コード", fromMail("misaki@example.jp", "申請の状況", "確認コード：(\\d{8})")).presses("申請の状況を見る").sees(number);
    }

    private void checksThePermit(Visitor misaki, Path pdf) throws Exception {
        try (var document = Loader.loadPDF(Files.readAllBytes(pdf))) {
            var text = new PDFTextStripper().getText(document);
            assertThat(text).contains("髙橋 美咲").contains("おもいやり駐車場利用証").containsPattern("M-\\d{6}");
            var image = new org.apache.pdfbox.rendering.PDFRenderer(document).renderImageWithDPI(0, 150);
            javax.imageio.ImageIO.write(image, "png", pdf.resolveSibling("permit.png").toFile());
            var source = new com.google.zxing.client.j2se.BufferedImageLuminanceSource(image);
            var found = new com.google.zxing.MultiFormatReader()
                    .decode(new com.google.zxing.BinaryBitmap(new com.google.zxing.common.HybridBinarizer(source)));
            misaki.opens(found.getText()).sees("有効です").seesNot("髙橋").looks("valid");
        }
    }
}
