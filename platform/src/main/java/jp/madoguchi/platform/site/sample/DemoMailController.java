package jp.madoguchi.platform.site.sample;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.madoguchi.workflows.messages.carrier.DemoSms;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The mails and SMS that the demo run sent, the latest first. */
@Controller
@Profile("demo")
@ConditionalOnProperty(name = "spring.mail.host", havingValue = "-", matchIfMissing = true)
class DemoMailController {

    /** A line of a mail's body; a link if it is one. */
    record Line(String text) {

        public boolean isLink() {
            return text.startsWith("http://") || text.startsWith("https://");
        }
    }

    record Mail(Instant at, String to, String subject, List<Line> lines) {
    }

    private final GreenMail server;
    private final DemoSms sms;

    DemoMailController(GreenMail server, DemoSms sms) {
        this.server = server;
        this.sms = sms;
    }

    @GetMapping("/dev/mail")
    ModelAndView mails() {
        var mails = Stream.of(server.getReceivedMessages()).map(DemoMailController::read)
                .sorted(Comparator.comparing(Mail::at).reversed()).toList();
        return new ModelAndView("sample/mail", Map.of("mails", mails, "messages", sms.sent()));
    }

    private static Mail read(MimeMessage message) {
        try {
            var content = message.getContent() instanceof Multipart parts ? parts.getBodyPart(0).getContent() : message.getContent();
            var lines = content.toString().lines().map(Line::new).toList();
            return new Mail(message.getReceivedDate().toInstant(), Arrays.toString(message.getAllRecipients())
                    .replaceAll("[\\[\\]]", ""), message.getSubject(), lines);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
