package jp.madoguchi.platform.identity.people;

import jp.madoguchi.db.id.AuthorityId;

/** News: what an identity provider calls {@code said} is the department {@code code} here. */
public record Placed(AuthorityId authority, String said, String code) {
}
