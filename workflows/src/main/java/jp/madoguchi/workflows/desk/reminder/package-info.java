/** 職員への知らせ: the day's work each morning, a word when it is one's turn, and deadlines for one's own calendar. */
@NullMarked
package jp.madoguchi.workflows.desk.reminder;

import org.jspecify.annotations.NullMarked;
