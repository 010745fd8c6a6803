package jp.madoguchi.db.work;

import java.time.Instant;

/**
 * 取り置き: an item that failed.
 *
 * @param item the id of what it is about
 * @param problem the class and place of the last failure, never its message
 * @param aside it is not tried any more, until somebody asks
 */
public record SetAside(String work, String item, int failures, String problem, Instant firstAt, Instant nextAt, boolean aside) {
}
