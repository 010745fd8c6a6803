/** What every page is made of: icons, notices, what is said after an act, the page again where something was wrong. */
@NullMarked
package jp.madoguchi.forms.screen;

import org.jspecify.annotations.NullMarked;
