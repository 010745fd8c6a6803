/**
 * The running site: what residents see first (portal), staff's first page (home), the audit, errors and caching (web), the sample.
 *
 * <p>May use: every group. Nobody uses it.
 */
@NullMarked
package jp.madoguchi.platform.site;

import org.jspecify.annotations.NullMarked;
