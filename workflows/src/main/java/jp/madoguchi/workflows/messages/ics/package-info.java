/** 暦: dates in the form that phones and office calendars take. */
@NullMarked
package jp.madoguchi.workflows.messages.ics;

import org.jspecify.annotations.NullMarked;
