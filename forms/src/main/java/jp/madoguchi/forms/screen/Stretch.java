package jp.madoguchi.forms.screen;

import java.util.List;

/**
 * 一覧の一区切り: some rows of a list that may be long, and whether there are others behind them.
 *
 * @param at which one, from 0
 */
public record Stretch<T>(List<T> rows, int at, boolean isMore) {

    /** Rows of one. */
    public static final int ROWS = 200;

    private static final int DIGITS = 5;

    /**
     * @param found the rows from {@link #from} on, and one more where there are more
     */
    public static <T> Stretch<T> of(List<T> found, int at) {
        return new Stretch<>(found.subList(0, Math.min(ROWS, found.size())), at, found.size() > ROWS);
    }

    /** As an address has it; whatever is no number is the first. */
    public static int at(String typed) {
        var isNumber = !typed.isEmpty() && typed.length() <= DIGITS && typed.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Integer.parseInt(typed) : 0;
    }

    /** How many rows come before it. */
    public static int from(int at) {
        return at * ROWS;
    }
}
