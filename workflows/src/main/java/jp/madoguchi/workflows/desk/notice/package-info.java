/** 通知: who is told what, and when. */
@NullMarked
package jp.madoguchi.workflows.desk.notice;

import org.jspecify.annotations.NullMarked;
