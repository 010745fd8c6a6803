/** 様式を作る: drawing a form without code, trying it out, having it checked, and putting it live. */
@NullMarked
package jp.madoguchi.platform.designer;

import org.jspecify.annotations.NullMarked;
