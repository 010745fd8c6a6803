package jp.madoguchi.forms.designer;

import java.util.regex.Pattern;
import jp.madoguchi.forms.text.Fold;

/**
 * The bound of a date as an owner sets it (日付の範囲).
 *
 * @param kind day, today, before (today) or after (today)
 * @param unit Y, M or D
 */
public record Bound(String kind, String n, String unit, String day) {

    private static final Pattern MOVED = Pattern.compile("today([-+])P(\\d{1,4})([YMD])");

    public static Bound of(String text) {
        if (text.equals("today")) return new Bound("today", "", "Y", "");
        var moved = MOVED.matcher(text);
        if (moved.matches()) return new Bound(moved.group(1).equals("-") ? "before" : "after", moved.group(2), moved.group(3), "");
        return new Bound("day", "", "Y", text);
    }

    /** As the field keeps it; what is not typed yet is a mistake that the check finds. */
    static String read(String kind, String n, String unit, String day) {
        var count = Fold.digits(n).matches("\\d{1,4}") ? Fold.digits(n) : "1";
        var of = unit.matches("[YMD]") ? unit : "Y";
        return switch (kind) {
            case "today" -> "today";
            case "before" -> "today-P" + count + of;
            case "after" -> "today+P" + count + of;
            default -> Fold.line(day);
        };
    }
}
