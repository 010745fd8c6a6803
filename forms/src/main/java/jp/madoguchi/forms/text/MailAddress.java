package jp.madoguchi.forms.text;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Optional;

/**
 * メールアドレス as it may be written to: one address of RFC 5321 without quotes, the domain in ASCII (国際化ドメイン are turned into their
 * xn-- form, RFC 5891). Dots may stand where old carriers let them.
 */
public final class MailAddress {

    private static final int LONGEST = 254;
    private static final String FORM =
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+";

    private MailAddress() {
    }

    /** Empty where it is none. */
    public static Optional<String> read(String typed) {
        var address = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        var at = address.lastIndexOf('@');
        if (at < 1 || address.length() > 2 * LONGEST) return Optional.empty();
        // Long vowels are letters in a Japanese domain, and hyphens nowhere but before it.
        var local = Fold.ascii(address.substring(0, at));
        return domain(address.substring(at + 1).replaceAll("[\\s\\p{Z}]", "")).map(domain -> local + "@" + domain)
                .filter(read -> read.length() <= LONGEST && read.matches(FORM));
    }

    private static Optional<String> domain(String typed) {
        try {
            return Optional.of(IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
