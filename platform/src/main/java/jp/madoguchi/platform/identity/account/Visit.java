package jp.madoguchi.platform.identity.account;

import jp.madoguchi.db.Secret;
import jp.madoguchi.forms.submission.Resident;

/**
 * A browser that is signed in to an account.
 *
 * @param key the secret of this sign-in
 * @param resident what the browser is for drafts and status pages
 */
record Visit(Account account, Secret key, Resident resident) {
}
