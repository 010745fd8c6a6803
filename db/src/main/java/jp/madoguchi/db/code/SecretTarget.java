package jp.madoguchi.db.code;

import java.util.HexFormat;
import java.util.Locale;
import jp.madoguchi.db.Secret;
import jp.madoguchi.db.id.AuthorityId;

/**
 * What a code or a secret link opens (コードやリンクの行き先).
 *
 * @param purpose which kind of thing; its own name space
 * @param subject for whom or what, in no words that tell of a person
 */
public record SecretTarget(AuthorityId authority, String purpose, String subject) {

    /** A subject made of what is not to be read in the database: an address, the key of a browser. */
    public static String hidden(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    /** A mailbox however its address is written: letters are alike, and what stands behind a plus is the same box. */
    public static String mailbox(String address) {
        return hidden(address.strip().toLowerCase(Locale.ROOT).replaceFirst("\\+[^@]*@", "@"));
    }

    public static String hidden(String text) {
        return hidden(new Secret(text).hash());
    }
}
