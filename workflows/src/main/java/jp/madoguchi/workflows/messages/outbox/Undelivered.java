package jp.madoguchi.workflows.messages.outbox;

/**
 * News: a notice did not get there. Told once for each.
 *
 * @param how hard (no such address), complaint (called unwanted), policy (refused for what we are or for now) or gaveUp (never taken)
 */
public record Undelivered(Notice notice, String how) {

    /** Whether the address itself is of no use; otherwise the next notice may arrive. */
    public boolean isTheAddress() {
        return how.equals("hard") || how.equals("complaint");
    }
}
