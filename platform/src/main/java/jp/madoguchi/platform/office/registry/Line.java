package jp.madoguchi.platform.office.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.madoguchi.db.id.EntryId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.platform.office.registry.entry.IntakeChannel;
import jp.madoguchi.platform.office.registry.entry.Kind;
import jp.madoguchi.platform.office.registry.entry.Obstacle;
import jp.madoguchi.workflows.base.calendar.FiscalYear;
import org.jspecify.annotations.Nullable;

/** An entry without its words: what figures are counted from. */
public record Line(EntryId id, String code, String bureau, Kind kind, boolean priority, Map<String, Long> volumes, List<Obstacle> obstacles,
        @Nullable Integer planYear, @Nullable LocalDate planMonth, @Nullable LocalDate liveFrom,
                @Nullable LocalDate goneOn, @Nullable ProcedureId procedure, int revision) {

    /** In applications; 0 where nobody said. */
    public long volume(int year) {
        return volumes.getOrDefault(Integer.toString(year), 0L);
    }

    public @Nullable Long volume(int year, IntakeChannel channel) {
        return volumes.get(year + "/" + channel);
    }

    /** Whether any channel's yearly count is known. */
    public boolean hasChannels() {
        for (var key : volumes.keySet()) if (key.length() > 4) return true;
        return false;
    }

    public @Nullable Integer liveYear() {
        return liveFrom == null ? null : FiscalYear.of(liveFrom);
    }

    public boolean isGone(LocalDate today) {
        return goneOn != null && !goneOn.isAfter(today);
    }

    /** The plan's time is over on that day. */
    public boolean isPast(LocalDate today) {
        return planYear != null && !(planMonth == null ? FiscalYear.end(planYear).plusDays(1) : planMonth.plusMonths(1)).isAfter(today);
    }
}
