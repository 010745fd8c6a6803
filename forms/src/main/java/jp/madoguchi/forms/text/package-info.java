/** Texts in several languages, folding of widths, Japanese dates. Plain Java. */
@NullMarked
package jp.madoguchi.forms.text;

import org.jspecify.annotations.NullMarked;
