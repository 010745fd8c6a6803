package jp.madoguchi.workflows.documents.signature;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static jp.madoguchi.workflows.documents.signature.SignatureSetting.BROWSER;
import static jp.madoguchi.workflows.documents.signature.SignatureSetting.RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import jp.madoguchi.workflows.documents.document.DocumentWords;
import jp.madoguchi.workflows.documents.trust.Card;
import jp.madoguchi.workflows.documents.trust.DemoTrust;
import jp.madoguchi.workflows.documents.trust.SignedSamples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.ResponseEntity;

/** What a signing app is told (docs/signing-handover.md): what to sign, and what became of its answer. */
class HandoverControllerTest {

    @TempDir
    static Path data;

    private static DemoTrust demo;
    private SignatureSetting setting;
    private HandoverController controller;
    private String token;

    @BeforeAll
    static void authorities() {
        demo = SignatureSetting.demo(data);
    }

    @BeforeEach
    void aHandOver() {
        setting = new SignatureSetting(demo);
        var handovers = new Handovers(setting.handing, setting.requests, setting.intake, CLOCK);
        token = handovers.begin(setting.request(RESIDENT), BROWSER).text();
        controller = new HandoverController(handovers, setting.requests, setting.applications, DocumentWords.all(),
                "https://madoguchi.example.jp");
    }

    private ResponseEntity<Map<String, Object>> answer(byte[] cms) throws IOException {
        return controller.answer(token, new ByteArrayInputStream(cms));
    }

    private static Map<String, Object> said(ResponseEntity<Map<String, Object>> response, int status) {
        assertThat(response.getStatusCode().value()).isEqualTo(status);
        assertThat(response.getHeaders().getCacheControl()).isEqualTo("no-store");
        return response.getBody();
    }

    @Test
    void tellsWhatIsToBeSignedAndWhereTheAnswerGoes() {
        var digest = Base64.getEncoder().encodeToString(setting.statement(RESIDENT).digest());

        assertThat(said(controller.open(token), 200)).containsEntry("madoguchi", "handover/1").containsEntry("procedure", "手続")
                .containsEntry("receiptNumber", "K2-R8-000001").containsEntry("signer", "申請者").containsEntry("digestAlgorithm", "SHA-256")
                .containsEntry("digest", digest).containsEntry("answer", "https://madoguchi.example.jp/handover/" + token)
                .containsEntry("seconds", 600L).containsKey("format").hasSize(9);
    }

    @Test
    void aLinkThatOpensNothingSaysOnlyThat() {
        assertThat(said(controller.open("ちがう"), 410)).containsEntry("result", "gone").containsOnlyKeys("result", "message");
    }

    @Test
    void aSignatureThatIsTakenIsThankedForAndTheLinkIsOver() throws IOException {
        var card = demo.card("hanako", new Card("山田花子", "津市", LocalDate.of(1985, 4, 2), "2"));
        var cms = SignedSamples.cms(card, setting.statement(RESIDENT).bytes(), CLOCK.instant());

        assertThat(said(answer(cms), 200)).containsEntry("result", "taken").containsOnlyKeys("result", "message");

        assertThat(setting.signatures.waiting(RESIDENT, BROWSER)).isPresent();
        assertThat(said(answer(cms), 410)).containsEntry("result", "gone");
        assertThat(said(controller.open(token), 410)).containsEntry("result", "gone");
    }

    @Test
    void oneThatIsNotTakenIsToldWhyInACodeAndInWords() throws IOException {
        assertThat(said(answer(new byte[] {0x30}), 422)).containsEntry("result", "refused").containsEntry("reason", "unreadable")
                .containsEntry("message", DocumentWords.all().getMessage("sign.problem.unreadable", null, java.util.Locale.JAPAN));
    }

    @Test
    void moreThanAQuarterOfAMegabyteIsNotReadAndTheLinkStays() throws IOException {
        assertThat(said(answer(new byte[256 * 1024 + 1]), 413)).containsEntry("result", "refused");
        assertThat(said(controller.open(token), 200)).isNotEmpty();
        assertThat(said(answer(new byte[256 * 1024]), 422)).containsKey("reason");
    }
}
