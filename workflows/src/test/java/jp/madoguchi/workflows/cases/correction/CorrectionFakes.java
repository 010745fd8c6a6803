package jp.madoguchi.workflows.cases.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.CorrectionId;

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
}
