package jp.madoguchi.platform.office.registry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.madoguchi.platform.office.registry.entry.CellReading;
import jp.madoguchi.platform.office.registry.entry.Column;
import jp.madoguchi.platform.office.registry.entry.Entry;
import jp.madoguchi.platform.office.registry.entry.Known;
import jp.madoguchi.workflows.base.calendar.FiscalYear;
import org.jspecify.annotations.Nullable;

/** The cells of one row, read: what is to change, and what is wrong with them by key of the column. */
public final class Patch {

    private final LocalDate today;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private final Map<String, Object> months = new LinkedHashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();

    public Patch(LocalDate today) {
        this.today = today;
    }

    @SuppressWarnings("unchecked")
    public void read(Column column, String typed) {
        switch (column.read(typed)) {
            case CellReading.Problem problem -> problems.put(column.key(), problem.code());
            case CellReading.Value value -> value.patch().forEach((key, part) -> {
                if (key.equals("live_from") && isFuture(LocalDate.parse(part.toString()))) problems.put(column.key(), "future");
                if (key.equals("months")) months.putAll((Map<String, Object>) part);
                else if (key.equals("volumes") || key.equals("extra")) (
                        (Map<String, Object>) values.computeIfAbsent(key, any -> new HashMap<String, Object>()))
                        .putAll((Map<String, Object>) part);
                else {
                    if (key.equals("progress") && values.containsKey(key)
                            && !part.equals(values.get(key))) problems.put(column.key(), "contradicts");
                    values.put(key, part);
                }
            });
        }
    }

    /** What a person empties is taken back; what an empty cell of a file says nothing about is not. */
    public void clear(Column column) {
        if (column instanceof Column.Volume volume) putVolume(volume.column(), null);
        else if (column == Known.PROGRESS || column == Known.LIVE_FROM) problems.put(column.key(), "required");
        else read(column, "");
    }

    @SuppressWarnings("unchecked")
    private void putVolume(String key, @Nullable Object count) {
        ((Map<String, @Nullable Object>) values.computeIfAbsent("volumes", any -> new HashMap<String, Object>())).put(key, count);
    }

    /** The last day of the running fiscal year stands for "some day of this year". */
    private boolean isFuture(LocalDate day) {
        return day.isAfter(today) && !day.equals(FiscalYear.end(FiscalYear.of(today)));
    }

    /** Rules between columns: the plan's month lies in the plan's year. */
    public void check(@Nullable Entry entry) {
        var month = values.containsKey("plan_month") ? values.get("plan_month") : entry == null
                || entry.planMonth() == null ? null : entry.planMonth().toString();
        var year = values.containsKey("plan_year") ? values.get("plan_year") : entry == null ? null : entry.planYear();
        if (month == null || (!values.containsKey("plan_month") && !values.containsKey("plan_year"))) return;
        if (year == null && !values.containsKey("plan_month")) {
            values.put("plan_month", null);
            return;
        }
        var implied = FiscalYear.of(LocalDate.parse(month.toString()));
        if (year == null || !values.containsKey("plan_year")) values.put("plan_year", implied);
        else if (!values.containsKey("plan_month")) values.put("plan_month", implied == (Integer) year ? month : null);
        else if (implied != (Integer) year) problems.put(Known.PLAN_MONTH.key(), "planMonth");
    }

    public Map<String, @Nullable Object> values() {
        return values;
    }

    /** Counts by "2026-04/COUNTER". */
    public Map<String, Object> months() {
        return months;
    }

    public Map<String, String> problems() {
        return problems;
    }
}
