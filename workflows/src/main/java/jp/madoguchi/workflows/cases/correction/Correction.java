package jp.madoguchi.workflows.cases.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.CorrectionId;
import org.jspecify.annotations.Nullable;

/** 補正依頼: the single items that an applicant is asked to put right, each with its reason. */
public record Correction(CorrectionId id, ApplicationId application, Instant requestedAt, LocalDate dueOn,
        @Nullable Instant answeredAt, String reply, List<CorrectionItem> items) {
}
