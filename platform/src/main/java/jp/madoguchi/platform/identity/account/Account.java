package jp.madoguchi.platform.identity.account;

import java.util.UUID;
import jp.madoguchi.db.id.AuthorityId;

/** 申請者のアカウント: a mail address that was confirmed. */
record Account(UUID id, AuthorityId authority, String mail) {
}
