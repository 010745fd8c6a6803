package jp.madoguchi.forms.fill;

import java.time.Instant;
import jp.madoguchi.db.Secret;
import jp.madoguchi.db.id.AuthorityId;

/** News: the link that opens a draft on another device is to be mailed. */
public record ResumeLinkAsked(AuthorityId authority, String address, String form, Secret link, Instant goodUntil) {
}
