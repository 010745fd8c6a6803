package jp.madoguchi.workflows.cases.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.CorrectionId;
import jp.madoguchi.workflows.cases.task.Task;

/** A 補正 that is open until a day, for tests of when it is over. */
public final class CorrectionFakes extends Corrections {

    private final LocalDate dueOn;

    public CorrectionFakes(LocalDate dueOn) {
        super(null, null, null, null, null, null, null, null);
        this.dueOn = dueOn;
    }

    @Override
    public Optional<Correction> open(ApplicationId application) {
        return Optional.of(new Correction(new CorrectionId(new UUID(0, 1)), application, Instant.EPOCH, dueOn, null,
                "", List.of()));
    }

    /** Remembers what was given back, and for what. */
    public static final class Requests extends CorrectionRequests {

        public final List<String> given = new ArrayList<>();

        public Requests() {
            super(null, null, null, null, null, null, null, null);
        }

        @Override
        public void giveBack(Task task, List<CorrectionItem> items, String note) {
            items.forEach(item -> given.add(task.id() + " " + item.field() + " " + item.reason()));
        }
    }
}
