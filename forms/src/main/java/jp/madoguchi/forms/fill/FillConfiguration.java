package jp.madoguchi.forms.fill;

import jp.madoguchi.forms.text.JapaneseTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What the templates call upon. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class FillConfiguration {

    @Bean
    JapaneseTime japaneseTime() {
        return new JapaneseTime();
    }
}
