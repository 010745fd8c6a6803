package jp.madoguchi.workflows.cases.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.db.MapperFake;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.CorrectionId;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.forms.submission.Submissions;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.cases.application.ApplicationRows;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.engine.process.Workflows;
import org.jspecify.annotations.Nullable;

/** 補正 in memory under the real {@link Corrections}. */
public final class CorrectionWorld {

    public final MapperFake rows = new MapperFake();
    private @Nullable Correction open;
    private @Nullable Correction answered;

    public CorrectionWorld() {
        rows.answering("open", given -> Optional.ofNullable(open))
                .answering("answered", given -> answered == null ? List.of() : List.of(answered));
    }

    /** Asked for on the 16th of November 2026 until the 30th. */
    public Correction asked(ApplicationId application, CorrectionItem... items) {
        open = new Correction(new CorrectionId(new UUID(8, 1)), application, Instant.parse("2026-11-16T01:00:00Z"),
                LocalDate.of(2026, 11, 30), null, "", List.of(items));
        return open;
    }

    public void answered(ApplicationId application, String reply, CorrectionItem... items) {
        answered = new Correction(new CorrectionId(new UUID(8, 2)), application, Instant.parse("2026-11-10T01:00:00Z"),
                LocalDate.of(2026, 11, 24), Instant.parse("2026-11-12T01:00:00Z"), reply, List.of(items));
    }

    /** Nobody waits for it any more. */
    public void closed() {
        open = null;
    }

    public Corrections of(ApplicationRows under, Submissions submissions, FormVersions forms, Tasks tasks) {
        return new Corrections(under.details(), under.period(), rows.as(CorrectionMapper.class), under.of(tasks), submissions, forms,
                tasks,
                ApplicationFakes.CLOCK);
    }

    public CorrectionRequests requests(Corrections corrections, ApplicationRows under, Tasks tasks, Workflows workflows) {
        return new CorrectionRequests(corrections, rows.as(CorrectionMapper.class), under.period(), under.of(tasks), tasks, workflows,
                under.news::add, ApplicationFakes.CLOCK);
    }
}
