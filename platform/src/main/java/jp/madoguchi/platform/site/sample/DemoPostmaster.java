package jp.madoguchi.platform.site.sample;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import jp.madoguchi.db.work.Background;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo's postmaster: mails to nobody@… come back as they do in life, with a delivery status (RFC 3464). */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "spring.mail.host", havingValue = "-", matchIfMissing = true)
class DemoPostmaster {

    private static final String STATUS = """
            From: postmaster@example.jp
            To: %s
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: text/plain

            There is no such mailbox.

            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; example.jp

            Final-Recipient: rfc822; %s
            Action: failed
            Status: 5.1.1

            --b
            Content-Type: text/rfc822-headers

            Message-ID: %s

            --b--
            """;

    private final GreenMail server;
    private final Set<String> returned = new HashSet<>();

    DemoPostmaster(GreenMail server) {
        this.server = server;
    }

    @Background("demo.postmaster")
    void giveBack() throws MessagingException {
        for (var message : server.getReceivedMessages()) {
            var to = message.getAllRecipients() == null ? "" : message.getAllRecipients()[0].toString();
            if (to.toLowerCase(Locale.ROOT).startsWith("nobody")
                    && returned.add(message.getMessageID())) giveBack(message.getMessageID(), to);
        }
    }

    private void giveBack(String id, String to) throws MessagingException {
        var text = STATUS.formatted(DemoMailbox.BACK, to, id).replace("\n", "\r\n");
        var report = new MimeMessage(Session.getInstance(new Properties()),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        server.getUserManager().getUserByEmail(DemoMailbox.BACK).deliver(report);
    }
}
