/** The screens on which a resident fills in a form. */
@NullMarked
package jp.madoguchi.forms.fill;

import org.jspecify.annotations.NullMarked;
