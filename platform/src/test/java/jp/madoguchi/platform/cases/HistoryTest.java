package jp.madoguchi.platform.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import jp.madoguchi.platform.Engine;
import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.platform.acting.Applying;
import jp.madoguchi.platform.acting.AtDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** The engine's own record does not grow for ever: half a year after the end of an application it is cleaned up, ours stays. */
@SiteTest
class HistoryTest {

    @Value("${madoguchi.site}")
    String site;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    Engine engine;

    @AfterEach
    void backToNow() {
        engine.backToNow();
    }

    @Test
    void whatEndedHalfAYearAgoIsCleanedUpAndWhatRunsStays() {
        var number = new Applying(site).send();
        var running = new Applying(site).send();
        AtDesk.grants(site, number);
        assertThat(engine.processes(number)).as("nothing of it is left among what runs").isZero();
        assertThat(engine.history(number)).isPositive();

        engine.cleansUp(number, Duration.ofDays(181));

        assertThat(engine.history(number)).isZero();
        assertThat(engine.history(running)).isPositive();
        assertThat(sql.queryForObject(
                "select count(*) from task t join application a on a.id = t.application_id where a.receipt_number = ?",
                Integer.class, number)).isPositive();
    }
}
