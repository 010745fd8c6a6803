package jp.madoguchi.platform.office.dashboard;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.platform.office.registry.Line;
import jp.madoguchi.platform.office.registry.entry.Obstacle;
import org.jspecify.annotations.Nullable;

/** Every figure of a definition comes from these cells, so that all of them add up to the same totals. */
record Cube(List<Cell> cells, Definition.Measure measure) {

    private record Alike(String bureau, @Nullable Integer planYear, @Nullable Integer liveYear, List<Obstacle> obstacles) {
    }

    /** Puts lines together that no figure tells apart. */
    static List<Cell> cells(Stream<Line> lines, int volumeYear) {
        var sums = new HashMap<Alike, long[]>();
        lines.forEach(line -> {
            var sum = sums.computeIfAbsent(new Alike(line.bureau(), line.planYear(), line.liveYear(),
                    line.obstacles()), any -> new long[2]);
            sum[0]++;
            sum[1] += line.volume(volumeYear);
        });
        return sums.entrySet().stream().map(entry -> new Cell(entry.getKey().bureau, entry.getKey().planYear,
                entry.getKey().liveYear, entry.getKey().obstacles,
                entry.getValue()[0], entry.getValue()[1])).toList();
    }

    Cube of(@Nullable String bureau) {
        return bureau == null || bureau.isEmpty() ? this
                : new Cube(cells.stream().filter(cell -> cell.bureau().equals(bureau)).toList(), measure);
    }

    private ToLongFunction<Cell> amount() {
        return measure == Definition.Measure.PROCEDURES ? Cell::procedures : Cell::volume;
    }

    long sum(Predicate<Cell> which) {
        return cells.stream().filter(which).mapToLong(amount()).sum();
    }

    long procedures(Predicate<Cell> which) {
        return cells.stream().filter(which).mapToLong(Cell::procedures).sum();
    }

    Ratio live(int year) {
        return new Ratio(sum(cell -> cell.isLiveBy(year)), sum(cell -> true));
    }

    Ratio planned(int year) {
        return new Ratio(sum(cell -> cell.isPlannedBy(year)), sum(cell -> true));
    }

    /** The bureau with most first. */
    Map<String, Ratio> bureaus(int year) {
        var names = cells.stream().map(Cell::bureau).distinct().collect(Collectors.toMap(name -> name, name -> of(name).live(year)));
        var sorted = new LinkedHashMap<String, Ratio>();
        names.entrySet().stream().sorted(Comparator.<Map.Entry<String, Ratio>>comparingLong(entry -> -entry.getValue()
                .total()).thenComparing(Map.Entry::getKey))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /** What is in the way of those not live at the end of the year; one with two obstacles counts under both. */
    Map<Obstacle, Cube> obstacles(int year) {
        var rest = cells.stream().filter(cell -> !cell.isLiveBy(year)).toList();
        var found = new LinkedHashMap<Obstacle, Cube>();
        java.util.Arrays.stream(Obstacle.values())
                .map(obstacle -> Map.entry(obstacle,
                new Cube(rest.stream().filter(cell -> cell.obstacles().contains(obstacle)).toList(), measure)))
                .filter(entry -> !entry.getValue().cells.isEmpty())
                .sorted(Comparator.comparingLong(entry -> -entry.getValue().sum(cell -> true)))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }
}
