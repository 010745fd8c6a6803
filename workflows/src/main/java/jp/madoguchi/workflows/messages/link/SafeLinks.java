package jp.madoguchi.workflows.messages.link;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.db.Secret;
import jp.madoguchi.db.code.SecretLinks;
import jp.madoguchi.db.id.AuthorityId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Links for one purpose and a time. Opening one changes nothing: mail scanners open links, too. */
@Service
public class SafeLinks {

    private final SecretLinks links;
    private final String site;

    SafeLinks(SecretLinks links, @Value("${madoguchi.site}") String site) {
        this.links = links;
        this.site = site;
    }

    /** The whole address, for whoever gets the notice. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String make(AuthorityId authority, SafeLink link, Instant until) {
        var secret = links.make(link.in(authority), until);
        return site + (link.purpose() == SafeLink.Purpose.PAY ? "/go/pay/" : "/go/") + secret.text();
    }

    public Optional<SafeLink> find(String text, SafeLink.Purpose purpose) {
        return links.find(purpose.key(), new Secret(text)).map(SafeLink::of);
    }
}
