package jp.madoguchi.workflows.documents.signature;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static jp.madoguchi.workflows.documents.signature.SignatureSetting.BROWSER;
import static jp.madoguchi.workflows.documents.signature.SignatureSetting.RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import jp.madoguchi.workflows.documents.trust.Card;
import jp.madoguchi.workflows.documents.trust.DemoTrust;
import jp.madoguchi.workflows.documents.trust.SignedSamples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 署名アプリへの引き渡し: a browser asks an app, the app answers once, and the browser alone sees what came. */
class HandoversTest {

    private static final Instant NOW = CLOCK.instant();
    private static final byte[] OTHER = {2};

    @TempDir
    static Path data;

    private static DemoTrust demo;
    private SignatureSetting setting;
    private Handovers handovers;

    @BeforeAll
    static void authorities() {
        demo = SignatureSetting.demo(data);
    }

    @BeforeEach
    void anApplicationToSign() {
        setting = new SignatureSetting(demo);
        handovers = at(NOW);
    }

    private Handovers at(Instant time) {
        return new Handovers(setting.handing, setting.requests, setting.intake, Clock.fixed(time, CLOCK.getZone()));
    }

    private String begin(byte[] browser) {
        return handovers.begin(setting.request(RESIDENT), browser).text();
    }

    private byte[] signed() {
        var card = demo.card("hanako", new Card("山田花子", "津市", LocalDate.of(1985, 4, 2), "2"));
        return SignedSamples.cms(card, setting.statement(RESIDENT).bytes(), NOW);
    }

    @Test
    void whatTheAppSignedWaitsInTheBrowserThatAsked() {
        var token = begin(BROWSER);
        assertThat(handovers.open(token)).map(Request::task).contains(RESIDENT);
        assertThat(handovers.of(setting.request(RESIDENT), BROWSER).orElseThrow().answered()).isFalse();

        assertThat(handovers.answer(token, signed())).contains("");

        assertThat(setting.signatures.waiting(RESIDENT, BROWSER)).isPresent();
        assertThat(setting.signatures.waiting(RESIDENT, OTHER)).isEmpty();
        assertThat(handovers.of(setting.request(RESIDENT), BROWSER)).hasValueSatisfying(one -> {
            assertThat(one.answered()).isTrue();
            assertThat(one.problem()).isEmpty();
        });
        assertThat(handovers.of(setting.request(RESIDENT), OTHER)).isEmpty();
    }

    @Test
    void anAppAnswersOnceAlsoWhereItIsNotTaken() {
        var token = begin(BROWSER);

        assertThat(handovers.answer(token, new byte[0])).contains("empty");

        assertThat(handovers.answer(token, signed())).isEmpty();
        assertThat(handovers.open(token)).isEmpty();
        assertThat(handovers.of(setting.request(RESIDENT), BROWSER).orElseThrow().problem()).isEqualTo("empty");
    }

    @Test
    void aLinkIsGoodForTenMinutes() {
        var token = begin(BROWSER);

        assertThat(at(NOW.plus(Duration.ofMinutes(10)).minusMillis(1)).open(token)).isPresent();
        assertThat(at(NOW.plus(Duration.ofMinutes(10))).open(token)).isEmpty();
        assertThat(at(NOW.plus(Duration.ofMinutes(10))).answer(token, new byte[0])).isEmpty();
        assertThat(at(NOW.plus(Duration.ofMinutes(10))).of(setting.request(RESIDENT), BROWSER).orElseThrow().over()).isTrue();
    }

    @Test
    void aNewLinkOfABrowserEndsItsLastOneAndNobodyElses() {
        var first = begin(BROWSER);
        var others = begin(OTHER);
        var second = begin(BROWSER);

        assertThat(second).isNotEqualTo(first);
        assertThat(handovers.open(first)).isEmpty();
        assertThat(handovers.open(second)).isPresent();
        assertThat(handovers.open(others)).isPresent();
        assertThat(handovers.open("何でもない")).isEmpty();
        assertThat(handovers.answer("何でもない", signed())).isEmpty();
    }

    @Test
    void onlyTheHashOfALinkIsKept() {
        var token = begin(BROWSER);

        assertThat(setting.handing.all.keySet()).noneMatch(key -> new String(key.bytes(), StandardCharsets.UTF_8).contains(token));
    }

    @Test
    void aRequestThatIsOverIsNotOpenedAndItsAnswerComesTooLate() {
        var token = begin(BROWSER);
        setting.open.clear();

        assertThat(handovers.open(token)).isEmpty();
        assertThat(handovers.answer(token, new byte[] {1})).contains("over");
    }
}
