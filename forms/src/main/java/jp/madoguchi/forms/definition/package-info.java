/** A form (様式) as data, and its check before publishing. Plain Java. */
@NullMarked
package jp.madoguchi.forms.definition;

import org.jspecify.annotations.NullMarked;
