package jp.madoguchi.workflows.engine.process;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import jp.madoguchi.db.id.ApplicationId;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.AsyncContinuationJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.beans.factory.ObjectProvider;

/**
 * 先に外へ: the engine's jobs, where one that calls another system calls it before its transaction begins. The job's lock is the lease, its
 * tries and pauses are the engine's, and where the process has gone on meanwhile the answer is dropped with the job.
 *
 * <p>Only steps that call another system are written as continuations.
 */
class OutsideFirst extends SpringJobExecutor {

    /** What was answered to the job that this thread does, for the step that it takes. */
    private static final ThreadLocal<Runnable> ANSWER = new ThreadLocal<>();

    private static final int TRANSACTIONS = 4;

    private final Semaphore working = new Semaphore(TRANSACTIONS, true);
    private final ObjectProvider<Outside> outside;

    OutsideFirst(ObjectProvider<Outside> outside) {
        this.outside = outside;
    }

    /** Within the engine's transaction. */
    static void takeAnswer() {
        var answer = ANSWER.get();
        if (answer == null) throw new IllegalStateException("another system is called by the engine's jobs only");
        ANSWER.remove();
        answer.run();
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobs, ProcessEngineImpl engine) {
        return new ExecuteJobsRunnable(jobs, engine) {
            @Override
            protected void executeJob(String job, CommandExecutor commands, JobFailureCollector failures) {
                try {
                    ask(engine, job);
                    working.acquireUninterruptibly();
                    try {
                        super.executeJob(job, commands, failures);
                    } finally {
                        working.release();
                    }
                } finally {
                    ANSWER.remove();
                }
            }
        };
    }

    private void ask(ProcessEngine engine, String id) {
        try {
            answer(engine, id);
        } catch (RuntimeException | Error e) {
            // The job fails with it, so that the engine counts the try and says why.
            ANSWER.set(() -> {
                throw e;
            });
        }
    }

    private void answer(ProcessEngine engine, String id) {
        var management = engine.getManagementService();
        if (!(management.createJobQuery().jobId(id).singleResult() instanceof JobEntity job)
                || !AsyncContinuationJobHandler.TYPE.equals(job.getJobHandlerType())) return;
        var instance = engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(job.getProcessInstanceId()).singleResult();
        if (instance == null) return;
        var answer = outside.getObject().ask(new ApplicationId(UUID.fromString(instance.getBusinessKey())), place(management, job));
        ANSWER.set(answer);
    }

    private static String place(ManagementService management, JobEntity job) {
        return management.createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId()).singleResult().getActivityId();
    }
}
