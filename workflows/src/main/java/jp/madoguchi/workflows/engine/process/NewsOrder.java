package jp.madoguchi.workflows.engine.process;

/**
 * In which order features hear the same news, all of them in the transaction that made it. Whoever is not named here hears it last,
 * in no order, and may rely on all that is. The whole chain from a decision to the mail is told in docs/request-lifecycle.md.
 */
public final class NewsOrder {

    /** 補正 and 意見照会 that nobody waits for any more are closed while their task is still open. */
    public static final int CLOSE_WHAT_IS_OPEN = -20;

    /** That somebody has to act is written into our own rows; all others find it there. What is over ({@code Gone}) is closed last. */
    public static final int KEEP_TASKS = -10;

    /** Documents are drawn before the decision is written down, so that nothing is decided whose document cannot be drawn. */
    public static final int DRAW_DOCUMENTS = 0;

    /** 処分 is written down; whoever tells the applicant hears of it afterwards and finds the documents. */
    public static final int DECIDE = 10;

    private NewsOrder() {
    }
}
