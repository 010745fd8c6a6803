/** 団体 and 所属: whose counter this is, and whom to ask. */
@NullMarked
package jp.madoguchi.platform.authority;

import org.jspecify.annotations.NullMarked;
