/** Publishing (公開): a second person checks, a day is set, older versions stay. */
@NullMarked
package jp.madoguchi.platform.designer.release;

import org.jspecify.annotations.NullMarked;
