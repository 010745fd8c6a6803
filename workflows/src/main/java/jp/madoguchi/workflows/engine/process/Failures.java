package jp.madoguchi.workflows.engine.process;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.db.id.ApplicationId;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the engine could not do, and the ways to go on: once more, or without it. */
@Service
public class Failures {

    private static final int MOST = 500;

    private final ManagementService management;
    private final RuntimeService runtime;

    Failures(ManagementService management, RuntimeService runtime) {
        this.management = management;
        this.runtime = runtime;
    }

    /** Those that are given up first. */
    public List<Failure> all() {
        return management.createJobQuery().withException().orderByJobRetries().asc().listPage(0, MOST).stream()
                .flatMap(job -> failure(job).stream()).toList();
    }

    public Optional<Failure> find(String id) {
        return Optional.ofNullable(management.createJobQuery().jobId(id).withException().singleResult()).flatMap(this::failure);
    }

    private Optional<Failure> failure(Job job) {
        if (job.getProcessInstanceId() == null) return Optional.empty();
        var instance = runtime.createProcessInstanceQuery().processInstanceId(job.getProcessInstanceId()).singleResult();
        if (instance == null || instance.getBusinessKey() == null) return Optional.empty();
        var place = management.createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId()).singleResult().getActivityId();
        return Optional.of(new Failure(job.getId(), new ApplicationId(UUID.fromString(instance.getBusinessKey())), place,
                job.getExceptionMessage() == null ? "" : job.getExceptionMessage(), job.getRetries(), job.getCreateTime().toInstant(),
                job.getRetries() == 0 || job.getDuedate() == null ? null : job.getDuedate().toInstant()));
    }

    /** Once more, at once; what comes after it is as if it had never failed. */
    @Transactional
    public void retry(Failure failure) {
        management.setJobRetries(failure.job(), 1);
        management.setJobDuedate(failure.job(), null);
    }

    /** Whether the process stands there until it is done; a timer that only tells holds up nothing. */
    public boolean holdsUp(Failure failure) {
        var job = management.createJobQuery().jobId(failure.job()).singleResult();
        return job != null && runtime.getActivityInstance(job.getProcessInstanceId()).getTransitionInstances(failure.place()).length > 0;
    }

    /** Goes on as if it had been done; a timer that only tells is dropped. */
    @Transactional
    public void skip(Failure failure) {
        var job = management.createJobQuery().jobId(failure.job()).singleResult();
        if (job == null) return;
        var waiting = runtime.getActivityInstance(job.getProcessInstanceId()).getTransitionInstances(failure.place()).length > 0;
        if (!waiting) {
            management.deleteJob(failure.job());
            return;
        }
        runtime.createProcessInstanceModification(job.getProcessInstanceId()).cancelAllForActivity(failure.place())
                .startAfterActivity(failure.place()).execute();
    }
}
