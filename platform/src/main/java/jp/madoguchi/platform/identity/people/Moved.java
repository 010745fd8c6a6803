package jp.madoguchi.platform.identity.people;

import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.PersonId;

/** News: a transfer took effect, as {@code by} had written it. */
public record Moved(AuthorityId authority, PersonId by, String number) {
}
