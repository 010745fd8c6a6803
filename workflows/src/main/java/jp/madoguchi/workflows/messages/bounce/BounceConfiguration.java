package jp.madoguchi.workflows.messages.bounce;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The settings as they were given; the demo run has its own. */
@Configuration(proxyBeanMethods = false)
class BounceConfiguration {

    @Bean
    BounceSettings bounceSettings(Environment given) {
        var at = "madoguchi.mail.bounces.";
        return new BounceSettings(given.getProperty(at + "protocol", ""), given.getProperty(at + "host", ""),
                given.getProperty(at + "port", Integer.class, -1), given.getProperty(at + "user", ""),
                given.getProperty(at + "password", ""), given.getProperty(at + "secret", ""));
    }
}
