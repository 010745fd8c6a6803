package jp.madoguchi.platform.sample;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The mails that the demo run sent, the latest first. */
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

    DemoMailController(GreenMail server) {
        this.server = server;
    }

    @GetMapping("/dev/mail")
    ModelAndView mails() {
        var mails = Stream.of(server.getReceivedMessages()).map(DemoMailController::read).sorted(Comparator.comparing(Mail::at).reversed()).toList();
        return new ModelAndView("sample/mail", Map.of("mails", mails));
    }

    private static Mail read(MimeMessage message) {
        try {
            var lines = message.getContent().toString().lines().map(Line::new).toList();
            return new Mail(message.getReceivedDate().toInstant(), Arrays.toString(message.getAllRecipients()).replaceAll("[\\[\\]]", ""), message.getSubject(), lines);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
