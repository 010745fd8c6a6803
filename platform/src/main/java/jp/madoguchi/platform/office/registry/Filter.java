package jp.madoguchi.platform.office.registry;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.platform.office.registry.entry.CellReading;
import jp.madoguchi.platform.office.registry.entry.Cells;
import jp.madoguchi.platform.office.registry.entry.DigitalState;
import jp.madoguchi.platform.office.registry.entry.Kind;
import jp.madoguchi.platform.office.registry.entry.Obstacle;
import jp.madoguchi.workflows.base.calendar.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * しぼり込み: which entries of the registry are meant. Everything that is null or blank does not count.
 *
 * @param live デジタル化済 (true) or not yet (false)
 * @param until live at the end of this fiscal year at the latest
 * @param min applications a year at least
 * @param day the registry as it stood at the end of that day, instead of now
 */
public record Filter(@Nullable String q, @Nullable String bureau, @Nullable Kind kind, @Nullable DigitalState progress,
        @Nullable Boolean priority,
        @Nullable Boolean live, @Nullable Integer until, @Nullable Integer plan, @Nullable Obstacle obstacle, @Nullable String answer,
        @Nullable Integer min, @Nullable Integer year, @Nullable Boolean late, @Nullable LocalDate day,
        @Nullable Sort sort) {

    /** 並べ方. */
    public enum Sort { VOLUME, CODE, NAME, BUREAU, PLAN }

    public static final Filter NONE = new Filter(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** As it stands in a URL or a form; what cannot be read does not count. */
    public static Filter read(Map<String, String> typed) {
        return new Filter(typed.get("q"), line(typed.get("bureau")), word(Kind.values(), typed.get("kind")),
                word(DigitalState.values(), typed.get("progress")), truth(typed.get("priority")),
                truth(typed.get("live")), year(typed.get("until")), year(typed.get("plan")),
                        word(Obstacle.values(), typed.get("obstacle")), line(typed.get("answer")),
                number(typed.get("min")), year(typed.get("year")), truth(typed.get("late")), day(typed.get("day")),
                        word(Sort.values(), typed.get("sort")));
    }

    private static @Nullable String line(@Nullable String typed) {
        return typed == null ? null : Fold.line(typed);
    }

    private static <T extends Enum<T>> @Nullable T word(T[] words, @Nullable String typed) {
        return Arrays.stream(words).filter(word -> word.name().equals(typed)).findFirst().orElse(null);
    }

    private static @Nullable Boolean truth(@Nullable String typed) {
        return (typed == null || typed.isEmpty()) ? null : Boolean.valueOf(typed);
    }

    private static @Nullable Integer year(@Nullable String typed) {
        var year = typed == null ? OptionalInt.empty() : FiscalYear.read(typed);
        return year.isPresent() ? Integer.valueOf(year.getAsInt()) : null;
    }

    private static @Nullable Integer number(@Nullable String typed) {
        var plain = typed == null ? "" : Fold.ascii(typed).replace(",", "");
        return plain.matches("\\d{1,9}") ? Integer.valueOf(plain) : null;
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        return typed != null && Cells.date("day", typed) instanceof CellReading.Value value
                ? LocalDate.parse(Objects.requireNonNull(value.patch().get("day")).toString()) : null;
    }

    /** For {@code ilike}; every word has to occur. */
    List<String> patterns() {
        if (q == null) return List.of();
        return Arrays.stream(Fold.line(q).split("[\\s\\p{Z}]+")).filter(word -> !word.isEmpty()).limit(8)
                .map(word -> "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%").toList();
    }

    /** With the bureau, for rows that belong to somebody. */
    public Filter of(@Nullable String other) {
        return new Filter(q, other, kind, progress, priority, live, until, plan, obstacle, answer, min, year, late, day, sort);
    }

    public boolean isBare() {
        return query().isEmpty();
    }

    /** As it stands in a URL, with a leading {@code &}, to be followed by more. */
    public String query() {
        var uri = UriComponentsBuilder.newInstance();
        put(uri, "q", q);
        put(uri, "bureau", bureau);
        put(uri, "kind", kind);
        put(uri, "progress", progress);
        put(uri, "priority", priority);
        put(uri, "live", live);
        put(uri, "until", until);
        put(uri, "plan", plan);
        put(uri, "obstacle", obstacle);
        put(uri, "answer", answer);
        put(uri, "min", min);
        put(uri, "year", year);
        put(uri, "late", late);
        put(uri, "day", day);
        put(uri, "sort", sort);
        var query = uri.build(true).getQuery();
        return query == null ? "" : "&" + query;
    }

    private static void put(UriComponentsBuilder uri, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank())
            uri.queryParam(name, java.net.URLEncoder.encode(value.toString(), java.nio.charset.StandardCharsets.UTF_8));
    }
}
