/** この窓口のアカウント: staff of authorities without an identity provider, and for the day on which it does not answer. */
@NullMarked
package jp.madoguchi.platform.identity.password;

import org.jspecify.annotations.NullMarked;
