/** 決裁: another person decides what the clerk proposed. */
@NullMarked
package jp.madoguchi.workflows.desk.approval;

import org.jspecify.annotations.NullMarked;
