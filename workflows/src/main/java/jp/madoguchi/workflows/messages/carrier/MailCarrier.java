package jp.madoguchi.workflows.messages.carrier;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Mail by SMTP, many over one connection.
 *
 * <p>A node that dies between the mail server's yes and our mark sends that one mail again: SMTP knows no other way.
 */
@Component
class MailCarrier implements Carrier {

    private final JavaMailSenderImpl sender;
    private final Envelopes envelopes;

    MailCarrier(JavaMailSenderImpl sender, Envelopes envelopes, MailEncryption encryption) {
        encryption.over(sender);
        this.sender = sender;
        this.envelopes = envelopes;
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public Line open() {
        return new Smtp();
    }

    private final class Smtp implements Line {

        private @Nullable Transport transport;

        @Override
        public void send(Letter letter) throws Undeliverable, IOException {
            var message = envelopes.of(letter, sender.getSession());
            try {
                connected().sendMessage(message, message.getAllRecipients());
            } catch (MessagingException e) {
                if (isForGood(e)) throw new Undeliverable("refused");
                close();
                throw new IOException(e.getClass().getSimpleName());
            }
        }

        private Transport connected() throws MessagingException {
            if (transport != null && transport.isConnected()) return transport;
            var opened = sender.getSession().getTransport(sender.getProtocol() == null ? "smtp" : sender.getProtocol());
            transport = opened;
            opened.connect(sender.getHost(), sender.getPort(), sender.getUsername(), sender.getPassword());
            return opened;
        }

        @Override
        public void close() {
            try {
                if (transport != null) transport.close();
            } catch (MessagingException e) {
                // It goes to waste with the connection.
            }
            transport = null;
        }
    }

    /** The server of the receiver, or ours for it, says no to this very recipient; what it says of us (5.7) is another matter. */
    private static boolean isForGood(MessagingException e) {
        for (Exception next = e; next instanceof MessagingException one; next = one.getNextException())
            if (next instanceof SMTPAddressFailedException refused && refused.getReturnCode() >= 500
                    && !String.valueOf(refused.getMessage()).contains("5.7.")) return true;
        return false;
    }
}
