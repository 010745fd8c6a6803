/** 団体 and 所属: whose counter this is, and whom to ask. */
@NullMarked
package jp.madoguchi.workflows.base.authority;

import org.jspecify.annotations.NullMarked;
