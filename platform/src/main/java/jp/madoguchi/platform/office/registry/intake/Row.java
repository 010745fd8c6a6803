package jp.madoguchi.platform.office.registry.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of the file; JSON texts as the database takes them, null where there is nothing to say. */
record Row(int n, String cells, @Nullable String code, @Nullable String patch, @Nullable String months, @Nullable String problems) {

    static Row raw(int n, String cells) {
        return new Row(n, cells, null, null, null, null);
    }

    /** Cells of a row with its number, as they are read back. */
    record Cells(int n, List<String> cells) {
    }
}
