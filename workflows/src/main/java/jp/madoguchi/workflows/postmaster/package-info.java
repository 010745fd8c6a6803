/** メールの点検: whether the authority's mails can arrive at all, and what became of them. */
@NullMarked
package jp.madoguchi.workflows.postmaster;

import org.jspecify.annotations.NullMarked;
