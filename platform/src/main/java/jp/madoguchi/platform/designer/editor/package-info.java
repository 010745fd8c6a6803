/** The screens on which a form is drawn, tried and looked at. */
@NullMarked
package jp.madoguchi.platform.designer.editor;

import org.jspecify.annotations.NullMarked;
