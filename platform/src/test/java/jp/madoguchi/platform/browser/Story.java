package jp.madoguchi.platform.browser;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import jp.madoguchi.platform.SiteTest;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What the stories share: the site, the mailbox, a photo. */
@SiteTest
abstract class Story {

    @Value("${madoguchi.site}")
    String site;

    @Autowired
    GreenMail mailbox;

    /** The text that the pattern's group matches in the latest mail to that address whose subject has those words. */
    String fromMail(String address, String subject, String pattern) {
        return Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> find(address, subject, pattern), found -> found != null);
    }

    private String find(String address, String subject, String pattern) throws MessagingException, IOException {
        var mails = mailbox.getReceivedMessages();
        for (var i = mails.length - 1; i >= 0; i--) {
            if (!isTo(mails[i], address) || !mails[i].getSubject().contains(subject)) continue;
            var match = Pattern.compile(pattern).matcher(jp.madoguchi.platform.Mails.text(mails[i]));
            if (match.find()) return match.group(1);
        }
        return null;
    }

    private static boolean isTo(MimeMessage mail, String address) throws MessagingException {
        return Arrays.toString(mail.getAllRecipients()).contains(address);
    }

    /** A small photo of a handbook: a real JPEG. */
    static byte[] photo(String text) {
        var image = new BufferedImage(640, 420, BufferedImage.TYPE_INT_RGB);
        var paint = image.createGraphics();
        paint.setColor(new Color(0xcddccf));
        paint.fillRect(0, 0, 640, 420);
        paint.setColor(Color.WHITE);
        paint.fillRect(60, 40, 520, 340);
        paint.setColor(Color.DARK_GRAY);
        paint.drawString(text, 100, 120);
        paint.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    Visitor signIn(String story, String name) {
        return Visitor.atDesk(site, story).opens("/login").types("職員の名前", name).types("合言葉", "madoguchi").presses("ログインする");
    }
}
