package jp.madoguchi.forms.submission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;

/** One row of a list of choices: its values by column. */
record MasterRow(@JsonValue Map<String, String> columns) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    MasterRow {
        columns = Map.copyOf(columns);
    }
}
