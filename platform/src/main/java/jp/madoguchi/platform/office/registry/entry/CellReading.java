package jp.madoguchi.platform.office.registry.entry;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of a typed cell: a part of a patch, or a problem whose words are {@code registry.problem.<code>}. */
public sealed interface CellReading {

    /** Columns of the table and their new values; none where the cell says nothing. */
    record Value(Map<String, Object> patch) implements CellReading {
    }

    record Problem(String code) implements CellReading {
    }

    static CellReading nothing() {
        return new Value(Map.of());
    }

    static CellReading of(String column, @Nullable Object value) {
        var patch = new HashMap<String, @Nullable Object>();
        patch.put(column, value);
        return new Value(Collections.unmodifiableMap(patch));
    }
}
