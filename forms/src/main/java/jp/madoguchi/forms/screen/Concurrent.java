package jp.madoguchi.forms.screen;

import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * 同時編集: what somebody saw, what they made of it, and what stands there by now.
 *
 * <p>Nobody overwrites what they have not seen; who changed nothing, or meant the same, is in nobody's way.
 */
public enum Concurrent {

    /** Nothing is to be done: it was not changed, or somebody else made the same of it. */
    NOTHING,

    /** Nobody else touched it. */
    MINE,

    /** Somebody else changed it meanwhile to something else. */
    CONTENDED;

    public static <T extends @Nullable Object> Concurrent of(T seen, T typed, T now, BiPredicate<T, T> same) {
        if (same.test(typed, seen) || same.test(typed, now)) return NOTHING;
        return same.test(seen, now) ? MINE : CONTENDED;
    }

    /** Texts, whatever spaces are around them. */
    public static Concurrent of(String seen, String typed, String now) {
        return of(seen.strip(), typed.strip(), now.strip(), String::equals);
    }
}
