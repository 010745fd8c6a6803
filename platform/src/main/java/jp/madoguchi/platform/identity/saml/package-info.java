/**
 * SAML 2.0 as a service provider: messages and their checks, and nothing else; every call of OpenSAML is in here, so
 * that it can be swapped.
 */
@NullMarked
package jp.madoguchi.platform.identity.saml;

import org.jspecify.annotations.NullMarked;
