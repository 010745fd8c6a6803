/** Which days count: working days (開庁日) and fiscal years (年度). */
@NullMarked
package jp.madoguchi.workflows.base.calendar;

import org.jspecify.annotations.NullMarked;
