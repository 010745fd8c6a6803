package jp.madoguchi.forms.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A day as a browser's date field sends it (2026-11-28), in the years that a counter has to do with. */
public final class TypedDay {

    private TypedDay() {
    }

    /** Empty where nothing was typed, or no day. */
    public static Optional<LocalDate> read(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed))
                    .filter(day -> day.getYear() > 1900 && day.getYear() < 9999);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Something was typed, and it is no day. */
    public static boolean isWrong(@Nullable String typed) {
        return typed != null && !typed.isBlank() && read(typed).isEmpty();
    }
}
