package jp.madoguchi.workflows.cases.application;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 経過: one thing that happened to an application; its words are {@code event.<kind>}. */
public record Happening(Instant at, String kind, @Nullable String person, String detail) {

    private static final Set<String> YEN = Set.of("reduced", "refundProposed", "refunded", "paidAtCounter");
    private static final Set<String> WORDS = Set.of("returned", "glyphs", "approved", "approvedFor", "fileLost", "fileFound");

    /** Its detail is an amount (円). */
    public boolean isMoney() {
        return YEN.contains(kind);
    }

    /** Its detail is said as it stands: a reason, a name. */
    public boolean hasWords() {
        return WORDS.contains(kind);
    }
}
