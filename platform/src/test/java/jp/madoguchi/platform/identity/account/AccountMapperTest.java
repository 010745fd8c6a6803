package jp.madoguchi.platform.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.db.Bytes;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.AuthorityId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class AccountMapperTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final Instant IDLE = NOW.minus(Duration.ofDays(30));
    private static final byte[] KEY = {1};
    private static final byte[] BROWSER = {2};

    @Autowired
    AccountMapper accounts;

    @Autowired
    TestRows rows;

    private AuthorityId authority;
    private UUID account;

    @BeforeEach
    void anAccount() {
        authority = rows.authority("accounts");
        account = accounts.create(UUID.randomUUID(), authority, "Hanako@example.jp", NOW).orElseThrow();
    }

    @Test
    void anAddressHasOneAccountHoweverItIsWrittenAndEachAuthorityItsOwn() {
        assertThat(accounts.create(UUID.randomUUID(), authority, "hanako@EXAMPLE.jp", NOW)).isEmpty();
        assertThat(accounts.byMail(authority, "HANAKO@example.jp")).get().extracting(Account::id).isEqualTo(account);
        assertThat(accounts.create(UUID.randomUUID(), rows.authority("accounts-other"), "hanako@example.jp", NOW)).isPresent();
    }

    @Test
    void aSessionEndsWithItsTimeAndWhenNobodyWasThereForLong() {
        accounts.begin(KEY, account, BROWSER, "", "code", NOW, NOW.plusSeconds(60));

        assertThat(accounts.signedIn(KEY, NOW, IDLE)).isPresent();
        assertThat(accounts.signedIn(KEY, NOW.plusSeconds(60), IDLE)).isEmpty();
        assertThat(accounts.signedIn(KEY, NOW, NOW.plusSeconds(1))).as("idle").isEmpty();
        assertThat(accounts.signedIn(new byte[] {9}, NOW, IDLE)).isEmpty();
    }

    @Test
    void aBrowserIsKnownWhileItIsSignedIn() {
        accounts.begin(KEY, account, BROWSER, "", "code", NOW, NOW.plusSeconds(60));

        assertThat(accounts.isSignedIn(BROWSER, NOW, IDLE)).isTrue();
        assertThat(accounts.isSignedIn(BROWSER, NOW.plusSeconds(60), IDLE)).isFalse();
        assertThat(accounts.isSignedIn(KEY, NOW, IDLE)).isFalse();
    }

    @Test
    void visitsAreAllOfTheAccountOrTheOneOfAKey() {
        accounts.begin(KEY, account, BROWSER, "", "code", NOW, NOW.plusSeconds(60));
        accounts.begin(new byte[] {3}, account, new byte[] {4}, "", "code", NOW, NOW.plusSeconds(60));

        assertThat(accounts.visits(account, null)).hasSize(2);
        assertThat(accounts.visits(account, KEY)).containsExactly(new AccountMapper.SeenFrom(new Bytes(BROWSER), NOW));
        assertThat(accounts.end(account, KEY)).isEqualTo(1);
        assertThat(accounts.visits(account, null)).hasSize(1);
    }

    @Test
    void anApplicationIsInTheListOnceAndLeavesIt() {
        var application = rows.application(rows.procedure(authority, rows.department(authority, "welfare"), "A1"), "A1-1", "REVIEW", "", "");
        accounts.take(account, application, NOW);
        accounts.take(account, application, NOW);

        assertThat(accounts.applications(account)).containsExactly(application);
        assertThat(accounts.showing(application)).isEqualTo(1);
        accounts.leave(account, "A1-1");
        assertThat(accounts.applications(account)).isEmpty();
    }
}
