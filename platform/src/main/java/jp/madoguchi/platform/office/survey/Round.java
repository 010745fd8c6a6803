package jp.madoguchi.platform.office.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * 調査の回: what was asked in one year, until when.
 *
 * @param volumeYear fiscal year whose yearly counts are summed up
 * @param least entries with fewer applications a year are not asked
 */
public record Round(RoundId id, AuthorityId authority, String title, int year, int volumeYear, int least,
        Questions questions, Instant openedAt,
        LocalDate dueOn, @Nullable Instant closedAt) {

    /**
     * What is asked for each entry: when it will be digital, what is in the way, and as many free questions as the office likes.
     *
     * @param when the answers to choose from, by their codes (R8, R9+, adjust)
     */
    public record Questions(List<String> when, List<String> free) {
    }

    public boolean isOpen() {
        return closedAt == null;
    }
}
