package jp.madoguchi.platform.office.registry;

import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.screen.Concurrent;
import jp.madoguchi.platform.office.registry.entry.Column;

/** 修正: what somebody saw in a column, and what they typed over it. */
public record CellEdit(Column column, String was, String now) {

    boolean changes() {
        return !was.strip().equals(now.strip());
    }

    /** Whether somebody else wrote something else there meanwhile. */
    boolean isContended(String held) {
        return Concurrent.of(was, now, held) == Concurrent.CONTENDED;
    }

    /**
     * What became of the edits of one entry. Nothing of it was kept unless both are empty.
     *
     * @param problems by key of the column, the code of {@code registry.problem.<code>}
     * @param conflicts by key of the column, what somebody else wrote there meanwhile
     */
    public record Outcome(boolean changed, Map<String, String> problems, Map<String, String> conflicts) {

        static final Outcome NOTHING = new Outcome(false, Map.of(), Map.of());
        public static final Outcome DONE = new Outcome(true, Map.of(), Map.of());

        public boolean isFine() {
            return problems.isEmpty() && conflicts.isEmpty();
        }
    }

    static List<CellEdit> real(List<CellEdit> edits) {
        return edits.stream().filter(CellEdit::changes).toList();
    }
}
