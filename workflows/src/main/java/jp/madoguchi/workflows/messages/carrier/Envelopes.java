package jp.madoguchi.workflows.messages.carrier;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.springframework.stereotype.Component;

/** Puts a letter into a mail: who sends it, where it comes back to, signed with the domain's key where that is set. */
@Component
class Envelopes {

    private final MailSettings settings;
    private final Dkim dkim;

    Envelopes(MailSettings settings, Dkim dkim) {
        this.settings = settings;
        this.dkim = dkim;
    }

    SMTPMessage of(Letter letter, Session session) throws Undeliverable {
        try {
            var id = "<" + letter.id() + "@" + settings.domain() + ">";
            var message = new Fixed(session, id);
            message.setFrom(sender());
            message.setRecipient(jakarta.mail.Message.RecipientType.TO, mailbox(letter.address()));
            // Two lines of a subject would be two headers.
            message.setSubject(letter.subject().replaceAll("\\s+", " "), StandardCharsets.UTF_8.name());
            message.setHeader("Auto-Submitted", "auto-generated");
            if (letter.calendar().isEmpty()) message.setText(letter.body(), StandardCharsets.UTF_8.name());
            else message.setContent(withDate(letter));
            message.setSentDate(java.util.Date.from(settings.clock().instant()));
            message.setEnvelopeFrom(returning(letter));
            message.saveChanges();
            return dkim.signed(message, id, returning(letter));
        } catch (MessagingException e) {
            throw new Undeliverable("address");
        }
    }

    /** A name in Japanese is encoded: as it stands it would break the signature on the way. */
    private InternetAddress sender() throws MessagingException {
        try {
            var from = new InternetAddress(settings.from(), true);
            from.setPersonal(from.getPersonal(), StandardCharsets.UTF_8.name());
            return from;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MimeMultipart withDate(Letter letter) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(letter.body(), StandardCharsets.UTF_8.name());
        var date = new MimeBodyPart();
        date.setDataHandler(new DataHandler(new ByteArrayDataSource(letter.calendar().getBytes(StandardCharsets.UTF_8),
                "text/calendar; charset=UTF-8; method=PUBLISH")));
        date.setFileName("madoguchi.ics");
        return new MimeMultipart(text, date);
    }

    /** Each letter has a way back of its own, so that what comes back says which one it was (VERP). */
    private String returning(Letter letter) {
        var back = settings.bounces();
        if (back.isEmpty()) return settings.address();
        var at = back.lastIndexOf('@');
        return back.substring(0, at) + "+" + letter.id() + back.substring(at);
    }

    private static InternetAddress mailbox(String address) throws MessagingException, Undeliverable {
        if (address.chars().anyMatch(c -> c <= ' ' || c == ',' || c == '<' || c == '>')
                || address.length() > 254) throw new Undeliverable("address");
        var at = address.lastIndexOf('@');
        var local = address.substring(0, Math.max(0, at));
        // Old carriers gave out addresses with dots that the standard wants in quotes.
        var odd = local.contains("..") || local.startsWith(".") || local.endsWith(".");
        return new InternetAddress(odd ? "\"" + local + "\"" + address.substring(at) : address, true);
    }

    /** The library writes an id of its own into each message; ours says which notice it is. */
    private static final class Fixed extends SMTPMessage {

        private final String id;

        Fixed(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
