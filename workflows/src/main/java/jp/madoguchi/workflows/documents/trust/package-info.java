/**
 * 信頼: which certificates count, whether they were revoked, and what a signature is worth by them. All calls to the
 * signature library's validation are here.
 */
@NullMarked
package jp.madoguchi.workflows.documents.trust;

import org.jspecify.annotations.NullMarked;
