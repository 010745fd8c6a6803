/** 職員: who can sign in. */
@NullMarked
package jp.madoguchi.platform.identity.people;

import org.jspecify.annotations.NullMarked;
