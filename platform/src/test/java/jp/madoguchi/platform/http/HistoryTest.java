package jp.madoguchi.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import jp.madoguchi.platform.SiteTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
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
    ProcessEngine engine;

    @AfterEach
    void backToNow() {
        ClockUtil.reset();
    }

    @Test
    void whatEndedHalfAYearAgoIsCleanedUpAndWhatRunsStays() {
        var number = new Applying(site).send();
        var running = new Applying(site).send();
        AtDesk.grants(site, number);
        assertThat(runtimeRows(number)).as("nothing of it is left among what runs").isZero();
        assertThat(historyRows(number)).isPositive();

        ClockUtil.offset(Duration.ofDays(181).toMillis());
        for (var i = 0; i < 200 && historyRows(number) > 0; i++) {
            engine.getHistoryService().cleanUpHistoryAsync(true);
            engine.getHistoryService().findHistoryCleanupJobs().forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }

        assertThat(historyRows(number)).isZero();
        assertThat(historyRows(running)).isPositive();
        assertThat(sql.queryForObject("select count(*) from task t join application a on a.id = t.application_id where a.receipt_number = ?", Integer.class, number)).isPositive();
    }

    private int historyRows(String number) {
        return sql.queryForObject("select count(*) from act_hi_actinst h join act_hi_procinst p on p.proc_inst_id_ = h.proc_inst_id_ where p.business_key_ = (select id::text from application where receipt_number = ?)", Integer.class, number);
    }

    private int runtimeRows(String number) {
        return sql.queryForObject("select count(*) from act_ru_execution where business_key_ = (select id::text from application where receipt_number = ?)", Integer.class, number);
    }
}
