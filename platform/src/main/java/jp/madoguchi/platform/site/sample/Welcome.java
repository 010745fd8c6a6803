package jp.madoguchi.platform.site.sample;

import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says, when the demo run is ready, where to go and how to sign in. */
@Component
@Profile("demo | sample")
class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger("窓口");

    private final String site;
    private final String mailbox;

    Welcome(@Value("${madoguchi.site}") String site, Environment environment) {
        this.site = site;
        this.mailbox = environment.matchesProfiles("demo") ? "\n    届いたメール     " + site + "/dev/mail" : "";
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        var people = SampleAuthority.PEOPLE.stream()
                .map(p -> "      %-10s %s　%s".formatted(p.login(), p.name(), p.words()))
                .collect(Collectors.joining("\n"));
        LOG.info("""


              窓口 Madoguchi が動いています（見本の三重県）

                申請する人      {}
                職員           {}/login{}
              職員の名前（合言葉はどれも {}）
            {}

              止めるには Ctrl-C。データは data フォルダに残ります。
            """, site, site, mailbox, SampleAuthority.PASSWORD, people);
    }
}
