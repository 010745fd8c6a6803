/** 取消し: what was granted is taken back, proposed by one person and decided by another, with its reason. */
@NullMarked
package jp.madoguchi.workflows.desk.revocation;

import org.jspecify.annotations.NullMarked;
