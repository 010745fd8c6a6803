package jp.madoguchi.workflows.cases.link;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.db.Secret;
import jp.madoguchi.db.code.Attempts;
import jp.madoguchi.db.code.Limit;
import jp.madoguchi.db.code.OneTimeCodes;
import jp.madoguchi.db.code.SecretLinks;
import jp.madoguchi.db.code.SecretTarget;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.forms.submission.Resident;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links to a task for people and bodies without an account.
 *
 * <p>A link alone shows nothing: whoever opens it types a code, and from then on that one browser may look and answer. Unknown links
 * cannot be told from none. The purpose says which kind of task they lead to; a link of one opens nothing of another.
 */
@Service
public class CodedLinks {

    public static final Duration CODE_GOOD = Duration.ofMinutes(15);
    /** Of a task within an hour. */
    private static final int CODES = 6;

    /** A link and its code, to be handed over; nobody sees them a second time. */
    public record ByHand(Secret link, Secret code) {
    }

    private final CodedLinkMapper mapper;
    private final SecretLinks links;
    private final OneTimeCodes codes;
    private final Attempts attempts;
    private final Clock clock;

    public CodedLinks(CodedLinkMapper mapper, SecretLinks links, OneTimeCodes codes, Attempts attempts, Clock clock) {
        this.mapper = mapper;
        this.links = links;
        this.codes = codes;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** One more, to be mailed; those before go on. */
    @Transactional
    public Secret make(AuthorityId authority, String purpose, String task, String mail, Duration good) {
        var id = UUID.randomUUID();
        mapper.insert(id, authority, task, mail, clock.instant());
        return links.make(new SecretTarget(authority, purpose, id.toString()), good);
    }

    /** For somebody who has no mail; one that was handed over before and not opened yet is over. Empty when it was asked for too often. */
    @Transactional
    public Optional<ByHand> byHand(AuthorityId authority, String purpose, String task, Duration good, Duration codeGood) {
        if (!attempts.allow(Limit.hourly(purpose + "-hand", task, CODES))) return Optional.empty();
        mapper.endUnopened(task);
        var link = make(authority, purpose, task, "", good);
        return codes.ask(code(authority, purpose, link.text()), "", codeGood, List.of()).map(code -> new ByHand(link, code));
    }

    public Optional<CodedLink> find(String purpose, String token, Resident resident) {
        return links.look(purpose, new Secret(token)).flatMap(found -> {
            var id = UUID.fromString(found.target().subject());
            return mapper.find(id, resident.key().hash()).map(kept -> new CodedLink(id, code(found.target().authority(), purpose, token),
                    kept.task(), kept.mail(), kept.open(), found.over()));
        });
    }

    /** A code to be mailed to where the link went. Empty when the link is over or more than a few were asked for in an hour. */
    @Transactional
    public Optional<Secret> askCode(CodedLink link) {
        if (link.byHand() || link.expired()) return Optional.empty();
        return codes.ask(link.code(), link.mail(), CODE_GOOD, List.of(Limit.hourly(link.code().purpose() + "-code", link.task(), CODES)));
    }

    /** True where the code was right; this browser, and no other, may then look. */
    @Transactional
    public boolean enter(CodedLink link, String code, Resident resident) {
        if (link.expired() || codes.use(link.code(), code).isEmpty()) return false;
        mapper.letIn(link.id(), resident.key().hash());
        return true;
    }

    private static SecretTarget code(AuthorityId authority, String purpose, String token) {
        return new SecretTarget(authority, purpose, SecretTarget.hidden(token));
    }
}
