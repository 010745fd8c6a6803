package jp.madoguchi.platform.office.registry.intake;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.ImportId;
import jp.madoguchi.platform.office.registry.entry.Column;
import org.jspecify.annotations.Nullable;

/**
 * 取込: one file on its way into the registry.
 *
 * @param header the names of the file's columns
 * @param mapping for each column the key of the registry's column, or blank where it is left out
 * @param year fiscal year of a column of counts that names none
 * @param done rows of {@code total} that the work under way is through with
 */
record Import(ImportId id, AuthorityId authority, String fileName, Instant uploadedAt, @Nullable String person,
        ImportState state, List<String> header,
        List<String> mapping, int year, boolean retire, int total, int done, String problem, @Nullable Counts result, Instant beatAt) {

    /** What would happen, or has happened, to the registry. */
    record Counts(int added, int changed, int unchanged, int gone, int bad) {
    }

    /** A cell that cannot be taken over: row as the file's program counts them, column by its name there. */
    record Bad(int row, String column, String value, String code) {
    }

    public List<String> names() {
        return header;
    }

    /** Registry columns that more than one column of the file is to fill. */
    public List<String> doubled() {
        return mapping.stream().filter(key -> !key.isEmpty() && mapping.indexOf(key) != mapping.lastIndexOf(key)).distinct()
                .map(key -> Column.of(key).map(Column::label).orElse(key)).toList();
    }

    public boolean hasCode() {
        return mapping.contains("CODE");
    }

    public boolean isMapped() {
        return hasCode() && doubled().isEmpty();
    }

    public boolean isFine() {
        return state == ImportState.READY && isMapped() && result != null && result.bad() == 0;
    }

    public boolean isStuck(Instant now) {
        return state.isWork() && beatAt.plusSeconds(60).isBefore(now);
    }
}
