/** The staff's way in, and the owner's view of procedures and forms. */
@NullMarked
package jp.madoguchi.platform.site.home;

import org.jspecify.annotations.NullMarked;
