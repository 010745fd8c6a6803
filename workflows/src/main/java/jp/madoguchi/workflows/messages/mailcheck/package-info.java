/** メールの点検: whether the authority's mails can arrive at all, and what became of them. */
@NullMarked
package jp.madoguchi.workflows.messages.mailcheck;

import org.jspecify.annotations.NullMarked;
