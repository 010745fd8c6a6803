package jp.madoguchi.workflows.messages.carrier;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who our mails are from, and where they come back to when they cannot be delivered. */
@Component
public class MailSettings {

    private final String from;
    private final String bounces;
    private final Clock clock;

    /** @param bounces the mailbox that {@code madoguchi.mail.bounces.url} reads; empty: the sender's own */
    MailSettings(@Value("${madoguchi.mail-from}") String from, @Value("${madoguchi.mail.bounces.address:}") String bounces, Clock clock) {
        this.from = from;
        this.bounces = bounces;
        this.clock = clock;
    }

    public String from() {
        return from;
    }

    /** Without a name beside it. */
    public String address() {
        try {
            return new InternetAddress(from, true).getAddress();
        } catch (AddressException e) {
            throw new IllegalStateException("madoguchi.mail-from is no mail address", e);
        }
    }

    /** The sending domain (送信ドメイン). */
    public String domain() {
        return address().substring(address().lastIndexOf('@') + 1);
    }

    String bounces() {
        return bounces;
    }

    Clock clock() {
        return clock;
    }
}
