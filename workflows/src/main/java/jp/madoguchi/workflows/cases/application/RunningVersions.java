package jp.madoguchi.workflows.cases.application;

import java.util.List;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.db.id.WorkflowVersionId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which running applications go by another version of their steps than the live one (版). */
@Service
public class RunningVersions {

    private final ApplicationMapper mapper;

    RunningVersions(ApplicationMapper mapper) {
        this.mapper = mapper;
    }

    /** The oldest first. */
    public List<ApplicationId> page(ProcedureId procedure, WorkflowVersionId live, int most, int page) {
        return mapper.running(procedure, live, most, page * most);
    }

    public List<ApplicationId> numbered(ProcedureId procedure, WorkflowVersionId live, List<String> numbers) {
        return numbers.isEmpty() ? List.of() : mapper.runningOf(procedure, live, numbers);
    }

    /** The process has to be moved in the same transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void goOnBy(ApplicationId id, WorkflowVersionId version) {
        mapper.goOnBy(id, version);
    }
}
