/** Sign-in, CSRF, headers: one place for what every request has to pass. */
@NullMarked
package jp.madoguchi.platform.identity.security;

import org.jspecify.annotations.NullMarked;
