/** Sign-in, CSRF, headers: one place for what every request has to pass. */
@NullMarked
package jp.madoguchi.platform.security;

import org.jspecify.annotations.NullMarked;
