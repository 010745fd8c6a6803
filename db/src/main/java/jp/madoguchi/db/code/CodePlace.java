package jp.madoguchi.db.code;

import java.util.HexFormat;
import jp.madoguchi.db.Secret;
import jp.madoguchi.db.id.AuthorityId;

/**
 * Where a code counts: one at a time in each place.
 *
 * @param purpose what it opens
 * @param subject for whom or what, in no words that tell of a person
 */
public record CodePlace(AuthorityId authority, String purpose, String subject) {

    /** A subject made of what is not to be read in the database: an address, the key of a browser. */
    public static String hidden(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    public static String hidden(String text) {
        return hidden(new Secret(text).hash());
    }
}
