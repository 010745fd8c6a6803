/** The settings of an element: which there are, how they are read, what they offer. */
@NullMarked
package jp.madoguchi.platform.designer.settings;

import org.jspecify.annotations.NullMarked;
