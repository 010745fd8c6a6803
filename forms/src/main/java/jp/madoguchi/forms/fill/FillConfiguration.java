package jp.madoguchi.forms.fill;

import jp.madoguchi.forms.text.JapaneseTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the templates call upon. */
@Configuration(proxyBeanMethods = false)
class FillConfiguration {

    @Bean
    JapaneseTime japaneseTime() {
        return new JapaneseTime();
    }
}
