package jp.madoguchi.forms.fill;

import jp.madoguchi.forms.text.JapaneseTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** What the templates call upon, and the clock that work is done by. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class FillConfiguration {

    /** Delays of the framework's own scheduler share one thread: a mail server that hangs would hold up seals and payments. */
    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(8);
        scheduler.setThreadNamePrefix("clock-");
        return scheduler;
    }

    @Bean
    JapaneseTime japaneseTime() {
        return new JapaneseTime();
    }
}
