package jp.madoguchi.db.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.Secret;
import jp.madoguchi.db.TestRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class SecretLinksTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final Duration GOOD = Duration.ofDays(7);

    @Autowired
    SecretLinkMapper mapper;

    @Autowired
    TestRows rows;

    private SecretTarget target;

    @BeforeEach
    void aTarget() {
        target = new SecretTarget(rows.authority("links"), "resume", "a draft");
    }

    @Test
    void aLinkLeadsToWhatItWasMadeForUntilItsTime() {
        var link = at(NOW).make(target, GOOD);

        assertThat(at(NOW.plus(GOOD).minusMillis(1)).find("resume", link)).contains(target);
        assertThat(at(NOW.plus(GOOD)).find("resume", link)).isEmpty();
        assertThat(at(NOW.plus(GOOD)).look("resume", link)).as("a page can say that it is over").contains(new SecretLinks.Found(target, true));
    }

    @Test
    void aLinkOpensNothingOfAnotherKind() {
        var link = at(NOW).make(target, GOOD);

        assertThat(at(NOW).find("password", link)).isEmpty();
        assertThat(at(NOW).use("password", link)).isEmpty();
        assertThat(at(NOW).find("resume", Secret.random())).isEmpty();
    }

    @Test
    void aUsedLinkOpensNothingAnyMoreAndAnOverdueOneIsNotUsed() {
        var link = at(NOW).make(target, GOOD);

        assertThat(at(NOW.plus(GOOD)).use("resume", link)).isEmpty();
        assertThat(at(NOW).use("resume", link)).contains(target);
        assertThat(at(NOW).use("resume", link)).isEmpty();
        assertThat(at(NOW).find("resume", link)).isEmpty();
    }

    @Test
    void aNewLinkLeavesTheOneBefore() {
        var first = at(NOW).make(target, GOOD);
        at(NOW).make(target, GOOD);

        assertThat(at(NOW).find("resume", first)).isPresent();
    }

    @Test
    void aRenewedLinkIsTheOnlyOneAndStaysUntilItIsEnded() {
        var first = at(NOW).renew(target);
        var only = at(NOW).renew(target);

        assertThat(at(NOW).find("resume", first)).isEmpty();
        assertThat(at(NOW.plus(Duration.ofDays(3650))).find("resume", only)).as("has no end").contains(target);
        at(NOW).end(target);
        assertThat(at(NOW).isOpen(target)).isFalse();
    }

    @Test
    void aLinkFromBeforeTheHashesNamedTheirPurposeIsGood() {
        var link = Secret.random();
        rows.sql().update("insert into secret_link (key_hash, authority_id, purpose, subject) values (?, ?, 'resume', 'a draft')",
                link.hash(), target.authority().value());

        assertThat(at(NOW).find("resume", link)).contains(target);
        assertThat(at(NOW).use("resume", link)).contains(target);
    }

    @Test
    void whatIsLongOverIsForgottenAndWhatHasNoEndStays() {
        var over = at(NOW).make(target, GOOD);
        var open = at(NOW).renew(target);

        at(NOW).forgetExpired(NOW.plus(GOOD).plus(Duration.ofDays(29)));
        assertThat(at(NOW).look("resume", over)).isPresent();
        at(NOW).forgetExpired(NOW.plus(GOOD).plus(Duration.ofDays(31)));

        assertThat(at(NOW).look("resume", over)).isEmpty();
        assertThat(at(NOW).find("resume", open)).isPresent();
    }

    @Test
    void theLinkItselfIsNotToBeRead() {
        var link = at(NOW).make(target, GOOD);

        assertThat(rows.sql().queryForList("select * from secret_link").toString()).doesNotContain(link.text());
    }

    private SecretLinks at(Instant when) {
        return new SecretLinks(mapper, Clock.fixed(when, ZoneOffset.UTC));
    }
}
