/** The draft of a procedure's form and steps that its owners change, one change after another, with undo. */
@NullMarked
package jp.madoguchi.platform.designer.draft;

import org.jspecify.annotations.NullMarked;
