/** The browser of a resident, who has no session: a random secret in a cookie. */
@NullMarked
package jp.madoguchi.forms.resident;

import org.jspecify.annotations.NullMarked;
