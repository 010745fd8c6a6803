package jp.madoguchi.workflows.messages.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import jp.madoguchi.db.id.message.NoticeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What a mail server says, and whether another try is any use after it. */
class MailCarrierTest {

    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private SmtpFakes server;
    private MailCarrier carrier;

    @BeforeEach
    void aServer() throws IOException {
        server = new SmtpFakes();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        carrier = carrier("required");
    }

    private MailCarrier carrier(String tls) {
        var settings = new MailSettings("三重県 <shinsei@pref.example.jp>", "bounce@pref.example.jp",
                Clock.fixed(NOW, ZoneOffset.UTC));
        return new MailCarrier(sender, new Envelopes(settings, new Dkim(settings, "madoguchi", "")), new MailEncryption(tls));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private static Letter letter(String to) {
        return new Letter(NoticeId.next(NOW), to, "件名", "本文", "", "");
    }

    @Test
    void manyGoOverOneConnection() throws Exception {
        var first = letter("misaki@example.jp");
        try (var line = carrier.open()) {
            line.send(first);
            line.send(letter("hanako@example.jp"));
        }
        assertThat(server.connections()).isEqualTo(1);
        assertThat(server.heard).contains("MAIL FROM:<bounce+" + first.id() + "@pref.example.jp>",
                "RCPT TO:<misaki@example.jp>",
                "RCPT TO:<hanako@example.jp>").last().isEqualTo("QUIT");
        assertThat(server.mails).hasSize(2).first().asString().contains("To: misaki@example.jp\r\n");
    }

    @Test
    void anotherMachineThatKnowsNoTlsHearsOfNoMail() throws Exception {
        sender.setHost("smtp.example.lg.jp");
        carrier = carrier("required");
        sender.setHost("127.0.0.1");

        try (var line = carrier.open()) {
            assertThatThrownBy(() -> line.send(letter("hanako@example.jp"))).isInstanceOf(IOException.class);
        }
        assertThat(server.heard).noneMatch(said -> said.startsWith("MAIL"));
    }

    @Test
    void whoeverSaysThatThereIsNoTlsIsBelieved() throws Exception {
        sender.setHost("smtp.example.lg.jp");
        carrier = carrier("none");
        sender.setHost("127.0.0.1");

        try (var line = carrier.open()) {
            line.send(letter("hanako@example.jp"));
        }
        assertThat(server.mails).hasSize(1);
        assertThatThrownBy(() -> new MailEncryption("perhaps")).hasMessageContaining("required or none");
    }

    @Test
    void noConnectionIsMadeBeforeThereIsALetter() {
        carrier.open().close();
        assertThat(server.heard).isEmpty();
        assertThat(carrier.channel()).isEqualTo(Channel.MAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"550 5.1.1 unknown user", "553 5.1.3 bad address", "550 no such user here", "500 what"})
    void aMailboxThatIsNotThereIsForGoodAndDoesNotEndTheConnection(String answer) throws Exception {
        server.answers.put("RCPT TO:<nobody@", answer);
        try (var line = carrier.open()) {
            assertThatThrownBy(() -> line.send(letter("nobody@example.jp"))).isInstanceOf(Undeliverable.class)
                    .hasMessage("refused");
            line.send(letter("hanako@example.jp"));
        }
        assertThat(server.connections()).isEqualTo(1);
        assertThat(server.mails).singleElement().asString().contains("To: hanako@example.jp");
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 450 4.2.1 busy", "RCPT, 452 4.2.2 mailbox full", "RCPT, 550 5.7.1 blocked by policy",
            "MAIL, 550 5.1.8 sender refused", "MAIL, 421 4.7.0 too many from you", "DATA, 554 5.6.0 looks like spam"})
    void whatIsSaidForNowOrOfUsIsTriedAgainOverANewConnection(String command, String answer) throws Exception {
        server.answers.put(command, answer);
        try (var line = carrier.open()) {
            assertThatThrownBy(() -> line.send(letter("hanako@example.jp"))).isInstanceOf(IOException.class)
                    .message().as("no address in the log").doesNotContain("@").isNotBlank();
            server.answers.clear();
            line.send(letter("hanako@example.jp"));
        }
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void aServerThatIsNotThereIsTriedAgain() throws Exception {
        server.close();
        try (var line = carrier.open()) {
            assertThatThrownBy(() -> line.send(letter("hanako@example.jp"))).isInstanceOf(IOException.class);
        }
    }

    @Test
    void anAddressThatIsNoneIsNotEvenTried() {
        try (var line = carrier.open()) {
            assertThatThrownBy(() -> line.send(letter("hanako"))).isInstanceOf(Undeliverable.class)
                    .hasMessage("address");
        }
        assertThat(server.heard).isEmpty();
    }
}
