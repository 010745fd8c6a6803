package jp.madoguchi.platform.identity.saml;

/** A message of an identity provider is not accepted. The browser is told nothing of it, administrators read why. */
public final class Rejected extends RuntimeException {

    /** What an administrator can do something about; each has its words in the message files. */
    public enum Why {
        MALFORMED, TOO_LARGE, UNKNOWN_PROVIDER, DESTINATION, ISSUER, STATUS, UNSOLICITED, UNSIGNED, ALGORITHM,
                SIGNATURE, ENCRYPTION, ASSERTIONS,
        NOT_YET, EXPIRED, AUDIENCE, CONFIRMATION, REPLAY, REQUEST, BROWSER, NO_NUMBER, NOT_ACTIVE
    }

    private final Why why;

    /** @param detail for administrators: values of the protocol, nothing about a person */
    public Rejected(Why why, String detail) {
        super(detail, null, false, false);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    static void unless(boolean good, Why why, String detail) {
        if (!good) throw new Rejected(why, detail);
    }
}
