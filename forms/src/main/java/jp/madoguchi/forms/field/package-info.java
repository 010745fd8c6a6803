/** The kinds of field (項目), one file each. Plain Java. */
@NullMarked
package jp.madoguchi.forms.field;

import org.jspecify.annotations.NullMarked;
