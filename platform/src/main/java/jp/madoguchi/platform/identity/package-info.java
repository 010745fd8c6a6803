/**
 * Who you are: staff by their authority's account (saml, provider) or one of this site (password, passkey), the register of staff
 * (people), residents' accounts (account), sessions and who may open what (security).
 *
 * <p>May use: the modules below. Office and designer do not use it, nor it them.
 */
@NullMarked
package jp.madoguchi.platform.identity;

import org.jspecify.annotations.NullMarked;
