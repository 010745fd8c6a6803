/** 調査: once a year every bureau says when its procedures will be digital. */
@NullMarked
package jp.madoguchi.platform.office.survey;

import org.jspecify.annotations.NullMarked;
