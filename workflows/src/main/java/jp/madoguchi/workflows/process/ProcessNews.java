package jp.madoguchi.workflows.process;

import jp.madoguchi.db.id.ApplicationId;

/** News from the process for the feature that does the work. Whoever hears it works in the engine's transaction. */
public sealed interface ProcessNews {

    ApplicationId application();

    /** The process has come to a step where a person has to act. */
    record Waiting(ApplicationId application, For whom, String step, String task) implements ProcessNews {
    }

    /** For whom the process waits. */
    enum For { REVIEW, CORRECTION, APPROVAL }

    /** 標準処理期間 is over; the task stays open. */
    record Overdue(ApplicationId application) implements ProcessNews {
    }

    /** The decision is favourable and everything before the end is done. */
    record Granting(ApplicationId application) implements ProcessNews {
    }

    record Refusing(ApplicationId application) implements ProcessNews {
    }

    /** The step of that key is to issue its document. */
    record Issuing(ApplicationId application, String step) implements ProcessNews {
    }

    /** The applicant did not answer a 補正 in time. */
    record CorrectionMissed(ApplicationId application) implements ProcessNews {
    }
}
