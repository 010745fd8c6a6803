package jp.madoguchi.workflows.messages.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Properties;
import jp.madoguchi.db.id.message.NoticeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Returned mails as servers write them, and what they say. */
class ReportsTest {

    private static final NoticeId NOTICE = NoticeId.of("019a8b3c-1111-7222-8333-444455556666");
    private static final NoticeId OTHER = NoticeId.of("019a8b3c-9999-7222-8333-444455556666");

    /** As Postfix writes it. */
    private static final String POSTFIX = """
            Return-Path: <>
            Delivered-To: bounce+019a8b3c-1111-7222-8333-444455556666@pref.example.jp
            From: MAILER-DAEMON@mx.example.jp (Mail Delivery System)
            To: bounce+019a8b3c-1111-7222-8333-444455556666@pref.example.jp
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status;
            \tboundary="4F2.1763600000/mx.example.jp"

            --4F2.1763600000/mx.example.jp
            Content-Description: Notification
            Content-Type: text/plain; charset=us-ascii

            <misaki@example.jp>: host mail.example.jp[192.0.2.7] said: 550 5.1.1
                <misaki@example.jp>: Recipient address rejected: User unknown

            --4F2.1763600000/mx.example.jp
            Content-Description: Delivery report
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.jp
            Arrival-Date: Fri, 20 Nov 2026 10:00:00 +0900 (JST)

            Final-Recipient: rfc822; misaki@example.jp
            Action: failed
            Status: 5.1.1

            --4F2.1763600000/mx.example.jp
            Content-Description: Undelivered Message
            Content-Type: message/rfc822

            Message-ID: <019a8b3c-1111-7222-8333-444455556666@pref.example.jp>
            Subject: =?UTF-8?B?5Lu25ZCN?=
            To: misaki@example.jp

            (body)

            --4F2.1763600000/mx.example.jp--
            """;

    static Report read(String mail) throws Exception {
        return Reports.of(new MimeMessage(Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aMailboxThatIsNotThere() throws Exception {
        assertThat(read(POSTFIX)).isEqualTo(new Report(Report.Kind.HARD, NOTICE, "5.1.1"));
    }

    @Test
    void aMailboxThatIsFullIsRefusedForNow() throws Exception {
        assertThat(read(POSTFIX.replace("Status: 5.1.1", "Status: 5.2.2 (mailbox full)")))
                .isEqualTo(new Report(Report.Kind.REFUSED, NOTICE, "5.2.2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Action: delayed", "Action: delivered", "Action: relayed", "Action: expanded",
            "X-Action: failed"})
    void whatHasNotFailedChangesNothing(String action) throws Exception {
        assertThat(read(POSTFIX.replace("Action: failed", action))).isEqualTo(Report.NOTHING);
    }

    @Test
    void namesAndWordsAreReadInAnyCase() throws Exception {
        assertThat(read(POSTFIX.replace("Action: failed", "ACTION:Failed").replace("Status:", "status:")
                .replace("multipart/report", "Multipart/Report")))
                        .isEqualTo(new Report(Report.Kind.HARD, NOTICE, "5.1.1"));
    }

    @Test
    void aReportWithoutAStatusSaysNothing() throws Exception {
        assertThat(read(POSTFIX.replace("Status: 5.1.1", "Status: unknown"))).isEqualTo(Report.NOTHING);
    }

    @Test
    void theWayBackSaysWhichNoticeItWasBeforeWhatIsSentBackDoes() throws Exception {
        assertThat(read(POSTFIX.replace("To: bounce+" + NOTICE, "To: bounce+" + OTHER)).notice())
                .as("Delivered-To and To").isEqualTo(OTHER);
        assertThat(read(POSTFIX.replace("bounce+" + NOTICE, "postmaster").replace("<" + NOTICE, "<" + OTHER)).notice())
                .isEqualTo(OTHER);
        assertThat(read("X-Original-To: <bounce+" + OTHER + "@pref.example.jp>\n" + POSTFIX).notice()).isEqualTo(OTHER);
        assertThat(read(POSTFIX.replace("To: bounce+" + NOTICE, "Cc: bounce+" + NOTICE)
                .replace("<" + NOTICE, "<" + OTHER)).notice())
                .as("other headers do not say it").isEqualTo(OTHER);
    }

    @Test
    void anIdOnALineOfItsOwnIsFoundInTheHeadersThatCameBack() throws Exception {
        assertThat(read(POSTFIX.replace("bounce+" + NOTICE, "bounce").replace("Message-ID: <", "Message-Id:\n <"))
                .about())
                .contains(NOTICE);
    }

    @Test
    void whatSaysNothingOfANoticeIsAboutNone() throws Exception {
        var report = read(POSTFIX.replace("bounce+" + NOTICE, "bounce").replace(NOTICE + "@", "1234@"));
        assertThat(report).isEqualTo(new Report(Report.Kind.HARD, null, "5.1.1"));
        assertThat(report.about()).isEmpty();
    }

    @Test
    void aReplyOfSomebodyWhoIsAwaySaysNothingThoughItQuotesAReport() throws Exception {
        assertThat(read("""
                From: misaki@example.jp
                To: bounce+019a8b3c-1111-7222-8333-444455556666@pref.example.jp
                Auto-Submitted: auto-replied
                Content-Type: text/plain; charset=UTF-8

                不在にしています。
                Action: failed
                Status: 5.1.1
                """)).isEqualTo(Report.NOTHING);
        assertThat(read(POSTFIX.replace("multipart/report", "multipart/mixed"))).isEqualTo(Report.NOTHING);
    }

    @Test
    void headersThatCameBackInBase64AreReadAsWell() throws Exception {
        var headers = Base64.getMimeEncoder().encodeToString(("Subject: x\r\nMessage-ID: <" + OTHER
                + "@pref.example.jp>\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        assertThat(read("""
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: message/delivery-status

                Action: failed
                Status: 5.4.4
                --b
                Content-Type: text/rfc822-headers
                Content-Transfer-Encoding: base64

                HEADERS
                --b--
                """.replace("HEADERS", headers))).isEqualTo(new Report(Report.Kind.HARD, OTHER, "5.4.4"));
    }

    @Test
    void whatStandsFarBehindInAPartIsNotRead() throws Exception {
        assertThat(read(POSTFIX.replace("Reporting-MTA: dns; mx.example.jp", "Reporting-MTA: dns; "
                + "x".repeat(64_000))))
                .isEqualTo(Report.NOTHING);
    }
}
