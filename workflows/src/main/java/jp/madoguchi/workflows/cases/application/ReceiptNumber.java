package jp.madoguchi.workflows.cases.application;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.madoguchi.forms.text.Fold;

/**
 * 受付番号, as K2-R8-004127-5: procedure, fiscal year, number within both, check digit.
 *
 * <p>The check digit is Damm's (H. M. Damm, 2004): it catches every single wrong digit and every two neighbours swapped.
 */
public record ReceiptNumber(String text) {

    private static final int[][] DAMM = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2}, {7, 0, 9, 2, 1, 5, 4, 8, 6, 3}, {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6}, {6, 1, 2, 3, 0, 4, 5, 9, 7, 8}, {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4}, {8, 9, 4, 5, 3, 6, 2, 0, 1, 7}, {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}};
    private static final Pattern SHAPE = Pattern.compile("([A-Z]{1,3})(\\d{1,4})R(\\d{1,2}?)(\\d{6})(\\d)");

    /** @param year of Reiwa; fiscal, so that it changes in April */
    public static ReceiptNumber of(String prefix, int year, int number) {
        var start = "%s-R%d-%06d".formatted(prefix, year, number);
        return new ReceiptNumber(start + "-" + check(start));
    }

    /** Reads what a person typed, in any width and with or without hyphens; empty when it cannot be one. */
    public static Optional<ReceiptNumber> read(String typed) {
        var plain = Fold.ascii(typed).replace("-", "").toUpperCase(Locale.ROOT);
        var match = SHAPE.matcher(plain);
        if (!match.matches()) return Optional.empty();
        var start = match.group(1) + match.group(2) + "-R" + match.group(3) + "-" + match.group(4);
        return check(start) == Integer.parseInt(match.group(5))
                ? Optional.of(new ReceiptNumber(start + "-" + match.group(5))) : Optional.empty();
    }

    private static int check(String text) {
        return text.chars().filter(Character::isDigit).map(c -> c - '0').reduce(0, (state, digit) -> DAMM[state][digit]);
    }

    @Override
    public String toString() {
        return text;
    }
}
