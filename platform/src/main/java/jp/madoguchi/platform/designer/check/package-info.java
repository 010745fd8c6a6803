/** Whether a draft may be published: mistakes, recorded test cases, blocks of the library, plain words. */
@NullMarked
package jp.madoguchi.platform.designer.check;

import org.jspecify.annotations.NullMarked;
