package jp.madoguchi.workflows.messages.carrier;

import java.time.Clock;

/** Settings of mail for the tests of other packages. */
public final class Senders {

    private Senders() {
    }

    public static MailSettings settings(String from) {
        return new MailSettings(from, "", Clock.systemUTC());
    }

    /** Where the relay signs. */
    public static Dkim dkim() {
        return new Dkim(settings("a@example.jp"), "madoguchi", "");
    }
}
