package jp.madoguchi.platform.identity.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.db.Bytes;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class PasskeyMapperTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final byte[] BROWSER = {1};

    @Autowired
    PasskeyMapper passkeys;

    @Autowired
    TestRows rows;

    private Owner clerk;
    private Owner colleague;

    @BeforeEach
    void twoPeople() {
        var authority = rows.authority("passkeys");
        var welfare = rows.department(authority, "welfare");
        clerk = Owner.person(rows.person(authority, welfare, "key-clerk", "CLERK").value());
        colleague = Owner.person(rows.person(authority, welfare, "key-colleague", "CLERK").value());
    }

    @Test
    void aChallengeIsTakenOnceInTimeAndForItsPurpose() {
        passkeys.ask(BROWSER, "sign-in", new byte[] {9}, NOW.plusSeconds(60));

        assertThat(passkeys.take(BROWSER, "register", NOW)).isEmpty();
        assertThat(passkeys.take(BROWSER, "sign-in", NOW.plusSeconds(60))).isEmpty();
        assertThat(passkeys.take(BROWSER, "sign-in", NOW)).isPresent();
        assertThat(passkeys.take(BROWSER, "sign-in", NOW)).isEmpty();
    }

    @Test
    void aKeyIsNamedAndRemovedByItsOwnerAlone() {
        var key = registered(clerk);

        assertThat(passkeys.rename(colleague, key.bytes(), "わたしの")).isZero();
        assertThat(passkeys.remove(colleague, key.bytes())).isZero();
        assertThat(passkeys.rename(clerk, key.bytes(), "職場の端末")).isEqualTo(1);
        assertThat(passkeys.of(clerk)).extracting(PasskeyMapper.Stored::label).containsExactly("職場の端末");
        assertThat(passkeys.remove(clerk, key.bytes())).isEqualTo(1);
        assertThat(passkeys.find(key)).isEmpty();
    }

    @Test
    void aKeyOfStaffIsNotAResidentsThoughTheNumberWereTheSame() {
        registered(clerk);

        assertThat(passkeys.of(new Owner(clerk.id(), false))).isEmpty();
    }

    private Bytes registered(Owner owner) {
        var id = new Bytes(UUID.randomUUID().toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        passkeys.insert(new PasskeyMapper.Stored(id, owner.id(), owner.staff(), "鍵", new Bytes(new byte[] {1}), 0, "internal", true, true,
                new Bytes(new byte[] {2}), new Bytes(new byte[] {3}), NOW, NOW));
        return id;
    }
}
