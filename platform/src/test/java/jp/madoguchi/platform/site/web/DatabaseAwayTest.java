package jp.madoguchi.platform.site.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.platform.acting.Applying;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Client;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** While the database is away pages say so calmly and keep what was typed; when it is back everything goes on by itself. */
@SiteTest
class DatabaseAwayTest {

    @Value("${madoguchi.site}")
    String site;

    @Value("${madoguchi.data}")
    Path data;

    @Value("${spring.datasource.hikari.maximum-pool-size}")
    int most;

    @Autowired
    DataSource pool;

    @Test
    void whatWasTypedIsOnThePageAndOnePressSendsIt() throws SQLException {
        var applying = new Applying(site).start();
        var client = applying.client().get(applying.draft() + "/pages/kind");
        var taken = takeAll();
        try {
            client.post(applying.draft() + "/pages/kind", "kind", "new");
            assertThat(client.status()).isEqualTo(503);
            assertThat(client.text()).contains("いま、つながりにくい状態です", "入力した内容は、この画面に残してあります");
        } finally {
            giveBack(taken);
        }
        client.post(applying.draft() + "/pages/kind");
        assertThat(client.status()).isEqualTo(200);
        assertThat(client.get(applying.draft() + "/pages/kind").text()).containsPattern("value=\"new\"[^>]*checked");
    }

    @Test
    void aPasswordIsNotKeptAndStaffGetThePageToo() throws SQLException {
        var okada = AtDesk.signIn(site, "okada");
        var visitor = new Client(site).get("/login");
        var taken = takeAll();
        try {
            assertThat(okada.get("/staff").status()).isEqualTo(503);
            assertThat(okada.text()).contains("もう一度開く");
            visitor.post("/login", "username", "okada", "password", "madoguchi");
            assertThat(visitor.status()).isEqualTo(503);
            assertThat(visitor.text()).contains("前のページに戻り").doesNotContain("value=\"madoguchi\"");
        } finally {
            giveBack(taken);
        }
        assertThat(okada.get("/staff").status()).isEqualTo(200);
    }

    @Test
    void theEmbeddedOneIsStartedAgainWhenItIsKilled() throws IOException {
        var applying = new Applying(site).untilProof();
        var before = postmaster();
        ProcessHandle.of(before).orElseThrow().destroyForcibly();

        await().until(() -> Files.exists(pidFile()) && postmaster() != before);
        await().until(() -> new Client(site).get("/").status() == 200);
        await().until(() -> applying.client().get(applying.draft() + "/pages/proof-injury").status() == 200);
        assertThat(new Applying(site).send()).startsWith("K");
    }

    private Path pidFile() {
        return data.resolve("postgres").resolve("postmaster.pid");
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(pidFile()).getFirst().strip());
    }

    /** Works take one now and then, and give it back. */
    private List<Connection> takeAll() throws SQLException {
        var taken = new ArrayList<Connection>();
        while (taken.size() < most) taken.add(pool.getConnection());
        return taken;
    }

    private static void giveBack(List<Connection> taken) throws SQLException {
        for (var one : taken) one.close();
    }
}
