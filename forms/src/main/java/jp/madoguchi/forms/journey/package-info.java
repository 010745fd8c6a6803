/** The way through a form, computed from its answers. Plain Java. */
@NullMarked
package jp.madoguchi.forms.journey;

import org.jspecify.annotations.NullMarked;
