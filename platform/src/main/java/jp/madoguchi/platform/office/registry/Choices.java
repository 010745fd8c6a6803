package jp.madoguchi.platform.office.registry;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jp.madoguchi.platform.office.registry.entry.DigitalState;
import jp.madoguchi.platform.office.registry.entry.Kind;
import jp.madoguchi.platform.office.registry.entry.Obstacle;
import jp.madoguchi.platform.office.registry.entry.RegistryWords;
import jp.madoguchi.workflows.base.calendar.FiscalYear;

/** 選択肢 for the drop-downs of the registry's screens. */
public record Choices(List<String> bureaus, List<Option> kinds, List<Option> progresses, List<Option> obstacles, List<Option> years) {

    public record Option(String value, String label) {
    }

    public static Choices of(List<String> bureaus, int thisYear) {
        return new Choices(bureaus, options("kind", Kind.values()), options("progress", DigitalState.values()),
                options("obstacle", Obstacle.values()),
                IntStream.rangeClosed(2019, thisYear + 5)
                        .mapToObj(year -> new Option(Integer.toString(year), FiscalYear.label(year))).toList());
    }

    public static List<Option> options(String group, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> new Option(value.name(), RegistryWords.of(group, value))).toList();
    }
}
