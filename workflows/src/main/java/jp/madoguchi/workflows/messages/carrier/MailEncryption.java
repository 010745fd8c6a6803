package jp.madoguchi.workflows.messages.carrier;

import java.util.Locale;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * メールの暗号化: codes and links go to another machine by TLS only, and to nobody else who calls himself so (RFC 3207, RFC 8314). Where the
 * relay cannot, no mail leaves, until {@code madoguchi.mail.tls} says {@code none}.
 */
@Component
class MailEncryption {

    private final boolean isRequired;

    MailEncryption(@Value("${madoguchi.mail.tls:required}") String said) {
        isRequired = switch (said.toLowerCase(Locale.ROOT)) {
            case "required" -> true;
            case "none" -> false;
            default -> throw new IllegalArgumentException("madoguchi.mail.tls is required or none, not " + said);
        };
    }

    /** What was set in other words stays as it is. */
    void over(JavaMailSenderImpl sender) {
        var host = sender.getHost();
        if (!isRequired || host == null || isThisMachine(host)) return;
        var properties = sender.getJavaMailProperties();
        put(properties, "mail.smtp.starttls.enable");
        put(properties, "mail.smtp.starttls.required");
        put(properties, "mail.smtp.ssl.checkserveridentity");
        put(properties, "mail.smtps.ssl.checkserveridentity");
    }

    private static void put(Properties properties, String name) {
        if (!properties.containsKey(name)) properties.setProperty(name, "true");
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("::1") || host.equals("[::1]");
    }
}
