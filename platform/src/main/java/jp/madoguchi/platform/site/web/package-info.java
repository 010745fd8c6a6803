/** What all pages share: the authority, errors, request ids. */
@NullMarked
package jp.madoguchi.platform.site.web;

import org.jspecify.annotations.NullMarked;
