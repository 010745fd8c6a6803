package jp.madoguchi.forms.submission;

import jp.madoguchi.db.Secret;

/**
 * 申請者 at a browser, known by nothing but the secret in its cookie.
 *
 * <p>There is no session on the server: the secret opens drafts and status pages whose tables hold its hash, so any
 * node can answer any request.
 */
public record Resident(Secret key) {
}
