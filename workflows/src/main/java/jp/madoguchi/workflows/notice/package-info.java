/** 通知: the outbox and its mail. */
@NullMarked
package jp.madoguchi.workflows.notice;

import org.jspecify.annotations.NullMarked;
