/** 手続: what can be applied for. */
@NullMarked
package jp.madoguchi.workflows.base.procedure;

import org.jspecify.annotations.NullMarked;
