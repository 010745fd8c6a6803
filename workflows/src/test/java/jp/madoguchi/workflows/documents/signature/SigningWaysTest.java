package jp.madoguchi.workflows.documents.signature;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static jp.madoguchi.workflows.documents.signature.SignatureSetting.BROWSER;
import static jp.madoguchi.workflows.documents.signature.SignatureSetting.COMPANY;
import static jp.madoguchi.workflows.documents.signature.SignatureSetting.RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import jp.madoguchi.workflows.documents.trust.Card;
import jp.madoguchi.workflows.documents.trust.DemoTrust;
import jp.madoguchi.workflows.documents.trust.SignedSamples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockMultipartFile;

/** 署名の手順: what a page offers to whoever signs, by an app or with a file, and until when. */
class SigningWaysTest {

    private static final Instant NOW = CLOCK.instant();
    private static final byte[] OTHER = {2};

    @TempDir
    static Path data;

    private static DemoTrust demo;
    private SignatureSetting setting;
    private Handovers handovers;
    private Signing signing;

    @BeforeAll
    static void authorities() {
        demo = SignatureSetting.demo(data);
    }

    @BeforeEach
    void anApplicationToSign() {
        setting = new SignatureSetting(demo);
        handovers = new Handovers(setting.handing, setting.requests, setting.intake, CLOCK);
        signing = new Signing(setting.requests, setting.signatures, handovers, setting.intake, "https://madoguchi.example.jp");
    }

    private byte[] signed() {
        var card = demo.card("hanako", new Card("山田花子", "津市", LocalDate.of(1985, 4, 2), "2"));
        return SignedSamples.cms(card, setting.statement(RESIDENT).bytes(), NOW);
    }

    @Test
    void aPageShowsWhatIsSignedAndALinkOnlyToWhoeverBeganIt() {
        var request = setting.request(RESIDENT);

        var shown = signing.model(request, BROWSER, null);
        assertThat(shown).containsEntry("fingerprint", HexFormat.of().formatHex(setting.statement(RESIDENT).digest()))
                .containsEntry("waiting", null).containsEntry("handover", null).containsEntry("request", request)
                .doesNotContainKeys("address", "link", "qr");

        var token = signing.begin(request, BROWSER);
        assertThat(signing.model(request, BROWSER, token)).containsEntry("address", "https://madoguchi.example.jp/handover/" + token)
                .containsEntry("link", "madoguchi-sign:https://madoguchi.example.jp/handover/" + token)
                .hasEntrySatisfying("qr", qr -> assertThat((String) qr).startsWith("data:image/png;base64,"))
                .hasEntrySatisfying("handover", one -> assertThat(one).isNotNull());
        assertThat(signing.model(request, OTHER, null)).containsEntry("handover", null);
    }

    @Test
    void aPageOfARequestThatIsOverShowsNothingToSign() {
        signing.begin(setting.request(RESIDENT), BROWSER);
        handovers.answer(signing.begin(setting.request(RESIDENT), BROWSER), signed());
        setting.open.clear();
        var over = setting.request(RESIDENT);

        assertThat(signing.model(over, BROWSER, null)).containsEntry("fingerprint", "").containsEntry("waiting", null);
        assertThat(signing.begin(over, BROWSER)).isNull();
    }

    @Test
    void withItsFirstLinkWhatIsSignedIsFrozen() {
        signing.begin(setting.request(RESIDENT), BROWSER);
        setting.ordinal = 2;

        assertThat(setting.statement(RESIDENT).json()).contains("\"ordinal\":1");
        assertThat(setting.statement(COMPANY).json()).contains("\"ordinal\":2");
    }

    @Test
    void aFileInPlaceOfTheAppEndsItsHandOver() throws IOException {
        var request = setting.request(RESIDENT);
        var token = signing.begin(request, BROWSER);

        assertThat(signing.upload(request, BROWSER, null)).isEqualTo("none");
        assertThat(signing.upload(request, BROWSER, new MockMultipartFile("file", new byte[0]))).isEqualTo("none");
        assertThat(handovers.open(token)).isPresent();

        assertThat(signing.upload(request, BROWSER, new MockMultipartFile("file", signed()))).isEmpty();
        assertThat(handovers.open(token)).isEmpty();
        assertThat(signing.model(request, BROWSER, null)).extractingByKey("waiting").isNotNull();
    }

    @Test
    void aFileOfMoreThanTwentyMegabytesIsNotRead() throws IOException {
        var request = setting.request(RESIDENT);
        var most = 20 * 1024 * 1024;

        assertThat(signing.upload(request, BROWSER, new MockMultipartFile("file", new byte[most + 1]))).isEqualTo("tooLarge");
        assertThat(setting.attempts.asked).isEmpty();
        signing.upload(request, BROWSER, new MockMultipartFile("file", new byte[most]));
        assertThat(setting.attempts.asked).hasSize(1);
    }

    @Test
    void whatASignerDropsIsGoneWithItsLink() throws IOException {
        var request = setting.request(RESIDENT);
        signing.upload(request, BROWSER, new MockMultipartFile("file", signed()));
        signing.upload(request, OTHER, new MockMultipartFile("file", signed()));
        var token = signing.begin(request, BROWSER);

        signing.drop(request, BROWSER);

        assertThat(handovers.open(token)).isEmpty();
        assertThat(setting.signatures.waiting(RESIDENT, BROWSER)).isEmpty();
        assertThat(setting.signatures.waiting(RESIDENT, OTHER)).isPresent();
    }
}
