package jp.madoguchi.workflows.cases.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.db.id.WorkflowVersionId;

/** Says which applications go by other versions, and by which they go on. */
public final class VersionFakes extends RunningVersions {

    public final Map<ApplicationId, WorkflowVersionId> now = new LinkedHashMap<>();
    public final List<Integer> pages = new ArrayList<>();
    private final List<ApplicationId> running;

    public VersionFakes(ApplicationId... running) {
        super(null);
        this.running = List.of(running);
    }

    @Override
    public List<ApplicationId> page(ProcedureId procedure, WorkflowVersionId live, int most, int page) {
        pages.add(most * page);
        return running;
    }

    @Override
    public List<ApplicationId> numbered(ProcedureId procedure, WorkflowVersionId live, List<String> numbers) {
        return running.stream().filter(id -> numbers.contains(ApplicationFakes.application(id, null, null).receiptNumber()))
                .toList();
    }

    @Override
    public void goOnBy(ApplicationId id, WorkflowVersionId version) {
        now.put(id, version);
    }
}
