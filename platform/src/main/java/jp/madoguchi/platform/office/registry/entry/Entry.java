package jp.madoguchi.platform.office.registry.entry;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.EntryId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.workflows.base.calendar.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * 手続台帳の一行: one procedure, online or not.
 *
 * @param bureau 部局 that answers for it
 * @param volumes 年間受付件数 by fiscal year ("2021") or fiscal year and channel ("2021/COUNTER")
 * @param planYear fiscal year in which it is to be digital
 * @param liveFrom the day since which it is digital; the last of the fiscal year where only the year is known
 * @param goneOn the day on which the procedure itself was abolished (廃止)
 */
public record Entry(EntryId id, @JsonProperty("authority_id") AuthorityId authority, String code, String name, String bureau, Kind kind,
        @JsonProperty("legal_basis") String legalBasis, SortedMap<String, Long> volumes, @JsonProperty("survey_answer") String surveyAnswer,
        List<Obstacle> obstacles, boolean priority, @JsonProperty("plan_year") @Nullable Integer planYear,
        @JsonProperty("plan_month") @Nullable LocalDate planMonth, DigitalState progress,
                @JsonProperty("live_from") @Nullable LocalDate liveFrom,
        @JsonProperty("delay_reason") String delayReason, String notes, String source, Map<String, String> extra,
        @JsonProperty("procedure_id") @Nullable ProcedureId procedure, @JsonProperty("gone_on") @Nullable LocalDate goneOn, int revision) {

    /** In applications a year; null where nobody said. */
    public @Nullable Long volume(int year) {
        return volumes.get(Integer.toString(year));
    }

    public boolean isLive() {
        return progress == DigitalState.LIVE;
    }

    /** The plan's time is over and it is not digital. */
    public boolean isLate(LocalDate today) {
        return !isLive() && planYear != null && (planMonth != null ? planMonth.plusMonths(1) : FiscalYear.end(planYear)
                .plusDays(1)).compareTo(today) <= 0;
    }
}
