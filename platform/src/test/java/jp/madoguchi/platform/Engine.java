package jp.madoguchi.platform;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import jp.madoguchi.platform.TestSite.MovableClock;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The process engine from a test's side: time that passes for it and for us, its jobs, its records. No other test knows it. */
public final class Engine {

    private static final String JOBS = """
            select j.id_ from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
            where e.business_key_ = (select id::text from application where receipt_number = ?)""";

    private final ProcessEngine engine;
    private final JobExecutor jobs;
    private final MovableClock clock;
    private final JdbcTemplate sql;

    private Engine(ProcessEngine engine, JobExecutor jobs, MovableClock clock, JdbcTemplate sql) {
        this.engine = engine;
        this.jobs = jobs;
        this.clock = clock;
        this.sql = sql;
    }

    static Engine of(BeanFactory beans) {
        return new Engine(beans.getBean(ProcessEngine.class), beans.getBean(JobExecutor.class), beans.getBean(MovableClock.class), beans.getBean(JdbcTemplate.class));
    }

    /** Lets that much time pass and fires the application's timers, the earliest first. */
    public void passes(String number, Duration later) {
        clock.moveTo(later);
        ClockUtil.offset(later.toMillis());
        sql.queryForList(JOBS + " order by j.duedate_", String.class, number).forEach(job -> engine.getManagementService().executeJob(job));
    }

    public void backToNow() {
        clock.moveTo(Duration.ZERO);
        ClockUtil.reset();
    }

    public int timers(String number) {
        return sql.queryForList(JOBS, String.class, number).size();
    }

    /** Calls to other systems that are still to be made. */
    public List<String> calls(String number) {
        return sql.queryForList(JOBS + " and j.handler_type_ = 'async-continuation'", String.class, number);
    }

    /** Does a job as the engine's own threads do; what went wrong, or the empty string. */
    public String run(String job) {
        jobs.getExecuteJobsRunnable(List.of(job), (ProcessEngineImpl) engine).run();
        return sql.queryForList("select coalesce(exception_msg_, '') from act_ru_job where id_ = ?", String.class, job).stream()
                .findFirst().orElse("");
    }

    /** How many processes run for an application. */
    public long processes(String number) {
        return sql.queryForObject(
                "select count(*) from act_ru_execution where parent_id_ is null and business_key_ = (select id::text from application where receipt_number = ?)", Long.class, number);
    }

    public int history(String number) {
        return sql.queryForObject(
                "select count(*) from act_hi_actinst h join act_hi_procinst p on p.proc_inst_id_ = h.proc_inst_id_ where p.business_key_ = (select id::text from application where receipt_number = ?)", Integer.class, number);
    }

    /**
     * The nightly clean-up, so many days later, until it has nothing left to do for that application. The engine's own
     * thread may take the job before us: then the next round sees what is left.
     */
    public void cleansUp(String number, Duration later) {
        ClockUtil.offset(later.toMillis());
        for (var i = 0; i < 200 && history(number) > 0; i++) {
            engine.getHistoryService().cleanUpHistoryAsync(true);
            engine.getHistoryService().findHistoryCleanupJobs().forEach(job -> run(job.getId()));
        }
    }

    /** Throws where it is no BPMN. */
    public void reads(String bpmn) {
        Bpmn.validateModel(Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn.getBytes(StandardCharsets.UTF_8))));
    }
}
