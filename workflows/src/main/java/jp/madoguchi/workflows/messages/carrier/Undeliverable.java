package jp.madoguchi.workflows.messages.carrier;

/** It will never get there: there is no such mailbox, number or browser any more. Trying again is no use. */
public final class Undeliverable extends Exception {

    /** @param why a short code for the log and the clerk, without the address */
    public Undeliverable(String why) {
        super(why);
    }
}
