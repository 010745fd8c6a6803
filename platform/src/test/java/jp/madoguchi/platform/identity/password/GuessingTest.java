package jp.madoguchi.platform.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Duration;
import jp.madoguchi.db.code.Attempts;
import jp.madoguchi.db.code.Limit;
import jp.madoguchi.forms.resident.Sender;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Client;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Passwords that are guessed: whoever guesses is slowed down, by login and by sender, and nobody who works here is locked out. */
class GuessingTest extends AtLocalAccounts {

    @Autowired
    Attempts attempts;

    @Test
    void whoGuessesElsewhereDoesNotLockOutThePersonAtTheirDesk() {
        var link = added("local-locked");
        new Client(site).get(link).post(link, "next", GOOD);
        var desk = signsIn("local-locked", GOOD);
        assertThat(desk.path()).isEqualTo("/staff/inbox");
        desk.post("/logout");
        for (var i = 0; i < 31; i++) signsIn("local-locked", "guess " + i);
        assertThat(signsIn("local-locked", GOOD).path()).as("a browser that nobody knows waits").isEqualTo("/login");
        assertThat(desk.get("/login").post("/login", "username", "local-locked", "password", GOOD).path()).isEqualTo("/staff/inbox");
    }

    @Test
    void whoTriesManyLoginsFromOneAddressIsStoppedAndKnownBrowsersThereAreNot() {
        var desk = AtDesk.signIn(site, "okada");
        desk.post("/logout");
        var address = "127.0.8.8";
        var here = Sender.of(new InetSocketAddress(address, 0).getAddress());
        var stranger = new Client(site, address);
        try {
            for (var i = 0; i < 300; i++) attempts.allow(new Limit("login-from", here.key(), 300, Duration.ofMinutes(10)));

            assertThat(stranger.get("/login").post("/login", "username", "okada", "password", "madoguchi").path())
                    .as("a browser that nobody knows waits").isEqualTo("/login");
            assertThat(desk.get("/login").post("/login", "username", "okada", "password", "madoguchi").path()).isEqualTo("/staff/inbox");
        } finally {
            attempts.forget("login-from", here.key());
        }
        assertThat(stranger.get("/login").post("/login", "username", "okada", "password", "madoguchi").path()).isEqualTo("/staff/inbox");
    }

    @Test
    void aLoginThatIsNotThereIsAnsweredLikeOneThatIs() {
        var known = signsIn("okada", "wrong");
        var unknown = signsIn("nobody-of-that-name", "wrong");
        assertThat(known.path()).isEqualTo(unknown.path());
        assertThat(known.text().replaceAll("value=\"[^\"]+\"", "")).isEqualTo(unknown.text().replaceAll("value=\"[^\"]+\"", ""));
        assertThat(signsIn("x".repeat(5_000), "y".repeat(100_000)).path()).isEqualTo("/login");
        assertThat(signsIn("a\u0000b", "c").path()).isEqualTo("/login");
    }
}
