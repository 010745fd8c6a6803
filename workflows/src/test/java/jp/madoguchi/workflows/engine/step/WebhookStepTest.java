package jp.madoguchi.workflows.engine.step;

import static jp.madoguchi.workflows.engine.step.StepLines.arrows;
import static jp.madoguchi.workflows.engine.step.StepLines.mistakes;
import static jp.madoguchi.workflows.engine.step.StepLines.nodes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.workflows.engine.flow.FlowWords;
import jp.madoguchi.workflows.engine.part.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 外部連携: nothing is sent anywhere but where and as the owner means it. */
class WebhookStepTest {

    private static final String URL = "https://ledger.example.jp/entries";

    private static WebhookStep call(String url, String secret, int seconds, Reply... replies) {
        return new WebhookStep(Basics.of("call", "台帳へ登録"), url, secret, seconds, List.of("place"), List.of(replies));
    }

    @Test
    void isCalledOnTheWay() {
        assertThat(arrows(call(URL, "ledger", 5)))
                .containsExactly("reviewOutcome -> call forward", "call -> approval_s1");
        assertThat(nodes(call(URL, "ledger", 5))).containsExactly("CALL call 台帳へ登録 callOther");
        assertThat(mistakes(call(URL, "ledger", 5))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://ledger.example.jp/", "https://", "https://user@example.jp/",
            "https://ledger.example.jp/a b", "ftp://ledger.example.jp/", " https://ledger.example.jp/"})
    void theAddressIsOneOfTheWebUnderACertificateWithoutAName(String url) {
        assertThat(mistakes(call(url, "ledger", 5))).containsExactly(("step:call noUrl " + url).strip());
    }

    @Test
    void theAddressIsNotEndless() {
        var longest = URL + "x".repeat(500 - URL.length());

        assertThat(mistakes(call(longest, "ledger", 5))).isEmpty();
        assertThat(mistakes(call(longest + "x", "ledger", 5))).containsExactly("step:call noUrl " + longest + "x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ledger", "0ledger", "ledger_1", "-ledger"})
    void theKeyIsNamedNotWritten(String secret) {
        assertThat(mistakes(call(URL, secret, 5))).containsExactly(("step:call noSecret " + secret).strip());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 31})
    void aReplyIsWaitedForHalfAMinuteAtMost(int seconds) {
        assertThat(mistakes(call(URL, "ledger", seconds))).containsExactly("step:call seconds");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30})
    void aReplyMayTakeASecondOrHalfAMinute(int seconds) {
        assertThat(mistakes(call(URL, "ledger", seconds))).isEmpty();
    }

    @Test
    void whatIsNotSetIsEmptyAndWaitsTenSeconds() {
        var bare = new WebhookStep(Basics.of("call", "連携"), null, null, 0, null, null);

        assertThat(bare.seconds()).isEqualTo(10);
        assertThat(bare.sent()).isEmpty();
        assertThat(mistakes(bare)).containsExactly("step:call noUrl", "step:call noSecret");
        assertThat(bare.facts(FlowWords.NONE)).isEmpty();
    }

    @Test
    void onlyFieldsThatAreThereAreSent() {
        var sent = new WebhookStep(Basics.of("call", "連携"), URL, "ledger", 5, List.of("place", "gone"), null);

        assertThat(mistakes(sent)).containsExactly("step:call unknownField gone");
    }

    @Test
    void laterConditionsLookAtWhatTheReplySets() {
        var call = call(URL, "ledger", 5, new Reply("id", "台帳の番号", "id"), new Reply("state", "状態", "entry.state"));

        assertThat(call.facts(FlowWords.NONE)).extracting(Field::key)
                .containsExactly("step.call.id", "step.call.state");
        assertThat(call.facts(FlowWords.NONE)).extracting(field -> field.label().ja()).containsExactly("台帳の番号", "状態");
        assertThat(mistakes(call)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1id", "番号", "a b"})
    void aValueIsAPropertyOfTheReply(String property) {
        assertThat(mistakes(call(URL, "ledger", 5, new Reply("id", "番号", property))))
                .containsExactly(("part:call.id noProperty " + property).strip());
    }
}
