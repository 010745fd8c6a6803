/** The resident's way in: search, procedure pages, drafts to go on with. */
@NullMarked
package jp.madoguchi.platform.site.portal;

import org.jspecify.annotations.NullMarked;
