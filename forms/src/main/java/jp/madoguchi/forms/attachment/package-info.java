/** Attached files (添付ファイル) and where their bytes lie. */
@NullMarked
package jp.madoguchi.forms.attachment;

import org.jspecify.annotations.NullMarked;
