package jp.madoguchi.workflows.messages.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Properties;
import jp.madoguchi.db.id.message.NoticeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mail as its bytes: what any server takes, and what the reader gets out of it again. */
class MailHeadersTest {

    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final Session SESSION = Session.getInstance(new Properties());

    @TempDir
    Path folder;

    private static MailSettings settings(String from, String bounces) {
        return new MailSettings(from, bounces, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Envelopes envelopes(String bounces) {
        var settings = settings("三重県 電子申請の窓口 <shinsei@pref.example.jp>", bounces);
        return new Envelopes(settings, new Dkim(settings, "madoguchi", ""));
    }

    private static Letter letter(String to, String subject, String body, String calendar) {
        return new Letter(NoticeId.next(NOW), to, subject, body, "", calendar);
    }

    private static String written(Letter letter) throws Exception {
        var out = new ByteArrayOutputStream();
        envelopes("").of(letter, SESSION).writeTo(out);
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private static MimeMessage read(String bytes) throws Exception {
        return new MimeMessage(SESSION, new ByteArrayInputStream(bytes.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"件名", "【決定しました】高齢者用肺炎球菌ワクチン予防接種費用助成金交付申請（K2-R8-004127-5）のお知らせ",
            "𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家", "葛󠄀城市と﨑と髙のﾊﾝｶｸ ABC abc", "plain"})
    void aSubjectIsFoldedIntoLinesOfAsciiAndReadAsItWas(String subject) throws Exception {
        var bytes = written(letter("misaki@example.jp", subject, "本文", ""));
        assertThat(bytes.substring(0, bytes.indexOf("\r\n\r\n")).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(78).matches("[\\x20-\\x7e\\t]*"));
        assertThat(read(bytes).getSubject()).isEqualTo(subject);
    }

    @Test
    void theSendersNameIsEncodedAndTheAddressStandsBesideIt() throws Exception {
        var from = read(written(letter("misaki@example.jp", "件名", "本文", ""))).getFrom();
        assertThat(((InternetAddress) from[0]).getPersonal()).isEqualTo("三重県 電子申請の窓口");
        assertThat(((InternetAddress) from[0]).getAddress()).isEqualTo("shinsei@pref.example.jp");
        assertThat(from).hasSize(1);
    }

    @Test
    void aBodyIsUtf8InLinesThatEveryServerTakes() throws Exception {
        var body = "﨑様\n\n" + "あ".repeat(2_000) + "\n.\nFrom here\n";
        var bytes = written(letter("misaki@example.jp", "件名", body, ""));
        assertThat(bytes.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(998)
                .matches("[\\x20-\\x7e\\t]*"));
        var mail = read(bytes);
        assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(mail.getContent().toString().replace("\r\n", "\n")).isEqualTo(body);
    }

    @Test
    void itSaysThatAMachineWroteItAndWhen() throws Exception {
        var mail = read(written(letter("misaki@example.jp", "件名", "本文", "")));
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getSentDate()).isEqualTo(NOW);
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("misaki@example.jp");
    }

    @Test
    void withoutAMailboxForWhatComesBackItComesToTheSender() throws Exception {
        var letter = letter("misaki@example.jp", "件名", "本文", "");
        assertThat(envelopes("").of(letter, SESSION).getEnvelopeFrom()).isEqualTo("shinsei@pref.example.jp");
        assertThat(envelopes("back.mail@relay.example.net").of(letter, SESSION).getEnvelopeFrom())
                .isEqualTo("back.mail+" + letter.id() + "@relay.example.net");
    }

    @Test
    void aDayComesAsAPartThatCalendarsOpen() throws Exception {
        var calendar = "BEGIN:VCALENDAR\r\nSUMMARY:期限\r\nEND:VCALENDAR\r\n";
        var parts = (MimeMultipart) read(written(letter("misaki@example.jp", "件名", "本文", calendar))).getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("本文");
        assertThat(parts.getBodyPart(1).getContentType().replaceAll("\\s", "")).containsIgnoringCase("text/calendar;")
                .containsIgnoringCase("charset=UTF-8").containsIgnoringCase("method=PUBLISH");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("madoguchi.ics");
        assertThat(new String(parts.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(calendar);
    }

    @ParameterizedTest
    @CsvSource({"a..b@docomo.example.jp, \"a..b\"@docomo.example.jp",
            ".ab@docomo.example.jp, \".ab\"@docomo.example.jp",
            "ab.@docomo.example.jp, \"ab.\"@docomo.example.jp", "a.b@docomo.example.jp, a.b@docomo.example.jp"})
    void dotsThatOldCarriersGaveOutArePutInQuotes(String address, String written) throws Exception {
        var to = (InternetAddress) envelopes("").of(letter(address, "件名", "本文", ""), SESSION).getAllRecipients()[0];
        assertThat(to.getAddress()).isEqualTo(written);
    }

    @Test
    void anAddressIsNoLongerThanTheStandardLetsIt() throws Exception {
        var domain = "@" + ("a".repeat(60) + ".").repeat(3) + "example.jp";
        var longest = "a".repeat(254 - domain.length()) + domain;
        assertThat(envelopes("").of(letter(longest, "件名", "本文", ""), SESSION).getAllRecipients()).hasSize(1);
        assertThatThrownBy(() -> envelopes("").of(letter("a" + longest, "件名", "本文", ""), SESSION))
                .isInstanceOf(Undeliverable.class);
    }

    @Test
    void whoSendsIsReadFromOneSetting() {
        assertThat(settings("三重県 <shinsei@pref.example.jp>", "").address()).isEqualTo("shinsei@pref.example.jp");
        assertThat(settings("三重県 <shinsei@pref.example.jp>", "").domain()).isEqualTo("pref.example.jp");
        assertThat(settings("shinsei@pref.example.jp", "").domain()).isEqualTo("pref.example.jp");
        assertThatIllegalStateException().isThrownBy(() -> settings("三重県", "").address())
                .withMessageContaining("madoguchi.mail-from");
    }

    @Test
    void aKeyThatCannotBeReadIsSaidAtTheStart() {
        var settings = settings("shinsei@pref.example.jp", "");
        assertThatIllegalStateException().isThrownBy(() -> new Dkim(settings, "madoguchi", folder.resolve("gone.pem")
                .toString()))
                .withMessageContaining("madoguchi.mail.dkim.key");
        assertThat(new Dkim(settings, "s2026", "").publicKey()).isEmpty();
        assertThat(new Dkim(settings, "s2026", "").selector()).isEqualTo("s2026");
    }
}
