/** 手続: what can be applied for. */
@NullMarked
package jp.madoguchi.platform.procedure;

import org.jspecify.annotations.NullMarked;
