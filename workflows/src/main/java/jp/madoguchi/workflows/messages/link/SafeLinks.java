package jp.madoguchi.workflows.messages.link;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.db.ForgetsExpired;
import jp.madoguchi.db.Secret;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Links for one purpose and a time. Opening one changes nothing: mail scanners open links, too. */
@Service
public class SafeLinks implements ForgetsExpired {

    private final LinkMapper mapper;
    private final Clock clock;
    private final String site;

    SafeLinks(LinkMapper mapper, Clock clock, @Value("${madoguchi.site}") String site) {
        this.mapper = mapper;
        this.clock = clock;
        this.site = site;
    }

    /** The whole address, for whoever gets the notice. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String make(SafeLink link, Instant until) {
        var secret = Secret.random();
        mapper.keep(secret.hash(), link, until);
        return site + (link.purpose() == SafeLink.Purpose.PAY ? "/go/pay/" : "/go/") + secret.text();
    }

    public Optional<SafeLink> find(String text, SafeLink.Purpose purpose) {
        return mapper.find(new Secret(text).hash(), purpose, clock.instant());
    }

    @Override
    public void forgetExpired(Instant now) {
        mapper.forgetExpired(now);
    }
}
