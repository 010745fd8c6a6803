package jp.madoguchi.workflows.engine.process;

import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The process engine, embedded: our DataSource, our transactions, a schema by Flyway, none of its web parts.
 *
 * <p>Its community edition gets no fixes any more; what keeps it safe is said in docs/adr/0002.
 */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean(defaultCandidate = false)
    ThreadPoolTaskExecutor engineJobThreads() {
        var threads = new ThreadPoolTaskExecutor();
        threads.setThreadNamePrefix("engine-job-");
        // More than work at a time: those that wait for another system hold up no timer.
        threads.setCorePoolSize(12);
        threads.setMaxPoolSize(12);
        threads.setAllowCoreThreadTimeOut(true);
        threads.setQueueCapacity(3);
        threads.setWaitForTasksToCompleteOnShutdown(true);
        threads.setAwaitTerminationSeconds(20);
        return threads;
    }

    @Bean
    JobExecutor engineJobs(@Qualifier("engineJobThreads") ThreadPoolTaskExecutor threads, ObjectProvider<Outside> outside) {
        var jobs = new OutsideFirst(outside);
        jobs.setTaskExecutor(threads);
        return jobs;
    }

    @Bean
    SpringProcessEngineConfiguration engineSettings(DataSource database, PlatformTransactionManager transactions, JobExecutor jobs) {
        var settings = new SpringProcessEngineConfiguration();
        settings.setProcessEngineName("madoguchi");
        settings.setDataSource(database);
        settings.setTransactionManager(transactions);
        settings.setJobExecutor(jobs);
        settings.setJobExecutorActivate(false);
        settings.setJobExecutorDeploymentAware(false);
        settings.setDatabaseType("postgres");
        settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        settings.setIdGenerator(new StrongUuidGenerator());
        settings.setDefaultNumberOfRetries(3);
        settings.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        settings.setEnforceHistoryTimeToLive(true);
        settings.setHistoryCleanupBatchWindowStartTime("02:00");
        settings.setHistoryCleanupBatchWindowEndTime("04:00");
        settings.setMetricsEnabled(false);
        settings.setTaskMetricsEnabled(false);
        settings.setEnableExceptionsAfterUnhandledBpmnError(true);
        return settings;
    }

    @Bean
    @DependsOnDatabaseInitialization
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration settings) {
        var factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(settings);
        return factory;
    }

    /** Last to start and first to stop, so that no job runs while the rest is not there. */
    @Bean
    SmartLifecycle engineJobsLifecycle(JobExecutor jobs, ProcessEngine engine) {
        return new SmartLifecycle() {
            @Override
            public void start() {
                jobs.start();
            }

            @Override
            public void stop() {
                jobs.shutdown();
            }

            @Override
            public boolean isRunning() {
                return jobs.isActive();
            }

            @Override
            public int getPhase() {
                return Integer.MAX_VALUE - 1;
            }
        };
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }
}
