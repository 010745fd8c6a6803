package jp.madoguchi.platform.office.dashboard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import jp.madoguchi.platform.office.registry.entry.Entry;
import jp.madoguchi.platform.office.survey.Matrix;
import jp.madoguchi.workflows.cases.figures.DecisionTime;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one page of figures shows, for one definition, fiscal year and (or all) bureaus.
 *
 * @param actual null for a year that has not come
 * @param figures frozen figures of the year, the latest first
 * @param next what is planned for the year after, and where the ratio would be then
 */
public record Board(Definition definition, String words, int year, int thisYear, String bureau, @Nullable Ratio actual,
        Ratio planned, @Nullable Ratio previous,
        Definition.@Nullable Target target, List<Figure> figures, Next next, List<Charts.Point> points,
                List<Charts.Bar> bureaus, List<Charts.Dot> months,
        List<Charts.Bar> obstacles, List<Entry> late, List<Entry> live, List<Entry> coming, List<Entry> rest,
                long restProcedures, List<Charts.Bar> received,
        List<DecisionTime> speed, List<Other> others, @Nullable Matrix matrix, Map<String, Table> tables) {

    /** What comes in the next fiscal year. */
    public record Next(int year, long procedures, long amount, Ratio then) {
    }

    /** Another definition's ratio of the same year. */
    public record Other(Definition definition, String words, @Nullable Ratio ratio) {
    }

    /** What the shown figure counts: of a frozen one, as it was defined that day. */
    public Definition.Measure measure() {
        return figures.isEmpty() ? definition.measure() : figures.getFirst().basis().definition().measure();
    }

    public boolean countsArrivals() {
        return definition.measure() == Definition.Measure.RECEIVED;
    }

    /** They fit on a page as a picture. */
    public boolean hasFewBureaus() {
        return bureaus.size() <= 18;
    }

    public boolean isClosed() {
        return year < thisYear;
    }

    public boolean isFrozen() {
        return !figures.isEmpty();
    }

    /** In points; positive while the target is not reached. */
    public @Nullable BigDecimal toTarget() {
        return target == null || actual == null ? null : target.percent().subtract(actual.percent()).setScale(1);
    }

    public boolean isReached() {
        var gap = toTarget();
        return gap != null && gap.signum() <= 0;
    }

    public @Nullable BigDecimal gained() {
        return actual == null || previous == null ? null : actual.percent().subtract(previous.percent());
    }

    /** Where the target stands on a bar of 500. */
    public int targetAt() {
        return target == null ? 0 : target.percent().multiply(BigDecimal.valueOf(5)).intValue();
    }

    /** Where its words end, so that they stay on the picture and clear of "100%". */
    public int targetWordsAt() {
        return Math.clamp(targetAt() + 20, 90, 440);
    }

    public String targetLine() {
        return Charts.targets(points);
    }

    public String actualLine() {
        return Charts.actuals(points);
    }

    /** How far a published text is from what the registry gives, in applications. */
    public long statedGap() {
        return definition.stated() == null || actual == null ? 0 : definition.stated().digital() - actual.digital();
    }
}
