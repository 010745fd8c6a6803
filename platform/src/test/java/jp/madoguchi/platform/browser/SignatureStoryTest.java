package jp.madoguchi.platform.browser;

import static jp.madoguchi.platform.acting.Flowing.APPROVAL;
import static jp.madoguchi.platform.acting.Flowing.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import jp.madoguchi.platform.acting.Flowing;
import jp.madoguchi.platform.documents.signature.CardProgram;
import jp.madoguchi.platform.documents.signature.ForeignSeal;
import jp.madoguchi.workflows.documents.trust.Card;
import jp.madoguchi.workflows.documents.trust.Certificates;
import jp.madoguchi.workflows.documents.trust.DemoTrust;
import jp.madoguchi.workflows.documents.trust.Purpose;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** From a card on the phone to a sealed document that anybody can check. */
class SignatureStoryTest extends Story {

    private static final Card HANAKO = new Card("山田花子", "三重県津市広明町13番地", LocalDate.of(1985, 4, 2), "2");
    private static final String SIGN = """
            {"type": "signature", "key": "sign", "name": "申請者の電子署名", "parts": [{"key": "s1", "name": "申請者", "nameField": "who", "addressField": "place"}]}""";
    private static final String ISSUE = """
            {"type": "issue", "key": "issue", "name": "許可証の交付", "document": "permit", "series": "S", "validity": [{"period": "P1Y"}]}""";

    @Autowired
    DemoTrust demo;

    @Autowired
    JdbcTemplate sql;

    @Test
    @Tag("story")
    void aCardOnThePhoneSignsAndASealedPermitComesBackThatAnybodyCanCheck() throws Exception {
        var flow = Flowing.with(site, SIGN, REVIEW, APPROVAL, ISSUE);
        try (var resident = Visitor.onPhone(site, "sign-resident").opens(flow.address())) {
            resident.presses("申請を始める").types("姓", "山田").types("名", "花子").types("セイ", "ヤマダ").types("メイ", "ハナコ")
                    .chooses("新規").types("場所", "津市広明町13").presses("次へ進む").presses("この内容で申請する").sees("申請を受け付けました");
            var number = resident.textOf("#receipt-number");
            resident.follows("申請の状況を見る").sees("電子署名が必要です").looks("status").follows("申請者として署名する").sees("署名する内容").looks("what");
            resident.presses("アプリで署名する").sees("署名アプリを開く").looks("hand-over");
            card(resident.textOf("#handover-address"), "hanako");
            resident.presses("署名が届いたか見る").sees("有効な署名です").sees("ちがう").looks("came").presses("この署名で送る").sees("署名を受け付けました").looks("done");
            try (var clerk = signIn("sign-clerk", "okada").opens("/staff/applications/" + number).sees("有効な署名です").looks("review")) {
                clerk.presses("承認で起案する").sees("処理しました");
            }
            flow.acts("sato", number, "approve");
            resident.opens("/applications/" + number).sees("届いた書類").looks("permit");
        }
        var permit = sql.queryForObject("select pdf from issued_document where number = 'S-000001'", byte[].class);
        try (var anybody = Visitor.onPhone(site, "sign-anybody").opens("/verify").looks("check")) {
            anybody.attaches("permit.pdf", "application/pdf", permit).presses("確かめる").sees("有効です").looks("valid");
            permit[permit.length / 3]++;
            anybody.attaches("permit.pdf", "application/pdf", permit).presses("確かめる").sees("書き換えられています").looks("changed");
        }
    }

    @Test
    @Tag("story")
    void aRevokedCardIsToldWithTheWayOn() throws Exception {
        var flow = Flowing.with(site, SIGN, REVIEW, APPROVAL);
        var client = flow.apply("mail", "revoked@example.jp");
        var number = client.path().split("/")[2];
        demo.revoke(demo.card("story-revoked", HANAKO).certificate());
        try (var resident = Visitor.onPhone(site, "sign-revoked").opens("/status").types("受付番号", number).presses("確認コードを受け取る")) {
            resident.types("確認コード", fromMail("revoked@example.jp", "申請の状況", "確認コード：(\\d{8})")).presses("申請の状況を見る")
                    .follows("申請者として署名する").presses("アプリで署名する");
            card(resident.textOf("#handover-address"), "story-revoked");
            resident.presses("署名が届いたか見る").sees("証明書は失効しています").looks("refused");
            assertThat(sql.queryForObject("select state from application where receipt_number = ?", String.class,
                    number)).isEqualTo("SIGNING");
        }
    }

    @Test
    @Tag("story")
    void aCompanySignsWithAFileFromElsewhere() throws Exception {
        var flow = Flowing.with(site, """
                {"type": "signature", "key": "sign", "name": "会社の電子署名", "parts": [{"key": "s1", "name": "会社", "with": "COMPANY"}]}""", REVIEW, APPROVAL);
        var seal = demo.kept("cards/company-story",
                () -> Certificates.signer("CN=代表取締役 見本太郎,O=株式会社見本,C=JP", demo.root(Purpose.COMPANY), Instant.now()
                .minusSeconds(900), Instant.now().plusSeconds(9_000_000),
                builder -> builder.addExtension(Extension.keyUsage, true,
                        new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))));
        try (var company = Visitor.onPhone(site, "sign-company").opens(flow.address())) {
            company.presses("申請を始める").types("姓", "山田").types("名", "花子").types("セイ", "ヤマダ").types("メイ", "ハナコ")
                    .chooses("新規").presses("次へ進む").presses("この内容で申請する").sees("申請を受け付けました");
            var number = company.textOf("#receipt-number");
            company.follows("申請の状況を見る").follows("会社として署名する").sees("ほかのソフトで署名したファイルを送る").looks("what");
            company.presses("このファイルを送る").sees("署名したファイルを選んでください").looks("nothing-chosen");
            var statement = sql.queryForObject(
                    "select r.pdf from signature_request r join application a on a.id = r.application_id where a.receipt_number = ?",
                    byte[].class, number);
            company.attaches("signed.pdf", "application/pdf", ForeignSeal.pades(statement, seal)).presses("このファイルを送る")
                    .sees("有効な署名です").looks("came").presses("この署名で送る").sees("署名を受け付けました").looks("done");
            try (var clerk = signIn("sign-company-clerk", "okada").opens("/staff/applications/" + number).sees("有効な署名です").looks("review")) {
                assertThat(clerk.page().content()).contains("株式会社見本");
            }
        }
    }

    @Test
    @Tag("story")
    void aDeciderSignsAtTheDesk() throws Exception {
        var flow = Flowing.with(site, REVIEW, """
                {"type": "approval", "key": "approval", "name": "決裁", "proof": "SIGN"}""");
        var number = flow.number();
        flow.acts("okada", number, "grant");
        try (var head = signIn("sign-decider", "sato").opens("/staff/applications/" + number).looks("review")
                .follows("署名して決裁する").sees("決裁する内容").looks("decision")) {
            head.presses("アプリで署名する").sees("アプリで署名してください").looks("hand-over");
            CardProgram.run(head.page().locator("#handover-address").textContent(), demo.folder().resolve("cards/sato.p12"));
            head.presses("署名が届いたか見る").sees("あなたの署名が届きました").looks("came").presses("この署名で決裁する").sees("処理しました");
        }
        assertThat(sql.queryForObject("select state from application where receipt_number = ?", String.class, number)).isEqualTo("GRANTED");
    }

    private void card(String address, String name) throws IOException, InterruptedException {
        demo.card(name, HANAKO);
        CardProgram.run(address, demo.folder().resolve("cards/" + name + ".p12"));
    }
}
