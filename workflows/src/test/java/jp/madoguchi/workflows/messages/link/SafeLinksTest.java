package jp.madoguchi.workflows.messages.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.db.Secret;
import jp.madoguchi.db.code.SecretLinkFakes;
import jp.madoguchi.db.code.SecretTarget;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.workflows.messages.link.SafeLink.Purpose;
import org.junit.jupiter.api.Test;

/** The links in notices: what each is good for, and until when. */
class SafeLinksTest {

    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final AuthorityId AUTHORITY = new AuthorityId(new UUID(2, 5));
    private static final SafeLink STATUS = new SafeLink(new ApplicationId(new UUID(1, 5)), Purpose.STATUS, "");
    private static final SafeLink PAY = new SafeLink(new ApplicationId(new UUID(1, 5)), Purpose.PAY, "pay_f1/2");

    private final SecretLinkFakes secrets = new SecretLinkFakes(Clock.fixed(NOW, ZoneOffset.UTC));
    private final SafeLinks links = new SafeLinks(secrets, "https://shinsei.example.jp");

    private Optional<SafeLink> open(String url, Purpose purpose) {
        return links.find(url.substring(url.lastIndexOf('/') + 1), purpose);
    }

    @Test
    void eachPurposeHasAWayOfItsOwn() {
        assertThat(links.make(AUTHORITY, STATUS, NOW.plusSeconds(60)))
                .matches("https://shinsei\\.example\\.jp/go/[\\w-]{43}");
        assertThat(links.make(AUTHORITY, PAY, NOW.plusSeconds(60)))
                .matches("https://shinsei\\.example\\.jp/go/pay/[\\w-]{43}");
    }

    @Test
    void aLinkLeadsToWhatItWasMadeForAsOftenAsItIsOpened() {
        var status = links.make(AUTHORITY, STATUS, NOW.plusSeconds(60));
        var pay = links.make(AUTHORITY, PAY, NOW.plusSeconds(60));
        for (var i = 0; i < 2; i++) {
            assertThat(open(status, Purpose.STATUS)).contains(STATUS);
            assertThat(open(pay, Purpose.PAY)).as("a step may have slashes").contains(PAY);
        }
    }

    @Test
    void aLinkIsOfNoUseForAnotherPurpose() {
        assertThat(open(links.make(AUTHORITY, PAY, NOW.plusSeconds(60)), Purpose.STATUS)).isEmpty();
        assertThat(open(links.make(AUTHORITY, STATUS, NOW.plusSeconds(60)), Purpose.PAY)).isEmpty();
        assertThat(links.find("unknown", Purpose.STATUS)).isEmpty();
    }

    @Test
    void aLinkThatIsOverOpensNothing() {
        assertThat(open(links.make(AUTHORITY, STATUS, NOW), Purpose.STATUS)).isEmpty();
        assertThat(open(links.make(AUTHORITY, STATUS, NOW.plusMillis(1)), Purpose.STATUS)).isPresent();
    }

    @Test
    void theDatabaseNamesPurposeAndSubjectAndNotTheSecret() {
        var url = links.make(AUTHORITY, PAY, NOW.plusSeconds(60));
        assertThat(secrets.targets()).containsExactly(new SecretTarget(AUTHORITY, "pay", PAY.application()
                + "/pay_f1/2"));
        assertThat(new Secret(url).toString()).doesNotContain(url);
    }
}
