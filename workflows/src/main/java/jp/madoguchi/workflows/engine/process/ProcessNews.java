package jp.madoguchi.workflows.engine.process;

import java.util.Locale;
import jp.madoguchi.db.id.ApplicationId;

/** News from the process for the feature that does the work. Whoever hears it works in the engine's transaction. */
public sealed interface ProcessNews {

    ApplicationId application();

    /** The process has come to a place where somebody has to act. */
    record Waiting(ApplicationId application, For whom, String place, String task) implements ProcessNews {
    }

    /** Nobody has to act on that task any more, without its having been done: time ran out, others decided, the applicant withdrew. */
    record Gone(ApplicationId application, String task) implements ProcessNews {
    }

    /** For whom or what the process waits. */
    enum For {
        REVIEW, CORRECTION, APPROVAL, JOINT, OPINION, CONFIRMATION, SIGNATURE, PAYMENT, DRAW, WAIT;

        /** The name by which a written process calls what tells of it. */
        String delegate() {
            return "enter" + name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }
    }

    /** 標準処理期間 is over; the task stays open. */
    record Overdue(ApplicationId application) implements ProcessNews {
    }

    /** The days of a step are nearly over ({@code late} false) or over; the task stays open. */
    record Running(ApplicationId application, String task, boolean late) implements ProcessNews {
    }

    /** The decision is favourable and everything before the end is done. */
    record Granting(ApplicationId application) implements ProcessNews {
    }

    record Refusing(ApplicationId application) implements ProcessNews {
    }

    /** It ends without a decision. */
    record Closing(ApplicationId application) implements ProcessNews {
    }

    /** The step of that key is to issue its document. */
    record Issuing(ApplicationId application, String step) implements ProcessNews {
    }

    /** The applicant did not answer a 補正 in time. */
    record CorrectionMissed(ApplicationId application, String place) implements ProcessNews {
    }

    /** The step of that key is to give a number. */
    record Numbering(ApplicationId application, String step) implements ProcessNews {
    }

    /** The step of that key is to tell somebody. */
    record Notifying(ApplicationId application, String step) implements ProcessNews {
    }

    /** The step of that key is to put the application on a public list. */
    record Publishing(ApplicationId application, String step) implements ProcessNews {
    }
}
