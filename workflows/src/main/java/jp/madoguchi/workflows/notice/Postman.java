package jp.madoguchi.workflows.notice;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what waits in the outbox, with growing pauses after a failure. Nodes share the work.
 *
 * <p>A node that dies between the mail server's yes and our mark sends that one mail again: SMTP knows no other way.
 */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5),
            Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(6), Duration.ofHours(12), Duration.ofHours(24));

    private final NoticeMapper mapper;
    private final JavaMailSender mail;
    private final Clock clock;
    private final String from;

    Postman(NoticeMapper mapper, JavaMailSender mail, Clock clock, @Value("${madoguchi.mail-from}") String from) {
        this.mapper = mapper;
        this.mail = mail;
        this.clock = clock;
        this.from = from;
    }

    @Scheduled(fixedDelayString = "${madoguchi.mail-every:1s}")
    void sendWaiting() {
        List<Notice> taken;
        do {
            var now = clock.instant();
            taken = mapper.take(now, now.plus(LEASE), 20);
            taken.forEach(this::send);
        } while (taken.size() == 20);
    }

    private void send(Notice notice) {
        try {
            var message = mail.createMimeMessage();
            var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(mailbox(notice.address()));
            helper.setSubject(notice.subject());
            helper.setText(notice.body());
            message.setHeader("Message-ID", "<" + notice.id() + "@" + from.substring(from.indexOf('@') + 1) + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
            mail.send(message);
            mapper.sent(notice.id(), clock.instant());
        } catch (MailParseException | MessagingException e) {
            LOG.warn("Notice {} cannot be sent: {}", notice.id(), e.getClass().getSimpleName());
            mapper.failed(notice.id(), clock.instant(), e.getClass().getSimpleName());
        } catch (MailException e) {
            later(notice, e);
        }
    }

    /** Old carriers gave out addresses with dots that the standard wants in quotes. */
    private static String mailbox(String address) {
        var at = address.lastIndexOf('@');
        var local = address.substring(0, Math.max(0, at));
        var odd = local.contains("..") || local.startsWith(".") || local.endsWith(".");
        return odd ? "\"" + local + "\"" + address.substring(at) : address;
    }

    private void later(Notice notice, MailException e) {
        var why = e.getClass().getSimpleName();
        if (notice.tries() > PAUSES.size()) {
            LOG.error("Notice {} given up after {} tries: {}", notice.id(), notice.tries(), why);
            mapper.failed(notice.id(), clock.instant(), why);
        } else {
            LOG.warn("Notice {} will be tried again: {}", notice.id(), why);
            mapper.retry(notice.id(), clock.instant().plus(PAUSES.get(notice.tries() - 1)), why);
        }
    }
}
