package jp.madoguchi.workflows.messages.ics;

import java.time.LocalDate;

/**
 * A whole day of a calendar.
 *
 * @param id the same when it is told again; link where more is to be read
 */
public record Marked(String id, LocalDate day, String title, String link) {
}
