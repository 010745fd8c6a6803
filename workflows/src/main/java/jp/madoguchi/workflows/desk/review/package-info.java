/** 審査: the queue and the clerk's screen. */
@NullMarked
package jp.madoguchi.workflows.desk.review;

import org.jspecify.annotations.NullMarked;
