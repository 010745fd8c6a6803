package jp.madoguchi.forms.fill;

import java.time.Duration;
import jp.madoguchi.db.Secret;
import jp.madoguchi.db.id.AuthorityId;

/** News: a code is to be mailed to an address that was typed into a draft of that form. */
public record MailCodeAsked(AuthorityId authority, String address, String form, Secret code) {

    /** How long it may be typed. */
    public static final Duration GOOD = Duration.ofMinutes(30);
}
