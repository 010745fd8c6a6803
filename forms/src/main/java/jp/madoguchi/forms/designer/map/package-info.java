/** 道すじの図: a form drawn as its ways. */
@NullMarked
package jp.madoguchi.forms.designer.map;

import org.jspecify.annotations.NullMarked;
