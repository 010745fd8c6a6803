/** Conditions (条件) over answers, as data. Plain Java. */
@NullMarked
package jp.madoguchi.forms.condition;

import org.jspecify.annotations.NullMarked;
