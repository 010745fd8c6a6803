/** 職員: who can sign in. */
@NullMarked
package jp.madoguchi.platform.people;

import org.jspecify.annotations.NullMarked;
