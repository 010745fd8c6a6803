package jp.madoguchi.workflows.messages.bounce;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.util.Properties;
import jp.madoguchi.db.work.Background;
import jp.madoguchi.workflows.messages.outbox.Bounces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** 不達メールの受信箱, read by IMAP or POP3. What was read is taken out; nodes that read the same one tell of it once. */
@Component
class BounceMailbox {

    private static final Logger LOG = LoggerFactory.getLogger(BounceMailbox.class);
    private static final int MOST = 500;

    private final BounceSettings settings;
    private final Bounces bounces;

    BounceMailbox(BounceSettings settings, Bounces bounces) {
        this.settings = settings;
        this.bounces = bounces;
    }

    @Background("mail.bounces")
    void read() {
        if (settings.protocol().isEmpty()) return;
        try (var store = session().getStore(settings.protocol())) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            var folder = store.getFolder("INBOX");
            folder.open(Folder.READ_WRITE);
            var last = Math.min(MOST, folder.getMessageCount());
            for (var message : last == 0 ? new Message[0] : folder.getMessages(1, last)) {
                take(read(message));
                message.setFlag(Flags.Flag.DELETED, true);
            }
            folder.close(true);
        } catch (MessagingException | RuntimeException e) {
            // What could not be written down stays there for the next round.
            LOG.warn("Returned mails could not be read: {}", e.getClass().getSimpleName());
        }
    }

    private Session session() {
        var properties = new Properties();
        for (var key : new String[] {"connectiontimeout", "timeout", "writetimeout"}) properties.setProperty("mail."
                + settings.protocol() + "." + key, "20000");
        properties.setProperty("mail." + settings.protocol() + ".ssl.checkserveridentity", "true");
        return Session.getInstance(properties);
    }

    private static Report read(Message message) {
        try {
            return Reports.of(message);
        } catch (MessagingException | IOException | RuntimeException e) {
            LOG.warn("A returned mail could not be understood: {}", e.getClass().getSimpleName());
            return Report.NOTHING;
        }
    }

    private void take(Report report) {
        report.about().flatMap(bounces::find).ifPresent(notice -> {
            switch (report.kind()) {
                case HARD -> bounces.hard(notice, report.status());
                case REFUSED -> bounces.refused(notice, report.status());
                default -> bounces.complaint(notice);
            }
        });
    }
}
