package jp.madoguchi.workflows.messages.mailcheck;

/**
 * What was found about one way by which receivers tell our mails from forged ones.
 *
 * @param what spf, dkim or dmarc
 * @param code of the words, {@code mail.found.<what>.<code>}; what to do is said with it
 * @param name and record to be put into the DNS, where something is to be done; found what is there
 */
public record Finding(String what, String code, Tone tone, String name, String record, String found) {

    /** As the design calls them: good, warn, bad, plain (cannot be said). */
    public enum Tone { GOOD, WARN, BAD, PLAIN }
}
