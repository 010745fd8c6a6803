/** Drawing a form (様式を作る): edits that can be taken back, properties, conditions, differences, test cases. Plain Java. */
@NullMarked
package jp.madoguchi.forms.designer;

import org.jspecify.annotations.NullMarked;
