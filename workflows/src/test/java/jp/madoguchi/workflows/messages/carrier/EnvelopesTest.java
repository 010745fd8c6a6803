package jp.madoguchi.workflows.messages.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Properties;
import jp.madoguchi.db.id.message.NoticeId;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.PublicKeyRecordRetriever;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails as they leave the house; signatures are checked by another library than the one that makes them. */
class EnvelopesTest {

    private final MailSettings settings = new MailSettings("三重県 電子申請 <shinsei@pref.example.jp>",
            "bounce@pref.example.jp", Clock.systemUTC());

    @TempDir
    Path folder;

    @Test
    void whatComesBackSaysWhichNoticeItWas() throws Exception {
        var letter = letter("misaki@example.jp", "件名", "本文");
        var mail = new Envelopes(settings, new Dkim(settings, "madoguchi", "")).of(letter, Session.getInstance(new Properties()));
        assertThat(mail.getEnvelopeFrom()).isEqualTo("bounce+" + letter.id() + "@pref.example.jp");
        assertThat(mail.getMessageID()).isEqualTo("<" + letter.id() + "@pref.example.jp>");
        assertThat(mail.getFrom()[0].toString()).contains("shinsei@pref.example.jp");
    }

    @Test
    void aSubjectOfTwoLinesIsOneHeader() throws Exception {
        var mail = new Envelopes(settings, new Dkim(settings, "madoguchi", ""))
                .of(letter("misaki@example.jp", "件名\r\nBcc: evil@example.jp", "本文"),
                Session.getInstance(new Properties()));
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).isEqualTo("件名 Bcc: evil@example.jp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@example.jp\r\nBcc: b@example.jp", "a@example.jp,b@example.jp", "<a@example.jp>",
            "no address", "a b@example.jp", "\u0000@example.jp"})
    void anAddressThatIsMoreThanOneIsNeverUsed(String address) {
        assertThatThrownBy(() -> new Envelopes(settings, new Dkim(settings, "madoguchi", ""))
                .of(letter(address, "s", "b"), Session.getInstance(new Properties())))
                .isInstanceOf(Undeliverable.class);
    }

    @Test
    void aSignatureHoldsAgainstTheKeyThatTheSettingsPageTellsToRegister() throws Exception {
        var dkim = new Dkim(settings, "madoguchi", key().toString());
        var out = new ByteArrayOutputStream();
        new Envelopes(settings, dkim).of(letter("misaki@example.jp", "【受け付けました】", "本文です。\n\n"),
                Session.getInstance(new Properties())).writeTo(out);
        assertThat(new DKIMVerifier(record(dkim)).verify(new java.io.ByteArrayInputStream(out.toByteArray()))).isNotEmpty();
        var changed = out.toString(StandardCharsets.UTF_8).replace("To: misaki@example.jp", "To: other@example.jp")
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> new DKIMVerifier(record(dkim)).verify(new java.io.ByteArrayInputStream(changed)))
                .isInstanceOf(org.apache.james.jdkim.exceptions.FailException.class);
    }

    private static PublicKeyRecordRetriever record(Dkim dkim) {
        return (method, selector, domain) -> java.util.List.of("v=DKIM1; k=rsa; p=" + dkim.publicKey().orElseThrow());
    }

    private Path key() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var file = folder.resolve("dkim.pem");
        Files.writeString(file, "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder()
                .encodeToString(generator.generateKeyPair().getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n");
        return file;
    }

    private static Letter letter(String address, String subject, String body) {
        return new Letter(NoticeId.next(Instant.parse("2026-11-28T00:00:00Z")), address, subject, body, "", "");
    }
}
