/** 調査: once a year every bureau says when its procedures will be digital. */
@NullMarked
package jp.madoguchi.platform.survey;

import org.jspecify.annotations.NullMarked;
