package jp.madoguchi.platform.acting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.platform.TestSite.MovableClock;
import jp.madoguchi.platform.office.registry.Ledger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** The digital office at its registry; leaves the sample as it was. */
@SiteTest
public abstract class AtRegistry {

    public static final String HEAD = "手続コード,手続名,部局,区分,令和7年度件数,備考\r\n";

    public static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    @Value("${madoguchi.site}")
    public String site;

    @Autowired
    public JdbcTemplate sql;

    @Autowired
    public MovableClock clock;

    @Autowired
    public Ledger ledger;

    public Client office;

    @BeforeEach
    public void signIn() {
        office = AtDesk.signIn(site, "hayashi");
    }

    @AfterEach
    public void leaveTheSampleAsItWas() {
        sql.update("delete from registry_month where entry_id in (select id from registry_entry where code like 'T%')");
        sql.update("delete from registry_version where entry_id in (select id from registry_entry where code like 'T%')");
        sql.update("delete from registry_entry where code like 'T%'");
        sql.update("delete from registry_import");
        // Entries are never deleted but here: what a node remembers of them goes too.
        ((java.util.Map<?, ?>) org.springframework.test.util.ReflectionTestUtils.getField(ledger, "known")).clear();
    }

    /** All at once; gives what each was answered. */

    public static List<Integer> at(java.util.concurrent.ExecutorService pool, List<Client> owners,
            java.util.function.BiConsumer<Integer, Client> what) throws InterruptedException {
        return pool.invokeAll(IntStream.range(0, owners.size()).<Callable<Integer>>mapToObj(i -> () -> {
            what.accept(i, owners.get(i));
            return owners.get(i).status();
        }).toList()).stream().map(result -> result.resultNow()).toList();
    }

    public String upload(byte[] bytes, String name) {
        office.get("/staff/registry/imports").upload("/staff/registry/imports", "file", name, "text/csv", bytes, "year", "2025");
        wait(office.path());
        return office.text();
    }

    public void take(byte[] bytes, String name) {
        upload(bytes, name);
        assertThat(office.text()).contains("この内容で取り込む");
        office.post(office.path() + "/apply");
        wait(office.path());
        assertThat(office.text()).contains("台帳に取り込みました");
    }

    public void wait(String path) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !office.get(path).text().contains("data-refresh"));
    }

    public int count(String where) {
        return sql.queryForObject("select count(*) from registry_entry where " + where, Integer.class);
    }
}
