package jp.madoguchi.workflows.engine.flow;

import java.util.regex.Pattern;

/**
 * A place in the process (場所), as its id names it: {@code review}, {@code reviewCorrection}, {@code approval_s1}.
 *
 * @param part of the step; the empty string for the step itself
 */
public record Place(String step, String part) {

    public static final String CORRECTION = "Correction";
    private static final Pattern ID = Pattern.compile(
            "([a-z][A-Za-z0-9]*?)(?:_(?!(?:if|way)$)([a-z][A-Za-z0-9]*?))?(?:Correction)?(?:_if|_way|Outcome)?");

    public static Place of(String id) {
        var match = ID.matcher(id);
        if (!match.matches()) return new Place(id, "");
        return new Place(match.group(1), match.group(2) == null ? "" : match.group(2));
    }

    public static String id(String step, String part) {
        return part.isEmpty() ? step : step + "_" + part;
    }

    public String id() {
        return id(step, part);
    }
}
