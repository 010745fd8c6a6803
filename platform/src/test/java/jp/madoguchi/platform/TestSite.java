package jp.madoguchi.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import jp.madoguchi.platform.acting.FreePort;
import jp.madoguchi.platform.identity.saml.Keycloak;
import jp.madoguchi.workflows.documents.trust.MadeKeys;
import org.awaitility.Awaitility;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A free port, a fresh data folder and a clock that can be moved. */
public class TestSite implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Keycloak.prepare();
        MadeKeys.use();
        // A machine that does other things besides draws its first receipt late.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        try {
            Files.createDirectories(Path.of("target"));
            var data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "data-");
            TestPropertyValues.of("server.port=" + FreePort.next(), "madoguchi.data=" + data, "madoguchi.passwords.strength=4",
                    "madoguchi.mail-every=" + System.getProperty("mail.every", "100ms"), "madoguchi.mail.rate=1000",
                    "madoguchi.mail.rates[slow.example.jp]=2", "madoguchi.mail.bounces.every=300ms",
                    "madoguchi.push.inside=true", "madoguchi.reminders-every=300ms",
                    "madoguchi.comparison-every=300ms", "madoguchi.mail.dns=127.0.0.1:1", "madoguchi.payments-every="
                    + System.getProperty("payments.every", "200ms"), "madoguchi.payment-days-every="
                    + System.getProperty("payments.every", "500ms"), "madoguchi.webhooks.inside=true",
                    "madoguchi.saml.plain-http=true", "madoguchi.saml.refresh-every=300ms",
                    "madoguchi.transfers-every=300ms",
                    "madoguchi.webhooks.secrets.ledger=only for tests").applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    public static class TestTime {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }

        @Bean
        static DatabaseUse.Watched watchedDatabase() {
            return new DatabaseUse.Watched();
        }

        @Bean
        DatabaseUse.Noting notedRequests() {
            return new DatabaseUse.Noting();
        }

        @Bean
        Engine engineOfTests(org.springframework.beans.factory.BeanFactory beans) {
            return Engine.of(beans);
        }
    }

    /** The machine's time, moved forward by as much as a test wants. */
    public static final class MovableClock extends Clock {

        private volatile Duration ahead = Duration.ZERO;

        public void moveTo(Duration later) {
            ahead = later;
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
