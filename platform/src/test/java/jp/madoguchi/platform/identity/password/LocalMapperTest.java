package jp.madoguchi.platform.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class LocalMapperTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final byte[] BROWSER = {1};

    @Autowired
    LocalMapper accounts;

    @Autowired
    TestRows rows;

    private UUID person;

    @BeforeEach
    void somebody() {
        var authority = rows.authority("local");
        person = rows.person(authority, rows.department(authority, "welfare"), "local-person", "CLERK").value();
    }

    @Test
    void aCodeOfTheAppIsGoodOnceAndNoneBeforeIt() {
        accounts.putTotp(person, new byte[] {7}, 100, NOW);

        assertThat(accounts.useStep(person, 101)).isTrue();
        assertThat(accounts.useStep(person, 101)).isFalse();
        assertThat(accounts.useStep(person, 100)).isFalse();
        assertThat(accounts.useStep(person, 102)).isTrue();
    }

    @Test
    void aCodeOnPaperIsGoodOnce() {
        accounts.addRecovery(person, new byte[] {1});
        accounts.addRecovery(person, new byte[] {2});

        assertThat(accounts.useRecovery(person, new byte[] {1})).isTrue();
        assertThat(accounts.useRecovery(person, new byte[] {1})).isFalse();
        assertThat(accounts.recoveryLeft(person)).isEqualTo(1);
    }

    @Test
    void aBrowserIsKnownForTheNameThatSignedInThereUntilItIsForgotten() {
        accounts.know(person, BROWSER, NOW);

        assertThat(accounts.knows("local-person", BROWSER)).isTrue();
        assertThat(accounts.knows("somebody-else", BROWSER)).isFalse();
        accounts.forget(NOW);
        assertThat(accounts.knows("local-person", BROWSER)).isTrue();
        accounts.forget(NOW.plusSeconds(1));
        assertThat(accounts.knows("local-person", BROWSER)).isFalse();
    }

    @Test
    void whoLeftHasNoNameToSignInWith() {
        var authority = rows.authority("left");
        var left = rows.person(authority, rows.department(authority, "left"), "left", "CLERK").value();

        rows.sql().update("update person set active = false where id = ?", left);

        assertThat(accounts.login(person)).contains("local-person");
        assertThat(accounts.login(left)).isEmpty();
    }
}
