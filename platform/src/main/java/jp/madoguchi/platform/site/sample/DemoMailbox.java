package jp.madoguchi.platform.site.sample;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jp.madoguchi.workflows.messages.bounce.BounceSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A real SMTP server inside the demo run; its mails are read at /dev/mail, and what cannot be delivered comes back by IMAP. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@ConditionalOnProperty(name = "spring.mail.host", havingValue = "-", matchIfMissing = true)
class DemoMailbox {

    static final String BACK = "bounce@example.jp";

    @Bean(initMethod = "start", destroyMethod = "stop")
    GreenMail demoMailServer() {
        return new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)});
    }

    @Bean
    JavaMailSenderImpl demoMailSender(GreenMail server) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "3000");
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "3000");
        return sender;
    }

    @Bean
    @Primary
    BounceSettings demoBounces(GreenMail server) {
        server.setUser(BACK, BACK, "demo");
        return new BounceSettings("imap", "127.0.0.1", server.getImap().getPort(), BACK, "demo", "demo");
    }
}
