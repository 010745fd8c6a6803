/** What templates may say besides Thymeleaf's own: icons and notices. */
@NullMarked
package jp.madoguchi.forms.markup;

import org.jspecify.annotations.NullMarked;
