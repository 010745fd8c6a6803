package jp.madoguchi.platform.office.registry;

import jp.madoguchi.platform.office.registry.entry.Column;
import jp.madoguchi.platform.office.registry.entry.Entry;
import jp.madoguchi.platform.office.registry.entry.Known;
import org.jspecify.annotations.Nullable;

/**
 * A cell that can be typed into.
 *
 * @param was what the registry held when it was shown
 * @param now what is typed in it
 * @param conflict what somebody else wrote meanwhile; typing on and saving again replaces that
 */
public record SheetCell(Column column, String was, String now, @Nullable String problem, @Nullable String conflict) {

    static SheetCell of(Column column, Entry entry, CellEdit.Outcome outcome, @Nullable String typed, @Nullable String was) {
        var shown = column.show(entry);
        var key = column.key();
        var conflict = outcome.conflicts().get(key);
        return new SheetCell(column, conflict != null || was == null ? shown : was, typed == null ? shown : typed,
                outcome.problems().get(key), conflict);
    }

    /** Which list of suggestions fits. */
    public @Nullable String list() {
        if (!(column instanceof Known known)) return null;
        return switch (known) {
            case PROGRESS -> "progresses";
            case KIND -> "kinds";
            case BUREAU -> "bureaus";
            case PLAN_YEAR -> "years";
            case OBSTACLES -> "obstacles";
            default -> null;
        };
    }
}
