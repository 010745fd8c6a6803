package jp.madoguchi.platform.office.registry.entry;

import java.util.function.Function;
import java.util.stream.Collectors;
import jp.madoguchi.workflows.base.calendar.FiscalYear;
import org.jspecify.annotations.Nullable;

/** The registry's own columns. */
public enum Known implements Column {

    CODE(true, Cells::code, Entry::code),
    NAME(true, typed -> Cells.text("name", typed, 300, true), Entry::name),
    BUREAU(true, typed -> Cells.text("bureau", typed, 100, true), Entry::bureau),
    KIND(true, typed -> Cells.word("kind", "kind", typed), entry -> RegistryWords.of("kind", entry.kind())),
    LEGAL_BASIS(false, typed -> Cells.text("legal_basis", typed, 500, false), Entry::legalBasis),
    SURVEY_ANSWER(true, typed -> Cells.answer("survey_answer", typed), entry -> entry.surveyAnswer().isEmpty() ? ""
            : RegistryWords.answer(entry.surveyAnswer())),
    OBSTACLES(false, typed -> Cells.obstacles("obstacles", typed),
            entry -> entry.obstacles().stream().map(obstacle -> RegistryWords.of("obstacle", obstacle)).collect(Collectors.joining("、"))),
    PRIORITY(true, typed -> Cells.yes("priority", typed), entry -> entry.priority() ? RegistryWords.of("yes.true") : ""),
    PLAN_YEAR(false, typed -> Cells.year("plan_year", typed), entry -> year(entry.planYear())),
    PLAN_MONTH(false, typed -> Cells.month("plan_month", typed), entry -> entry.planMonth() == null ? ""
            : entry.planMonth().toString().substring(0, 7)),
    PROGRESS(false, typed -> typed.isBlank() ? CellReading.nothing() : Cells.word("progress", "progress", typed),
            entry -> RegistryWords.of("progress", entry.progress())),
    LIVE_YEAR(true, typed -> typed.isBlank() ? CellReading.nothing() : liveYear(typed),
            entry -> entry.liveFrom() == null ? "" : year(FiscalYear.of(entry.liveFrom()))),
    LIVE_FROM(true, typed -> typed.isBlank() ? CellReading.nothing() : live(Cells.date("live_from", typed), false),
            entry -> entry.liveFrom() == null ? "" : entry.liveFrom().toString()),
    DELAY_REASON(false, typed -> Cells.text("delay_reason", typed, 500, false), Entry::delayReason),
    NOTES(false, typed -> Cells.text("notes", typed, 2000, false), Entry::notes),
    SOURCE(true, typed -> Cells.text("source", typed, 100, false), Entry::source);

    private final boolean officeOnly;
    private final Function<String, CellReading> reader;
    private final Function<Entry, String> shown;

    Known(boolean officeOnly, Function<String, CellReading> reader, Function<Entry, String> shown) {
        this.officeOnly = officeOnly;
        this.reader = reader;
        this.shown = shown;
    }

    /** Only the digital office changes it; the rest is the bureau's own to say. */
    public boolean isOfficeOnly() {
        return officeOnly;
    }

    @Override
    public String key() {
        return name();
    }

    @Override
    public String label() {
        return RegistryWords.of("column", this);
    }

    @Override
    public CellReading read(String typed) {
        return reader.apply(typed);
    }

    @Override
    public String show(Entry entry) {
        return shown.apply(entry);
    }

    private static String year(@Nullable Integer year) {
        return year == null ? "" : FiscalYear.label(year);
    }

    /** Only the year is known: counted from its last day. */
    private static CellReading liveYear(String typed) {
        var year = FiscalYear.read(typed);
        return year.isEmpty() ? new CellReading.Problem("year")
                : live(CellReading.of("live_from", FiscalYear.end(year.getAsInt()).toString()), true);
    }

    private static CellReading live(CellReading day, boolean yearOnly) {
        if (!(day instanceof CellReading.Value value)) return day;
        var patch = new java.util.HashMap<>(value.patch());
        patch.put("progress", DigitalState.LIVE.name());
        patch.put("year_only", yearOnly);
        return new CellReading.Value(patch);
    }
}
